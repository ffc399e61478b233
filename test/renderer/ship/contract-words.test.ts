import { expect, it } from 'vitest';
import { contractWords, standingWords } from '../../../renderer/ship/rates/contract-words.ts';
import { cents } from '../../../shared/format-money.ts';

it('a contract price says what the commercial one is, and what is saved or lost on it', () => {
  const words = (total: number, commercial: number | null) =>
    contractWords({ total: cents(total), contract: { state: 'applies', commercial: commercial === null ? null : cents(commercial) } })?.words;
  expect([words(655, 728), words(728, 728), words(800, 728), words(655, null)]).toEqual([
    'contract · commercial $7.28 · saves $0.73', 'contract · commercial $7.28 · the same', 'contract · commercial $7.28 · costs $0.72 more', 'contract price',
  ]);
  expect(contractWords({ total: cents(728), contract: { state: 'missing' } })).toEqual({ words: 'no contract price: commercial', isMissing: true });
  expect(contractWords({ total: cents(728) })).toBeNull();
});

it('a quote says why its prices aren’t the contract’s', () => {
  expect((['none', 'asked', 'pending', 'refused'] as const).map(standingWords)).toEqual([
    null, null, 'Contract pending: these are commercial prices.', 'USPS refuses to tell your contract’s prices: these are commercial ones.',
  ]);
});
