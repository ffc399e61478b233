import { accountSetOf } from '../../../shared/account-set.ts';
import type { ContractStanding } from '../../../shared/rate.ts';
import type { OptionsAnswer, OptionsRequest } from '../../usps/prices/shipping-options.ts';
import { isContractRefused } from '../../usps/prices/contract-refusal.ts';
import type { Desk } from '../desk.ts';
import { asking } from '../usps-failure.ts';
import { expectedPrices } from './expected-prices.ts';

export interface Asking {
  /** Whatever is kept. */
  readonly fresh: boolean;
  /** Other than what the account should get: a label is changed at the prices that it was bought at. */
  readonly expected?: ReturnType<typeof expectedPrices>;
}

export interface AskedOptions extends OptionsAnswer {
  readonly contract: ContractStanding;
  /** USPS's words, where it refused to tell contract prices. */
  readonly refused: string | null;
}

/** Of the account that is entered: contract prices are asked for by its payment account and its CRID. */
const contractPricing = (desk: Desk): OptionsRequest['pricingOptions'][number] => {
  const settings = desk.settings();
  const { epa: accountNumber, crid: CRID } = settings.accounts[accountSetOf(settings.environment)];
  return { priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber, ...(CRID === '' ? {} : { CRID }) } };
};

/**
 * Asks for commercial prices, and in the same call for those of the contract where the account should have one. Where USPS
 * refuses to tell those, the commercial ones alone are asked for: a parcel can leave, and what it costs is seen.
 */
export const askOptions = async (desk: Desk, request: Omit<OptionsRequest, 'pricingOptions'>, { fresh, expected = expectedPrices(desk.settings()) }: Asking): Promise<AskedOptions> => {
  const commercial: OptionsRequest = { ...request, pricingOptions: [{ priceType: 'COMMERCIAL' }] };
  if (expected !== 'contract')
    return { ...await asking(desk.usps.shippingOptions(commercial, { fresh })), contract: expected === 'pending' ? 'pending' : 'none', refused: null };
  const both: OptionsRequest = { ...request, pricingOptions: [{ priceType: 'COMMERCIAL' }, contractPricing(desk)] };
  try {
    return { ...await desk.usps.shippingOptions(both, { fresh }), contract: 'asked', refused: null };
  } catch (error) {
    if (!isContractRefused(error)) return asking(Promise.reject(error));
    return { ...await asking(desk.usps.shippingOptions(commercial, { fresh })), contract: 'refused', refused: error.message };
  }
};
