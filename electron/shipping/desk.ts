import type { DeskParts } from './desk-parts.ts';
import type { Funds } from './funds/funds.ts';
import type { PrintQueue } from './printing/queue/print-queue.ts';

/** What the use cases of one environment work with. */
export interface Desk extends DeskParts {
  /** The documents that are on their way to their printers. */
  readonly prints: PrintQueue;
  /** Whether the payment account can be charged. */
  readonly funds: Funds;
}
