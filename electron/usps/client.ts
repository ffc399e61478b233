import type { PriceType } from '../../shared/rates/price-type.ts';
import type { CallsOfApi } from '../../shared/account/usps-calls.ts';
import type { AddressAnswer, AddressQuery, CityStateAnswer, ZipCodeQuery } from './addresses.ts';
import type { CarrierPickup } from './carrier-pickup.ts';
import type { InternationalLabels } from './international/international-labels.ts';
import type { InternationalPrices } from './international/international-prices.ts';
import type { CancelAnswer, LabelAnswer, Labels } from './labels/labels.ts';
import type { Locations } from './locations/locations.ts';
import type { Prices } from './prices/prices.ts';
import type { OptionsAnswer, AnyOptionsRequest } from './prices/shipping-options.ts';
import type { CallsLeft } from './quota/quota-meter.ts';
import type { ScanFormAnswer, ScanFormRequest } from './scan-forms.ts';
import type { ClaimsReading } from './sign-in/claims.ts';
import type { PaymentAccountAnswer, PaymentAccountQuery } from './sign-in/payments.ts';
import type { Tracking } from './tracking/tracking.ts';
import type { AnsweredAddress } from './wire/wire-address.ts';

/** What a fresh token says that the account is good for. */
export interface SignInFacts {
  readonly claims: ClaimsReading;
  /** As USPS wrote them beside the token. */
  readonly scopes: readonly string[];
  readonly products: readonly string[];
}

/**
 * The USPS v3 REST API, wire only: requests are sent as given, answers are parsed and named, no policy.
 * Every method throws `UspsRefusal` or `UspsNoAnswer`. A refused token is fetched once more, and a read that failed is
 * repeated; what buys, cancels, changes or closes never is. A `QuotaWait` is a refusal that USPS wasn't asked for.
 */
export interface UspsClient {
  /** Proves the credentials: asks for a fresh token. */
  signIn(): Promise<void>;
  /** Signs in anew, and reads what the token says. */
  readSignIn(): Promise<SignInFacts>;
  /** Asks for a fresh payment authorization, as labels are bought with it. */
  authorizePayment(): Promise<void>;
  /** Seconds that USPS's clock is ahead of this computer's, by the Date of its newest answer; null where none had one. */
  clockDifference(): number | null;
  /** Gives the access token back, where there is one: nobody can use it from here on. The tokens are forgotten either way. */
  signOut(): Promise<void>;
  paymentAccount(query: PaymentAccountQuery): Promise<PaymentAccountAnswer>;
  address(query: AddressQuery): Promise<AddressAnswer>;
  cityState(zip: string): Promise<CityStateAnswer>;
  /** The address as USPS writes it, with its ZIP and ZIP+4. */
  zipCode(query: ZipCodeQuery): Promise<AnsweredAddress>;
  /** @param asking.fresh asks USPS though an answer is kept. */
  shippingOptions(request: AnyOptionsRequest, asking?: { readonly fresh: boolean }): Promise<OptionsAnswer>;
  /** @param body the exact bytes of a label request, as they were journalled; @param key X-Idempotency-Key, a UUID; @param prices as quoted: whose prices are charged goes with the payment authorization. */
  createLabel(body: Uint8Array, key: string, prices?: PriceType): Promise<LabelAnswer>;
  cancelLabel(trackingNumber: string): Promise<CancelAnswer>;
  createScanForm(request: ScanFormRequest | Uint8Array): Promise<ScanFormAnswer>;
  readonly labels: Labels;
  readonly prices: Prices;
  readonly tracking: Tracking;
  readonly carrierPickup: CarrierPickup;
  readonly locations: Locations;
  readonly internationalPrices: InternationalPrices;
  readonly internationalLabels: InternationalLabels;
  /** After the account's numbers or secrets changed. */
  forgetTokens(): void;
  /** Of this hour's calls; null where no limit is known. */
  callsLeft(): CallsLeft | null;
  /** What each API was asked in the last hour, and what the caches saved of it. */
  callsByApi(): CallsOfApi[];
  /**
   * Sends nothing more. Reads under way end at once; what may have spent money is waited for a few seconds, and then
   * counts as sent without an answer.
   */
  close(): Promise<void>;
}
