import { expect, test } from 'vitest';
import { contentsValue, customsProblems, withoutTariffNumber } from '../../../shared/abroad/customs-problems.ts';
import { CustomsForm } from '../../../shared/customs/customs.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';

const line = (change: Partial<CustomsForm['lines'][number]> = {}): CustomsForm['lines'][number] =>
  ({ description: 'Cotton shirts', quantity: 2, value: 4_000 as Cents, weight: 5 as Ounces, tariffNumber: '610910', origin: 'US', ...change });
const form = (change: Partial<CustomsForm> = {}): CustomsForm => ({ contentType: 'MERCHANDISE', comments: '', lines: [line()], aes: 'NO EEI 30.37(a)', ...change });
const home = { weight: 12 };
const canada = { country: 'CA', weight: 12 };
const paths = (problems: readonly { path: string }[]): string[] => problems.map(({ path }) => path);

test('a sound form is sound at home and abroad', () => {
  expect([customsProblems(form(), home), customsProblems(form(), canada)]).toEqual([[], []]);
});

test.each<[string, CustomsForm, { country?: string; weight: number }, string[]]>([
  ['no filing, abroad', (({ aes: _aes, ...rest }) => rest)(form()), canada, ['aes']],
  ['no filing, to a military post office', (({ aes: _aes, ...rest }) => rest)(form()), home, []],
  ['a kind of goods over $2,500 as exempt', form({ lines: [line({ value: 250_001 as Cents })] }), canada, ['aes']],
  ['two kinds of $2,500 as exempt', form({ lines: [line({ value: 250_000 as Cents }), line({ value: 250_000 as Cents, tariffNumber: '420292' })] }), canada, []],
  ['over $2,500 with its ITN', form({ aes: 'AES X20261119123456', lines: [line({ value: 250_001 as Cents })] }), canada, []],
  ['Canada’s exemption to Canada', form({ aes: 'NO EEI 30.36' }), canada, []],
  ['Canada’s exemption to Mexico', form({ aes: 'NO EEI 30.36' }), { country: 'MX', weight: 12 }, ['aes']],
  ['pharmaceuticals abroad', form({ contentType: 'PHARMACEUTICALS' }), canada, []],
  ['pharmaceuticals at home', form({ contentType: 'PHARMACEUTICALS' }), home, ['contentType']],
  ['other, and nothing more', form({ contentType: 'OTHER' }), canada, ['comments']],
  ['a restriction, and nothing more', form({ restriction: { type: 'OTHER', comments: ' ' } }), canada, ['restriction']],
  ['whose numbers are for abroad', form({ exporter: { type: 'TAX_CODE', number: '1' } }), home, ['exporter']],
  ['the second line says nothing', form({ lines: [line(), line({ description: ' GIFT ' })] }), canada, ['lines.1.description']],
  ['made nowhere', form({ lines: [line({ origin: 'ZZ' })] }), canada, ['lines.0.origin']],
  ['made in Guam', form({ lines: [line({ origin: 'GU' })] }), canada, []],
  ['contents heavier than the parcel by a hundredth', form({ lines: [line({ weight: 12.01 as Ounces })] }), canada, ['']],
  ['contents as heavy as the parcel, in thirds', form({ lines: [line({ weight: 0.1 as Ounces }), line({ weight: 0.2 as Ounces })] }), { country: 'CA', weight: 0.3 }, []],
])('%s', (_name, customs, place, wrong) => {
  expect(paths(customsProblems(customs, place))).toEqual(wrong);
});

test('goods that are sold want an HS code, line by line; others don’t', () => {
  const lines = [line({ tariffNumber: '' }), line(), line({ tariffNumber: '' })];
  expect([withoutTariffNumber(form({ lines })), withoutTariffNumber(form({ contentType: 'GIFT', lines })), contentsValue({ lines })]).toEqual([[0, 2], [], 12_000]);
});

test.each<[string, unknown]>([
  ['no line', form({ lines: [] })], ['31 lines', form({ lines: Array.from({ length: 31 }, () => line()) })], ['31 characters', form({ lines: [line({ description: 'x'.repeat(31) })] })],
  ['no value', form({ lines: [line({ value: 0 as Cents })] })], ['ten thousand pieces', form({ lines: [line({ quantity: 10_000 })] })], ['five digits of an HS code', form({ lines: [line({ tariffNumber: '61091' })] })],
  ['29 characters of a number', form({ importer: { type: 'VAT_NUMBER', number: 'x'.repeat(29) } })], ['a redirection', { ...form(), ifUndeliverable: 'REDIRECT' }],
])('a form with %s isn’t taken', (_name, customs) => {
  expect(CustomsForm.safeParse(customs).success).toBe(false);
});
