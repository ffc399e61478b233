import { useState } from 'react';
import { accountSetOf } from '../../shared/account/account-set.ts';
import { isContractPending } from '../../shared/rates/contract-pending.ts';
import type { Failure } from '../../shared/failure.ts';
import type { PriceType } from '../../shared/rates/price-type.ts';
import type { Settings } from '../../shared/settings.ts';
import { changeSettings } from '../bridge.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/fields/select.tsx';
import { withPrices } from './with-prices.ts';

const choices: readonly { readonly value: PriceType; readonly words: string }[] = [
  { value: 'commercial', words: 'Commercial prices' },
  { value: 'contract', words: 'Prices of our contract (NSA)' },
];

const hintOf = (prices: PriceType, settings: Settings): string => {
  if (prices === 'commercial') return 'What USPS publishes for businesses.';
  return isContractPending(settings.enrolment)
    ? 'Contract pending: commercial prices until your representative’s word is noted under Contract prices.'
    : 'Each quote shows the commercial price beside them. Where USPS has none, it is said, and waits under Needs attention.';
};

/** Which prices the account should get: those that quotes ask for, and that labels are bought at. */
export const PriceTypeChoice = ({ settings }: { readonly settings: Settings }) => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const whose = accountSetOf(settings.environment);
  const { prices } = settings.businesses[whose];
  const choose = async (chosen: PriceType): Promise<void> => {
    const outcome = await changeSettings({ businesses: withPrices(settings.businesses, [whose], chosen) });
    setFailure(outcome.ok ? null : outcome.failure);
  };
  return (
    <section className="part" aria-labelledby="price-type">
      <h2 id="price-type">Prices</h2>
      <Select className="price-type" label="This account gets" choices={choices} value={prices} hint={hintOf(prices, settings)} onChange={(chosen) => void choose(chosen)} />
      {failure ? <FailureNote failure={failure} onDismiss={() => setFailure(null)} /> : null}
    </section>
  );
};
