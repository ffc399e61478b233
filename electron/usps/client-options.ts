import type { Clock } from '../clock.ts';
import type { QuotaMemory } from './quota/quota-memory.ts';
import type { QuotaModel } from './quota/quota-model.ts';
import type { LabelHeard } from './sign-in/heard-labels.ts';
import type { UspsAccount } from './sign-in/usps-account.ts';
import type { RetryPolicy } from './transport/retry-reads.ts';
import type { UspsTimeouts } from './transport/timeouts.ts';
import type { Waiting } from './transport/waiting.ts';

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
  readonly labelAnswered?: LabelHeard;
}
