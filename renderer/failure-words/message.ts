import type { Failure } from '../../shared/failure.ts';

/** The one next step, as a button. What it does is up to the place that shows it. */
export type FailureAction =
  | { kind: 'retry'; label: string }
  | { kind: 'ask-prices'; label: string }
  | { kind: 'open-account'; label: string }
  | { kind: 'open-settings'; label: string }
  | { kind: 'open-printers'; label: string }
  | { kind: 'open-attention'; label: string }
  | { kind: 'open-shipment'; label: string; shipmentId: string };

export interface FailureMessage {
  /** What happened. */
  readonly title: string;
  /** What it means for the money, and what to do. */
  readonly meaning: string;
  readonly action: FailureAction | null;
  /** USPS's own code and words, shown beside; null when USPS said nothing. */
  readonly uspsSays: string | null;
}

/** A failure by its code, or one of several. */
export type FailureOf<C extends string> = Extract<Failure, { code: C }>;

export const words = (title: string, meaning: string, action: FailureAction | null = null, uspsSays: string | null = null): FailureMessage =>
  ({ title, meaning: meaning.replace(/ {2,}/g, ' ').trim(), action, uspsSays });

export const retry: FailureAction = { kind: 'retry', label: 'Try again' };
export const askPrices: FailureAction = { kind: 'ask-prices', label: 'Ask for prices again' };
export const openAccount: FailureAction = { kind: 'open-account', label: 'Open Account' };
export const openSettings: FailureAction = { kind: 'open-settings', label: 'Open Settings' };
export const openPrinters: FailureAction = { kind: 'open-printers', label: 'Open Printers' };
export const openAttention: FailureAction = { kind: 'open-attention', label: 'Show what waits' };

/** "160173: No company name is on file"; null where USPS said nothing. */
export const says = (uspsCode: string | null, detail: string): string | null =>
  [uspsCode, detail.trim()].filter((part) => part !== null && part !== '').join(': ') || null;

/** A state as it is read: "refund requested". */
export const onScreen = (state: string): string => state.replace(/-/g, ' ');
