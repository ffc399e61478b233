import type { UspsApi } from '../usps-error.ts';

/** Something that the meter knows, in milliseconds since 1970: a call, a call that an answer at hand saved, an API that takes nothing until then, a limit that a 429 showed. */
export type QuotaNote =
  | { readonly api: UspsApi; readonly sentAt: number }
  | { readonly api: UspsApi; readonly savedAt: number }
  | { readonly api: UspsApi; readonly barredUntil: number }
  | { readonly api: UspsApi; readonly most: number; readonly mostUntil: number };

/** Keeps the hour's calls over a restart: USPS counts on while the application is closed. Never throws: shipping goes on without it. */
export interface QuotaMemory {
  /** In the order of their noting. */
  read(): readonly QuotaNote[];
  add(note: QuotaNote): void;
  /** In place of all that was noted before. */
  replace(notes: readonly QuotaNote[]): void;
}

export const noMemory: QuotaMemory = { read: () => [], add: () => undefined, replace: () => undefined };
