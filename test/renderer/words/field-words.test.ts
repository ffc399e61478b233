import { expect, test } from 'vitest';
import { fieldWords } from '../../../renderer/words/field-words.ts';

test.each([
  ['to.zip', 'to, ZIP'],
  ['shipFroms.0.cutOff', 'ship froms, 1, cut off'],
  ['packageDescription.mailClass', 'package description, mail class'],
  ['toAddress.ZIPCode', 'to address, ZIP code'],
  ['packageDescription.extraServices[1]', 'package description, extra services, 2'],
  ['manifestMid', 'manifest MID'],
  ['entryFacilityZIPCode', 'entry facility ZIP code'],
  ['weight', 'weight'],
])('“%s” is “%s”', (path, words) => {
  expect(fieldWords(path)).toBe(words);
});
