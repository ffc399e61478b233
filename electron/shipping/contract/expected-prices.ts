import { accountSetOf } from '../../../shared/account/account-set.ts';
import { isContractPending } from '../../../shared/rates/contract-pending.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { PriceType } from '../../../shared/rates/price-type.ts';
import type { Settings } from '../../../shared/settings.ts';

/** The prices that the account should get; `pending` is a contract that USPS hasn't linked yet, or whose payment account isn't entered. */
export const expectedPrices = ({ environment, businesses, enrolment, accounts }: Settings): PriceType | 'pending' => {
  const whose = accountSetOf(environment);
  const { prices } = businesses[whose];
  return prices === 'contract' && (isContractPending(enrolment) || accounts[whose].epa === '') ? 'pending' : prices;
};

/** Whose price a rate is: what it is bought with has to say the same. */
export const priceTypeOf = ({ contract }: Rate): PriceType => (contract?.state === 'applies' ? 'contract' : 'commercial');
