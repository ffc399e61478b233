import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { quoted } from '../../shipping/purchases.ts';
import { startPracticeProcess } from '../../torture/practice-process.ts';
import { openBenchDesk, thursday } from '../bench-desk.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { countSyncs } from './count-syncs.ts';
import type { SyncCount } from './count-syncs.ts';

const rounds = 5;
const purchases = 40;
const mostSyncs = 6;
const slackMs = 2;

/** Milliseconds; medians of the rounds. */
export interface JournalCost {
  readonly rounds: number;
  readonly purchases: number;
  readonly callMs: { readonly median: number; readonly p95: number };
  /** A purchase without its call to USPS, after a pause: the journal, the label's bytes, and the print on record. */
  readonly besideMs: { readonly median: number; readonly p95: number };
  /** The same where one follows the other with no pause, as nobody at a desk does: each makes the WAL longer. */
  readonly inARowMs: { readonly median: number; readonly p95: number };
  readonly mostSyncs: number;
  /** So many fsyncs of what a purchase writes, in turns with the purchases on the same disk, over what stands in a file already. */
  readonly syncsMs: { readonly median: number; readonly p95: number };
  readonly slackMs: number;
  readonly limitMs: number;
  /** Null where they can't be counted. */
  readonly counted: SyncCount | null;
  readonly within: boolean;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * What a purchase was seen to write before each of its fsyncs, the median of 150: before its call, and after it. It makes three; the
 * others that it may make are counted as more of its smallest.
 */
const written = { before: [57_680, 20_600], after: [123_600, 20_600, 20_600, 20_600] };

/**
 * As many bytes and fsyncs, bare, in the order of a purchase, the call waited for in between: a disk that had nothing to do meanwhile
 * takes longer for the next fsync than one that is kept busy. Written over what is there, as SQLite writes a WAL that was folded in.
 */
const timeSyncs = async (log: number, callMs: number): Promise<number> => {
  let at = 0;
  const write = (sizes: readonly number[]) => async (): Promise<void> => {
    for (const size of sizes) {
      at += writeSync(log, bytes, 0, size, at);
      fsyncSync(log);
    }
  };
  const before = await timed(write(written.before));
  await wait(callMs);
  return before + await timed(write(written.after));
};
const bytes = Buffer.alloc(Math.max(...written.after), 7);

interface Purchases { readonly call: number[]; readonly beside: number[] }

/** @param between what is done between two of them, while nobody waits. */
const buyMany = async (bench: BenchDesk, between: () => void): Promise<Purchases> => {
  const bought: Purchases = { call: [], beside: [] };
  for (let turn = -5; turn < purchases; turn++) {
    const purchase = { ...await quoted(bench), printerId: bench.printerId };
    const whole = await timed(() => buyLabel(bench.desk, bench.quotes, purchase));
    const call = bench.callMs();
    await bench.printed();
    between();
    // The first ones warm up.
    if (turn < 0) continue;
    bought.call.push(call);
    bought.beside.push(whole - call);
  }
  return bought;
};

interface Round extends Purchases { readonly syncs: number[] }

/** Purchases, and then as many times the fsyncs: side by side each would wait for what the disk still does for the other. */
const oneRound = async (bench: BenchDesk, log: number): Promise<Round> => {
  const bought = await buyMany(bench, bench.pause);
  const syncs: number[] = [];
  for (const callMs of bought.call) syncs.push(await timeSyncs(log, callMs));
  return { ...bought, syncs };
};

/** Milliseconds: the medians of the rounds. */
const spread = (taken: readonly (readonly number[])[]): { median: number; p95: number } =>
  ({ median: median(taken.map(median)), p95: median(taken.map((round) => percentile(round, 95))) });

/** Purchases through the use case, its ledger in a folder on the disk, from the practice USPS in another process. */
export const measureJournalCost = async (): Promise<JournalCost> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  // What USPS's server writes to its own disk isn't the desk's to wait for, nor what it does once it has answered.
  const memory = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/labeldesk-bench-') : folder;
  const usps = await startPracticeProcess(join(memory, 'usps.sqlite'), { aside: true });
  await usps.set('clock', { now: thursday });
  const bench = openBenchDesk(join(folder, 'ledger'), usps.url);
  const log = openSync(join(folder, 'log'), 'w');
  try {
    // So that the first is written over something, too.
    await timeSyncs(log, 0);
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await oneRound(bench, log));
    const inARow: Purchases[] = [];
    for (let round = 0; round < rounds; round++) inARow.push(await buyMany(bench, () => undefined));
    const counted = await countSyncs(usps.url);
    const besideMs = spread(measured.map(({ beside }) => beside));
    const syncsMs = spread(measured.map(({ syncs }) => syncs));
    const limitMs = syncsMs.p95 + slackMs;
    return {
      rounds, purchases, callMs: spread(measured.map(({ call }) => call)), besideMs, inARowMs: spread(inARow.map(({ beside }) => beside)),
      mostSyncs, syncsMs, slackMs, limitMs, counted,
      within: besideMs.p95 <= limitMs && (counted === null || counted.syncs <= mostSyncs),
    };
  } finally {
    await bench.close();
    await usps.stop();
    closeSync(log);
    for (const made of [folder, memory]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
  }
};
