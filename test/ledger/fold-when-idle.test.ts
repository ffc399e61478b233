import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { foldWhenIdle } from '../../electron/ledger/fold-when-idle.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../electron/log.ts';

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

test('what was written is folded into the file once nothing happens, and not before', async () => {
  const ledger = openLedger({ folder, clock: { now: () => new Date() } });
  const closing = new AbortController();
  const written = foldWhenIdle(ledger, silentLog, closing.signal, 300);
  const until = Date.now() + 900;
  const seen: number[] = [];
  while (Date.now() < until) {
    ledger.saveDraft(null);
    written();
    seen.push(unfolded());
    await new Promise((resolve) => { setTimeout(resolve, 30); });
  }
  await vi.waitFor(() => expect(unfolded()).toBe(0), 5_000);
  expect(Math.min(...seen)).toBeGreaterThan(0);
  ledger.saveDraft(null);
  written();
  closing.abort();
  ledger.close();
});
