import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { quoted } from '../../shipping/purchases.ts';
import { startPracticeProcess } from '../../torture/practice-process.ts';
import { openBenchDesk, thursday } from '../bench-desk.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { bigLedger, keptFolder } from './big-ledger.ts';
import { windowQuestions } from './window-questions.ts';

const sizes = [{ shipments: 10_000, documents: 500 }, { shipments: 1_000_000, documents: 50_000 }] as const;
const turns = 3;
const opens = 20;
const purchases = 60;
const limitMs = 16;
const limitRatio = 1.3;

/** One thing that is asked, in milliseconds: each is asked three times, and its median counts, since the machine does other things too. */
export interface Answered { readonly what: string; readonly asked: number; readonly medianMs: number; readonly p95Ms: number; readonly slowestMs: number }

export interface LedgerSize {
  readonly shipments: number;
  readonly documents: number;
  readonly megabytes: number;
  readonly answered: readonly Answered[];
}

export interface LedgerGrowth {
  readonly limitMs: number;
  readonly sizes: readonly LedgerSize[];
  /** Medians; `Beside` is without the call to USPS. */
  readonly purchase: {
    readonly purchases: number; readonly emptyMs: number; readonly fullMs: number; readonly emptyBesideMs: number; readonly fullBesideMs: number;
    readonly ratio: number; readonly limitRatio: number;
  };
  readonly within: boolean;
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const summed = (what: string, times: readonly number[]): Answered =>
  ({ what, asked: times.length, medianMs: median(times), p95Ms: percentile(times, 95), slowestMs: Math.max(...times) });

const threeTimes = (work: () => unknown): number => median(Array.from({ length: turns }, () => timed(work)));

const openTimes = (folder: string): number[] => Array.from({ length: opens }, () => {
  const opened: { close(): void }[] = [];
  const took = threeTimes(() => opened.push(openLedger({ folder, clock: { now: () => new Date(thursday) } })));
  for (const ledger of opened) ledger.close();
  return took;
});

const measureSize = async ({ shipments, documents }: { shipments: number; documents: number }, uspsUrl: string): Promise<LedgerSize> => {
  const folder = await bigLedger(shipments, documents, uspsUrl);
  const open = summed('open', openTimes(folder));
  const bench = openBenchDesk(folder, uspsUrl);
  try {
    const answered = windowQuestions(bench.desk.ledger, bench.desk, shipments).map(({ what, asked }) => summed(what, asked.map(threeTimes)));
    return { shipments, documents, megabytes: statSync(join(folder, 'ledger.sqlite')).size / 1e6, answered: [open, ...answered] };
  } finally {
    await bench.close();
  }
};

interface PurchaseTimes { readonly whole: number[]; readonly beside: number[] }

const buy = async (bench: BenchDesk, times: PurchaseTimes | null): Promise<void> => {
  const purchase = { ...await quoted(bench), printerId: bench.printerId };
  const start = performance.now();
  await buyLabel(bench.desk, bench.quotes, purchase);
  const whole = performance.now() - start;
  times?.whole.push(whole);
  times?.beside.push(whole - bench.callMs());
  await bench.printed();
};

/** What a purchase takes from the press to the answer, in turns in both ledgers. */
const comparePurchases = async (empty: string, full: string, uspsUrl: string) => {
  const [inEmpty, inFull] = [openBenchDesk(empty, uspsUrl), openBenchDesk(full, uspsUrl)];
  const [empties, fulls]: [PurchaseTimes, PurchaseTimes] = [{ whole: [], beside: [] }, { whole: [], beside: [] }];
  try {
    for (let turn = -10; turn < purchases; turn++) {
      // The first ones warm up.
      await buy(inEmpty, turn < 0 ? null : empties);
      await buy(inFull, turn < 0 ? null : fulls);
    }
  } finally {
    await inEmpty.close();
    await inFull.close();
  }
  const [emptyMs, fullMs] = [median(empties.whole), median(fulls.whole)];
  return { purchases, emptyMs, fullMs, emptyBesideMs: median(empties.beside), fullBesideMs: median(fulls.beside), ratio: fullMs / emptyMs, limitRatio };
};

/** How a ledger answers, and takes a purchase, when it has grown from ten thousand shipments to a million. */
export const measureLedgerGrowth = async (): Promise<LedgerGrowth> => {
  const kept = keptFolder();
  const empty = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  const usps = await startPracticeProcess(join(kept, 'usps.sqlite'));
  try {
    await usps.set('clock', { now: thursday });
    const measured: LedgerSize[] = [];
    for (const size of sizes) measured.push(await measureSize(size, usps.url));
    const purchase = await comparePurchases(empty, join(kept, String(sizes[1].shipments)), usps.url);
    const within = purchase.ratio <= limitRatio && measured.every(({ answered }) => answered.every(({ p95Ms }) => p95Ms <= limitMs));
    return { limitMs, sizes: measured, purchase, within };
  } finally {
    await usps.stop();
    rmSync(empty, { recursive: true, force: true, maxRetries: 5 });
  }
};
