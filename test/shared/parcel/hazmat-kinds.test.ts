import { expect, it, test } from 'vitest';
import { groundOnlyCodes, hazmatCodes } from '../../../shared/combination/combination-rules.ts';
import { HazmatKind, NeverMailed } from '../../../shared/parcel/hazmat.ts';
import { hazmatKinds, mailableKind, neverMailedWords } from '../../../shared/parcel/hazmat-kinds.ts';
import { classRefusals, refusalsByField } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Combined } from '../../../shared/combination/mailpiece-refusals.ts';
import { packagings } from '../../../shared/parcel/packaging.ts';

const declared = (change: Partial<Combined>): Combined =>
  ({ extras: [], value: null, packaging: 'own-box', state: 'VA', customsContentType: null, hazmat: 'dry-ice', isHeld: false, ...change });

it('names each kind once, and reaches every code of USPS’s', () => {
  expect(hazmatKinds.map(({ kind }) => kind).toSorted()).toEqual(HazmatKind.options.toSorted());
  expect([...new Set(hazmatKinds.map(({ code }) => code))].toSorted()).toEqual(hazmatCodes.toSorted());
});

test('what isn’t mailed has words and no code', () => {
  for (const choice of NeverMailed.options) expect([mailableKind(choice), neverMailedWords(choice)]).toEqual([null, expect.stringMatching(/^USPS doesn’t carry [a-z]+, /)]);
  expect([mailableKind('perfume'), neverMailedWords('perfume')]).toEqual(['perfume', null]);
});

test('what says that it goes by ground alone isn’t flown, and nothing else is kept from flying', () => {
  for (const { kind, code, detail } of hazmatKinds) {
    const flies = (['PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'] as const).map((mailClass) => classRefusals(declared({ hazmat: kind }), mailClass).length === 0);
    expect([kind, flies]).toEqual([kind, groundOnlyCodes.includes(code) ? [false, false] : [true, true]]);
    expect([kind, classRefusals(declared({ hazmat: kind }), 'USPS_GROUND_ADVANTAGE')]).toEqual([kind, []]);
    if (detail.includes('ground only')) expect([kind, flies[0]]).toEqual([kind, false]);
  }
});

test('goes in no packaging that USPS makes', () => {
  for (const { id, size } of packagings) expect([id, refusalsByField(declared({ packaging: id })).map(({ field }) => field)]).toEqual([id, size === null ? [] : ['hazmat']]);
});

test('where a customs form is needed, three kinds go alone', () => {
  const goes = hazmatKinds.filter(({ kind }) => refusalsByField(declared({ hazmat: kind, state: 'AE', customsContentType: 'MERCHANDISE' })).length === 0);
  expect(goes.map(({ code }) => code)).toEqual([820]);
});
