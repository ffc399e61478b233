import { expect, test } from 'vitest';
import type { CustomsItem } from '../../../shared/customs/customs.ts';
import { temporaryFolder, testLedger } from '../samples.ts';

const shirt = {
  sku: 'TS-4', description: 'Cotton shirts', quantity: 3, value: 30_00, weight: 12, tariffNumber: '610910', origin: 'US',
} as CustomsItem;

test('a line is there under its SKU after a restart, in capitals or without, and gives way to a newer one', () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  ledger.keepCustomsItem(shirt);
  ledger.keepCustomsItem({ ...shirt, sku: 'HAT', description: 'Felt hats' });
  const again = testLedger(folder);
  expect([again.customsItem(' ts-4 '), again.customsItem('TS-40')]).toEqual([shirt, null]);
  again.keepCustomsItem({ ...shirt, sku: 'ts-4', origin: 'PT' });
  expect(again.customsItem('TS-4')).toEqual({ ...shirt, sku: 'ts-4', origin: 'PT' });
});

test('lines are listed by SKU, found by words of it and of what they are, and one that was removed is gone', () => {
  const ledger = testLedger(temporaryFolder());
  const hat = { ...shirt, sku: 'hat', description: 'Felt hats, 50% wool' };
  for (const item of [shirt, hat]) ledger.keepCustomsItem(item);
  expect([ledger.customsItems(''), ledger.customsItems('50% HAT'), ledger.customsItems('ts cotton'), ledger.customsItems('_')])
    .toEqual([{ items: [hat, shirt], total: 2, kept: 2 }, { items: [hat], total: 1, kept: 2 }, { items: [shirt], total: 1, kept: 2 }, { items: [], total: 0, kept: 2 }]);
  ledger.removeCustomsItem('HAT');
  expect([ledger.customsItems('').items, ledger.customsItem('hat')]).toEqual([[shirt], null]);
});
