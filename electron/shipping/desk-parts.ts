import type { Announce } from '../../shared/ipc-contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Log } from '../log.ts';
import type { Printing } from '../printing/printing.ts';
import type { UspsClient } from '../usps/client.ts';

/** What a desk is put together from. */
export interface DeskParts {
  readonly usps: UspsClient;
  readonly ledger: Ledger;
  readonly printing: Printing;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly announce: Announce;
  /** Tells the window that the day's figures or the tray may have changed. */
  readonly statusChanged: () => void;
  /** Ends what is under way when the application closes. */
  readonly closing: AbortSignal;
}
