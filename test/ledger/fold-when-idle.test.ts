import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { foldWhenIdle } from '../../electron/ledger/fold-when-idle.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../electron/log.ts';
import { aBoughtLabel, anIntention, testLedger } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'labeldesk-fold-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Pages of the WAL that aren't in the file yet, as another connection sees them. */
const unfolded = (): number => {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  try {
    // It asks and folds nothing while `log` is what is there.
    const row = database.prepare('PRAGMA wal_checkpoint(NOOP)').get();
    return Number(row?.['log']) - Number(row?.['checkpointed']);
  } finally {
    database.close();
  }
};

test('what was written is folded into the file once nothing happens, and not before', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const ledger = openLedger({ folder, clock: { now: () => new Date() } });
  const closing = new AbortController();
  const { written, finish } = foldWhenIdle(ledger, silentLog, closing.signal, 300);
  const seen: number[] = [];
  for (let write = 0; write < 10; write++) {
    ledger.saveDraft(null);
    written();
    vi.advanceTimersByTime(299);
    seen.push(unfolded());
  }
  expect(Math.min(...seen)).toBeGreaterThan(0);
  vi.advanceTimersByTime(1);
  expect(unfolded()).toBe(0);
  ledger.saveDraft(null);
  written();
  closing.abort();
  finish();
  expect(unfolded()).toBe(0);
  ledger.close();
});

test('what is left of fresh labels goes into files a part after the other, without anybody writing more', async () => {
  const ledger = openLedger({ folder, clock: { now: () => new Date() } });
  const closing = new AbortController();
  const { written } = foldWhenIdle(ledger, silentLog, closing.signal, 10);
  for (let count = 1; count <= 30; count++) {
    const { id } = ledger.intend(anIntention(`key ${count}`));
    ledger.markSent(id);
    ledger.markBought(id, aBoughtLabel(`number ${count}`));
  }
  const files = (): number => readdirSync(join(folder, 'documents')).length;
  expect(files()).toBe(0);
  written();
  await vi.waitFor(() => expect(files()).toBe(30), 5_000);
  closing.abort();
  ledger.close();
});

test('the words of shipments are written along, those of a purchase under way not yet, and found as before', () => {
  const ledger = testLedger(folder);
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  onTestFinished(() => database.close());
  const withWords = (): unknown => database.prepare('SELECT count(*) AS count FROM shipment_words_docsize').get()?.['count'];
  for (let count = 1; count <= 20; count++) ledger.markFailed(ledger.intend(anIntention(`key ${count}`)).id, 'no');
  ledger.intend(anIntention('key of one under way'));
  const found = (): string[] => ledger.shipments({ search: 'dana', day: null }).map(({ id }) => id);
  const before = found();
  expect([before.length, withWords()]).toEqual([21, 0]);
  ledger.foldIn();
  expect([found(), withWords()]).toEqual([before, 20]);
  ledger.markFailed(before[0] ?? '', 'no');
  ledger.foldIn();
  expect([found(), withWords()]).toEqual([before, 21]);
});
