import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Announce } from '../../shared/ipc-contract.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Cents } from '../../shared/money.ts';
import type { Ounces, Size } from '../../shared/parcel/parcel.ts';
import type { Settings } from '../../shared/settings.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { Clock } from '../../electron/clock.ts';
import { silentLog } from '../../electron/log.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { Printing } from '../../electron/printing/printing.ts';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import type { Desk } from '../../electron/shipping/desk.ts';
import { createFunds } from '../../electron/shipping/funds/funds.ts';
import { createPrintQueue } from '../../electron/shipping/printing/queue/print-queue.ts';
import { createQuoteBook } from '../../electron/shipping/quoting/quote-book.ts';
import type { QuoteBook } from '../../electron/shipping/quoting/quote-book.ts';
import type { UspsClientOptions } from '../../electron/usps/client-options.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import type { Choices } from './choices.ts';
import { createPaperPrinter } from './paper-printer.ts';
import type { PaperPrinter } from './paper-printer.ts';

export interface TestDesk {
  readonly folder: string;
  readonly desk: Desk;
  readonly quotes: QuoteBook;
  readonly practice: PracticeUsps;
  readonly paper: PaperPrinter;
  readonly announced: { event: string; payload: unknown }[];
  settings: Settings;
  /** A second desk over the same files, as after a restart. The first is closed. */
  restart(): Promise<void>;
  /** The desk has nothing to do for a moment: fresh labels go into their files. */
  pause(): void;
  /** Waits until no job is on its way to a printer any more. */
  printed(): Promise<void>;
  fault(path: string, fault: string, times?: number): Promise<void>;
  /** The next call whose path begins so is refused with one of USPS's codes. */
  rule(path: string, code: string, detail: string): Promise<void>;
  /** What the practice USPS answers where USPS's files say nothing; what isn't named stays. */
  choose(choices: Partial<Choices['of']>): Promise<void>;
  /** The desk's own clock goes ahead of USPS's by so many hours, or behind it. */
  clockIsAhead(hours: number): void;
  /** What the practice USPS has sold, and for how many cents. */
  charges(): Promise<{ labels: number; charged: number }>;
  /** USPS goes away; nothing listens on its port any more. */
  closeUsps(): Promise<void>;
  close(): Promise<void>;
}

export interface TestDeskOptions extends Pick<UspsClientOptions, 'quota' | 'caches' | 'timeouts'> {
  /** Real printers in place of the paper one. */
  readonly printing?: Printing;
  /** A disk of its own for the ledger. */
  readonly ledgerFolder?: string;
  readonly choices?: Choices;
}

/** Ten in the morning in Reno on a Thursday, so that "today" has a pickup before its cut-off. */
export const thursdayMorning = new Date('2026-11-19T18:00:00Z');

/** The use cases over a real practice USPS, a real client and a real ledger in a folder of their own. */
export const openTestDesk = async ({ printing: others, ledgerFolder, choices, timeouts, ...client }: TestDeskOptions = {}): Promise<TestDesk> => {
  const folder = await mkdtemp(join(tmpdir(), 'labeldesk-shipping-'));
  const practice = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  practice.setNow(thursdayMorning);
  const paper = createPaperPrinter();
  const printing = others ?? paper;
  const announced: TestDesk['announced'] = [];
  const announce: Announce = (event, payload) => void announced.push({ event, payload });
  const { credentials } = practice;

  let ahead = 0;
  const clock: Clock = { now: () => new Date(practice.clock.now().getTime() + ahead * 3_600_000) };

  const open = (): { desk: Desk; quotes: QuoteBook; pause: () => void; close: () => Promise<void> } => {
    const ledger = openLedger({ folder: ledgerFolder ?? join(folder, 'ledger'), clock });
    const usps = createUspsClient({
      baseUrl: practice.url,
      clock,
      account: async () => ({ ...credentials, ...test.settings.accounts.practice }),
      timeouts: { closing: 200, ...timeouts },
      retries: null,
      ...client,
    });
    const closing = new AbortController();
    const parts = {
      usps, ledger, printing, clock, log: silentLog, settings: () => test.settings, announce,
      statusChanged: () => undefined, closing: closing.signal,
    };
    const desk: Desk = { ...parts, prints: createPrintQueue(parts, { retryEvery: 20, grace: 500, trustFor: 0 }), funds: createFunds(parts) };
    const close = async (): Promise<void> => {
      closing.abort();
      await Promise.all([usps.close(), desk.prints.close()]);
      ledger.close();
    };
    return { desk, quotes: createQuoteBook(), pause: () => { while (ledger.foldIn()); }, close };
  };

  const tell = async (what: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${practice.url}/practice/${what}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the practice USPS refused the ${what}: ${answer.status}`);
  };

  /** What holds after every test: USPS sold no label that the ledger doesn't name, or show as unknown or unconfirmed, one a purchase. */
  const whatIsLost = async (): Promise<string | null> => {
    const { labels } = await test.charges();
    const purchases = opened.desk.ledger.shipments({ search: '', day: null, limit: 1_000_000 }).filter(({ state }) => state !== 'failed' && state !== 'intended');
    return labels <= purchases.length ? null : `USPS sold ${labels} labels, and the ledger has ${purchases.length} purchases that may be them`;
  };

  let opened: ReturnType<typeof open>;
  let away: Promise<void> | null = null;
  const test: TestDesk = {
    folder,
    get desk() { return opened.desk; },
    get quotes() { return opened.quotes; },
    practice,
    paper,
    announced,
    settings: defaultSettings(),
    restart: async () => {
      await opened.close();
      opened = open();
    },
    pause: () => opened.pause(),
    printed: () => vi.waitFor(() => expect(opened.desk.ledger.printJobsIn(['queued', 'sending', 'accepted'])).toEqual([]), 5_000),
    fault: (path, fault, times = 1) => tell('fault', { path, fault, times }),
    rule: (path, code, detail) => tell('fault', { path, fault: 'rule', code, detail }),
    choose: (chosen) => tell('undocumented', chosen),
    clockIsAhead: (hours) => { ahead = hours; },
    charges: async () => {
      const answer = await fetch(`${practice.url}/practice/state`);
      const { labels, chargedCents } = await answer.json() as { labels: number; chargedCents: number };
      return { labels, charged: chargedCents };
    },
    closeUsps: () => {
      away ??= practice.close();
      return away;
    },
    close: async () => {
      const lost = away === null ? await whatIsLost() : null;
      await opened.close();
      await test.closeUsps();
      await rm(folder, { recursive: true, force: true });
      if (lost !== null) throw new Error(lost);
    },
  };
  opened = open();
  if (choices) {
    await test.choose(choices.of);
    // What USPS was seen to do in two ways is tried in both, too.
    if (Object.values(choices.of).every((choice) => choice === 'b')) await tell('settings', { nulls: false, claims: 'array', boundary: 'quoted' });
  }
  return test;
};

/** A 12 oz box to Arlington, Virginia; each test says what is different. */
export const aMailpiece = (change: Partial<Mailpiece> = {}): Mailpiece => ({
  to: { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' },
  useAddressAsTyped: false,
  shipFromId: defaultSettings().defaultShipFromId,
  parcel: { packaging: 'own-box', weight: 12 as Ounces, size: { length: 8, width: 6, height: 4 } as Size },
  shipDate: '2026-11-19',
  extras: [],
  value: null,
  customs: null,
  orderNumber: '10442',
  reference: '',
  costCode: '',
  ...change,
});

export const dollars = (amount: number): Cents => Math.round(amount * 100) as Cents;
