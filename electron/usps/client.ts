import type { Clock } from '../clock.ts';
import type { AddressAnswer, AddressQuery, CityStateAnswer } from './addresses.ts';
import type { CancelAnswer, LabelAnswer } from './labels.ts';
import type { ScanFormAnswer, ScanFormRequest } from './scan-forms.ts';
import type { OptionsAnswer, OptionsRequest } from './shipping-options.ts';

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
  readonly account: () => Promise<UspsAccount>;
  readonly timeouts?: Partial<UspsTimeouts>;
}

/** Milliseconds. */
export interface UspsTimeouts {
  readonly connect: number;
  readonly headers: number;
  readonly body: number;
}

/**
 * The USPS v3 REST API, wire only: requests are sent as given, answers are parsed and named, no policy.
 * Every method throws `UspsRefusal` or `UspsNoAnswer`. A refused token is fetched once more; nothing else is retried.
 */
export interface UspsClient {
  /** Proves the credentials: asks for a fresh token. */
  signIn(): Promise<void>;
  address(query: AddressQuery): Promise<AddressAnswer>;
  cityState(zip: string): Promise<CityStateAnswer>;
  shippingOptions(request: OptionsRequest): Promise<OptionsAnswer>;
  /** @param body the exact bytes of a label request, as they were journalled; @param key X-Idempotency-Key, a UUID. */
  createLabel(body: Uint8Array, key: string): Promise<LabelAnswer>;
  cancelLabel(trackingNumber: string): Promise<CancelAnswer>;
  createScanForm(request: ScanFormRequest): Promise<ScanFormAnswer>;
  /** After the account's numbers or secrets changed. */
  forgetTokens(): void;
  close(): Promise<void>;
}
