import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** A purchase without its call to USPS: the journal, the label's bytes, and the print on record. */
  readonly besideMs: { readonly median: number; readonly p95: number };
  readonly mostSyncs: number;
  /** So many fsyncs of what a purchase writes, in turns with the purchases on the same disk. */
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
 * What a purchase was seen to write before each of its fsyncs, the median of 150: to a log that grows, and to a file that is new in its
 * folder. It makes five; the sixth that it may make is counted as one more of its smallest.
 */
const logged = [61_800, 20_600, 115_360, 20_600];
const fileSize = 2_886;

/** As many bytes and fsyncs, bare. */
const timeSyncs = (folder: string, name: string): number => {
  const log = openSync(join(folder, 'log'), 'a');
  const [directory, file] = [openSync(folder, 'r'), join(folder, `${name}.part`)];
  const start = performance.now();
  for (const size of logged) {
    writeSync(log, bytes, 0, size);
    fsyncSync(log);
  }
  writeFileSync(file, bytes.subarray(0, fileSize), { flush: true });
  renameSync(file, join(folder, name));
  fsyncSync(directory);
  const took = performance.now() - start;
  for (const descriptor of [log, directory]) closeSync(descriptor);
  return took;
};
const bytes = Buffer.alloc(Math.max(...logged), 7);

interface Round { readonly call: number[]; readonly beside: number[]; readonly syncs: number[] }

const oneRound = async (bench: BenchDesk, folder: string): Promise<Round> => {
  const round: Round = { call: [], beside: [], syncs: [] };
  for (let turn = -5; turn < purchases; turn++) {
    const purchase = { ...await quoted(bench), printerId: bench.printerId };
    const whole = await timed(() => buyLabel(bench.desk, bench.quotes, purchase));
    const call = bench.callMs();
    await bench.printed();
    const syncs = timeSyncs(folder, randomUUID());
    // The first ones warm up.
    if (turn < 0) continue;
    round.call.push(call);
    round.beside.push(whole - call);
    round.syncs.push(syncs);
  }
  return round;
};

/** Purchases through the use case, its ledger in a folder on the disk, from the practice USPS in another process. */
export const measureJournalCost = async (): Promise<JournalCost> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  const usps = await startPracticeProcess(join(folder, 'usps.sqlite'));
  await usps.set('clock', { now: thursday });
  const bench = openBenchDesk(join(folder, 'ledger'), usps.url);
  const bare = mkdtempSync(join(folder, 'bare-'));
  try {
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await oneRound(bench, bare));
    const of = (which: keyof Round) => ({
      median: median(measured.map((round) => median(round[which]))), p95: median(measured.map((round) => percentile(round[which], 95))),
    });
    const counted = await countSyncs(usps.url);
    const besideMs = of('beside');
    const syncsMs = of('syncs');
    const limitMs = syncsMs.p95 + slackMs;
    return {
      rounds, purchases, callMs: of('call'), besideMs, mostSyncs, syncsMs, slackMs, limitMs, counted,
      within: besideMs.p95 <= limitMs && (counted === null || counted.syncs <= mostSyncs),
    };
  } finally {
    await bench.close();
    await usps.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
