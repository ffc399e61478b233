import type { PriceType } from '../../shared/rates/price-type.ts';
import type { CallsOfApi } from '../../shared/account/usps-calls.ts';
import type { Clock } from '../clock.ts';
import type { AddressAnswer, AddressQuery, CityStateAnswer, ZipCodeQuery } from './addresses.ts';
import type { CarrierPickup } from './carrier-pickup.ts';
import type { InternationalLabels } from './international/international-labels.ts';
import type { InternationalPrices } from './international/international-prices.ts';
import type { CancelAnswer, LabelAnswer, Labels } from './labels/labels.ts';
import type { Locations } from './locations/locations.ts';
import type { Prices } from './prices/prices.ts';
import type { OptionsAnswer, AnyOptionsRequest } from './prices/shipping-options.ts';
import type { CallsLeft } from './quota/quota-meter.ts';
import type { QuotaMemory } from './quota/quota-memory.ts';
import type { QuotaModel } from './quota/quota-model.ts';
import type { ScanFormAnswer, ScanFormRequest } from './scan-forms.ts';
import type { ClaimsReading } from './sign-in/claims.ts';
import type { PaymentAccountAnswer, PaymentAccountQuery } from './sign-in/payments.ts';
import type { Tracking } from './tracking/tracking.ts';
import type { RetryPolicy } from './transport/retry-reads.ts';
import type { Waiting } from './transport/waiting.ts';
import type { UspsRefusal } from './usps-error.ts';
import type { AnsweredAddress } from './wire/wire-address.ts';

/** What a client needs to speak for one account. The numbers and secrets are read at each token, not kept. */
export interface UspsAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly crid: string;
  readonly mid: string;
  readonly manifestMid: string;
  readonly epa: string;
}

export interface UspsClientOptions {
  /** "https://apis.usps.com", "https://apis-tem.usps.com", or a loopback address. */
  readonly baseUrl: string;
  readonly clock: Clock;
  /** @param need a token takes the two secrets; a payment authorization takes the numbers besides. */
  readonly account: (need: 'secrets' | 'numbers') => Promise<UspsAccount>;
  readonly timeouts?: Partial<UspsTimeouts>;
  /** What USPS grants an hour; a function is asked at each call. Without it there is no limit but what a 429 tells. */
  readonly quota?: QuotaModel | (() => QuotaModel);
  /** Where the hour's calls are kept when the client ends; without it they are forgotten. */
  readonly quotaMemory?: QuotaMemory;
  /** Whether answers that are still good are given again: see `cached-answers.ts`. */
  readonly caches?: boolean;
  /** How reads are repeated; null asks once. */
  readonly retries?: RetryPolicy | null;
  readonly waiting?: Waiting;
  /** Told when `callsLeft` may have changed. */
  readonly callsChanged?: () => void;
  /** Told when USPS sold a label, or why it didn't: what is wrong with an account shows there at last. */
  readonly labelAnswered?: (kind: 'outbound' | 'return', refusal: UspsRefusal | null) => void;
}

/** What a fresh token says that the account is good for. */
export interface SignInFacts {
  readonly claims: ClaimsReading;
  /** As USPS wrote them beside the token. */
  readonly scopes: readonly string[];
  readonly products: readonly string[];
}

/** Milliseconds. */
export interface UspsTimeouts {
  readonly connect: number;
  /** Without a byte, until the answer begins. */
  readonly headers: number;
  /** Without a byte, in the middle of the answer. */
  readonly body: number;
  /** From when a request is handed over until its whole answer is there. */
  readonly total: number;
  /** For what may spend money and is under way when the client is closed. */
  readonly closing: number;
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
