import { accountSetOf } from '../../../shared/account-set.ts';
import { isContractPending } from '../../../shared/contract-pending.ts';
import type { Rate } from '../../../shared/rate.ts';
import type { PriceType } from '../../../shared/price-type.ts';
import type { Settings } from '../../../shared/settings.ts';

/** The prices that the account should get; `pending` is a contract that USPS hasn't linked yet. */
export const expectedPrices = ({ environment, businesses, enrolment }: Settings): PriceType | 'pending' => {
  const { prices } = businesses[accountSetOf(environment)];
  return prices === 'contract' && isContractPending(enrolment) ? 'pending' : prices;
};

/** Whose price a rate is: what it is bought with has to say the same. */
export const priceTypeOf = ({ contract }: Rate): PriceType => (contract?.state === 'applies' ? 'contract' : 'commercial');
