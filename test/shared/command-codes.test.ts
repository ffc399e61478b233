import { expect, test } from 'vitest';
import { isPresetCode, presetCode, presetOfCode } from '../../shared/command-codes.ts';

const presets = [{ id: 'mailer' }, { id: 'small-box' }, { id: 'small-flat-rate-box' }];

test('a preset’s bar code is its own, short, and the same on every day', () => {
  expect(presets.map(({ id }) => presetCode(id))).toEqual(['LD-P-0N3YNKP', 'LD-P-07VTS6S', 'LD-P-0138HBH']);
});

test.each([['LD-P-0N3YNKP', 'mailer'], ['ld-p-0n3ynkp\n', 'mailer'], ['LD-P-0000000', null]])('%j is the preset %s', (scanned, id) => {
  expect([isPresetCode(scanned), presetOfCode(scanned, presets)?.id ?? null]).toEqual([true, id]);
});

test.each(['LD-P-', '9234690361980900000142', 'ORDER-10442', 'LD-P-0N3YNKPX', ''])('%j is no preset’s', (scanned) => {
  expect(isPresetCode(scanned)).toBe(false);
});
