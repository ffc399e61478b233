import { accountSetOf } from '../../../shared/account/account-set.ts';
import type { ContractStanding } from '../../../shared/rates/rate.ts';
import type { AnyOptionsRequest, InternationalOptionsRequest, OptionsAnswer, OptionsRequest } from '../../usps/prices/shipping-options.ts';
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

/** What is asked about a parcel, at home or abroad, whatever it is priced by. */
export type OptionsQuestion = Omit<OptionsRequest, 'pricingOptions'> | Omit<InternationalOptionsRequest, 'pricingOptions'>;

/** At commercial prices. */
const atCommercial = (question: OptionsQuestion): AnyOptionsRequest => ({ ...question, pricingOptions: [{ priceType: 'COMMERCIAL' }] });

/** At both. Contract prices are asked for by the payment account that is entered, and at home by its CRID, which names the contract's days. */
const atBoth = (desk: Desk, question: OptionsQuestion): AnyOptionsRequest => {
  const settings = desk.settings();
  const { epa: accountNumber, crid: CRID } = settings.accounts[accountSetOf(settings.environment)];
  const paymentAccount = { accountType: 'EPS' as const, accountNumber };
  return 'destinationCountryCode' in question
    ? { ...question, pricingOptions: [{ priceType: 'COMMERCIAL' }, { priceType: 'CONTRACT', paymentAccount }] }
    : { ...question, pricingOptions: [{ priceType: 'COMMERCIAL' }, { priceType: 'CONTRACT', paymentAccount: { ...paymentAccount, ...(CRID === '' ? {} : { CRID }) } }] };
};

/**
 * Asks for commercial prices, and in the same call for those of the contract where the account should have one. Where USPS
 * refuses to tell those, the commercial ones alone are asked for: a parcel can leave, and what it costs is seen.
 */
export const askOptions = async (desk: Desk, question: OptionsQuestion, { fresh, expected = expectedPrices(desk.settings()) }: Asking): Promise<AskedOptions> => {
  const commercial = atCommercial(question);
  if (expected !== 'contract')
    return { ...await asking(desk.usps.shippingOptions(commercial, { fresh })), contract: expected === 'pending' ? 'pending' : 'none', refused: null };
  try {
    return { ...await desk.usps.shippingOptions(atBoth(desk, question), { fresh }), contract: 'asked', refused: null };
  } catch (error) {
    if (!isContractRefused(error)) return asking(Promise.reject(error));
    return { ...await asking(desk.usps.shippingOptions(commercial, { fresh })), contract: 'refused', refused: error.message };
  }
};
