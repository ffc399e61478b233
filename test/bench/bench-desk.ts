import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../electron/clock.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../electron/log.ts';
import { credentials } from '../../electron/practice/fixtures.ts';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import type { Desk } from '../../electron/shipping/desk.ts';
import { createFunds } from '../../electron/shipping/funds/funds.ts';
import { createPrintQueue } from '../../electron/shipping/printing/queue/print-queue.ts';
import { createQuoteBook } from '../../electron/shipping/quoting/quote-book.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import { createPaperPrinter } from '../shipping/paper-printer.ts';
import { thursdayMorning } from '../shipping/test-desk.ts';
import type { TestDesk } from '../shipping/test-desk.ts';

export interface BenchDesk extends Pick<TestDesk, 'desk' | 'quotes' | 'printed'> {
  readonly printerId: string;
  /** How long the last label request was under way, in milliseconds. */
  callMs(): number;
  /** What the ledger does in the pause between two parcels. */
  pause(): void;
  close(): Promise<void>;
}

/** The practice USPS is set to it, too. */
export const thursday = thursdayMorning.toISOString();
const startedAt = Date.now();
const clock: Clock = { now: () => new Date(thursdayMorning.getTime() + Date.now() - startedAt) };

/** The use cases over a ledger's folder and a USPS in another process, as the application puts them together, without its window. */
export const openBenchDesk = (folder: string, uspsUrl: string): BenchDesk => {
  const ledger = openLedger({ folder, clock });
  const client = createUspsClient({ baseUrl: uspsUrl, clock, account: async () => credentials, caches: true });
  let callMs = 0;
  const usps: typeof client = {
    ...client,
    createLabel: async (...request) => {
      const start = performance.now();
      try {
        return await client.createLabel(...request);
      } finally {
        callMs = performance.now() - start;
      }
    },
  };
  const paper = createPaperPrinter();
  const settings = defaultSettings();
  const closing = new AbortController();
  const parts = {
    usps, ledger, printing: paper, clock, log: silentLog, settings: () => settings,
    announce: () => undefined, statusChanged: () => undefined, closing: closing.signal,
  };
  const desk: Desk = { ...parts, prints: createPrintQueue(parts), funds: createFunds(parts) };
  return {
    desk,
    quotes: createQuoteBook(),
    printerId: 'paper',
    callMs: () => callMs,
    pause: () => { while (ledger.foldIn()); },
    printed: async () => {
      while (ledger.printJobsIn(['queued', 'sending', 'accepted']).length > 0) await wait(1);
    },
    close: async () => {
      closing.abort();
      await Promise.all([client.close(), desk.prints.close()]);
      ledger.close();
    },
  };
};
