import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../electron/clock.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';

export { aBoughtLabel, aForm, aMailpiece, anIntention, aPrintJob, bytesOf, reno } from './sample-purchase.ts';

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface TestClock extends Clock {
  set(moment: string): void;
}

export const testClock = (moment = '2026-11-19T18:00:00.000Z'): TestClock => {
  let now = new Date(moment);
  return { now: () => now, set: (to) => void (now = new Date(to)) };
};

/** A ledger with ids in the order in which they are given: "1", "2", … */
export const testLedger = (folder = temporaryFolder(), clock: Clock = testClock()): OpenLedger => {
  let last = 0;
  const ledger = openLedger({ folder, clock, newId: () => String(++last) });
  onTestFinished(() => ledger.close());
  return ledger;
};
