import { expect, test } from 'vitest';
import { aesChoices, readAesCitation } from '../../../shared/customs/aes-citation.ts';

test.each([
  ['X20261119123456', 'AES X20261119123456'],
  ['aes itn: x20261119123456', 'AES X20261119123456'],
  ['noeei § 30.37(A)', 'NO EEI 30.37(a)'],
  ['NO EEI 30.37 (y)(1)', 'NO EEI 30.37(y)(1)'],
  ['AESDOWN 123456789 11/19/2026', 'AESDOWN 123456789 11/19/2026'],
  ['20261119123456', null],
  ['X2026111912345', null],
  ['NO EEI 31.37(a)', null],
  // 41 characters, where the form takes 35.
  ['AESPOST 12345678912-987654321 11/19/2026', null],
  ['', null],
])('%s is written %s', (typed, written) => {
  expect(readAesCitation(typed)).toBe(written);
});

test('what is offered ready is written as it stands', () => {
  expect(aesChoices.map(({ value }) => readAesCitation(value))).toEqual(aesChoices.map(({ value }) => value));
});
