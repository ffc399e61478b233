import type { AccountNumbers } from '../../shared/account/account.ts';
import type { AddressFields } from '../../shared/address/address.ts';
import type { Cents } from '../../shared/money.ts';
import type { Day } from '../../shared/days/ship-date.ts';
import type { UspsClient } from '../usps/client.ts';

/**
 * What became of a test label. `unknown` is one whose answer was lost: its purchase is settled like every other. `down` is one
 * that was never bought, because USPS didn't answer.
 */
export interface TestLabel {
  readonly at: string;
  readonly outcome: 'canceled' | 'not-canceled' | 'refused' | 'unknown' | 'down';
  /** USPS's words, redacted. */
  readonly words: string;
  readonly uspsCode: string | null;
}

/** What USPS last said when a label was asked for: the three things about an account that no reading call tells. */
export interface LabelsSeen {
  readonly outbound: 'sold' | '160302' | null;
  readonly returns: 'sold' | '160303' | null;
  readonly indicia: 'sold' | '160173' | null;
  /** USPS's words for what it refused, redacted. */
  readonly words: Readonly<Partial<Record<'outbound' | 'returns' | 'indicia', string>>>;
  /** The test label that was last asked for; null where none was. */
  readonly test: TestLabel | null;
}

export const nothingSeen: LabelsSeen = { outbound: null, returns: null, indicia: null, words: {}, test: null };

/** What the doctor works with. */
export interface Patient {
  readonly usps: UspsClient;
  readonly numbers: AccountNumbers;
  /** Both empty where there are none. They are looked at, and leave this room in no form. */
  readonly secrets: { readonly clientId: string; readonly clientSecret: string };
  /** Why they couldn't be read; null where they could. */
  readonly keychain: string | null;
  /** An address that USPS surely knows: where the parcels leave from. */
  readonly shipFrom: AddressFields;
  readonly shipDay: Day;
  /** What the next parcels will cost by today's average. */
  readonly nextParcels: Cents;
  /** A label of this account's own, to ask tracking about; null where none was bought. */
  readonly trackingNumber: string | null;
  readonly seen: LabelsSeen;
  /** The same of TEM, which proves to Live what Live doesn't try; Practice stands for its own TEM. */
  readonly seenOnTem: LabelsSeen;
  /** No further than the payment authorization. */
  readonly isBackground: boolean;
}
