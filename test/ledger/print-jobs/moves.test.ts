import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { IllegalTransition } from '../../../electron/ledger/illegal-transition.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { printJobMoves } from '../../../electron/ledger/transitions.ts';
import { PrintJobState } from '../../../shared/printing/print-job.ts';
import { aBoughtLabel, anIntention, aPrintJob, temporaryFolder, testLedger } from '../samples.ts';

const legal = [
  'queued>queued', 'queued>held', 'queued>sending', 'queued>failed', 'queued>canceled',
  'held>queued', 'held>failed', 'held>canceled',
  'sending>queued', 'sending>accepted', 'sending>completed', 'sending>failed', 'sending>canceled', 'sending>unknown', 'sending>confirmed',
  'accepted>accepted', 'accepted>completed', 'accepted>failed', 'accepted>canceled', 'accepted>unknown', 'accepted>confirmed',
  'completed>completed', 'completed>confirmed',
  'failed>completed', 'failed>canceled', 'failed>confirmed',
  'canceled>confirmed',
  'unknown>completed', 'unknown>failed', 'unknown>canceled', 'unknown>confirmed',
  'confirmed>confirmed',
];

const ways: Readonly<Record<PrintJobState, readonly PrintJobState[]>> = {
  queued: [], held: ['held'], sending: ['sending'], accepted: ['sending', 'accepted'], completed: ['sending', 'completed'],
  failed: ['failed'], canceled: ['canceled'], unknown: ['sending', 'unknown'], confirmed: ['sending', 'confirmed'],
};

const jobIn = (ledger: Ledger, state: PrintJobState): string => {
  const owner = ledger.intend(anIntention('key')).id;
  ledger.markSent(owner);
  ledger.markBought(owner, aBoughtLabel('9234690361980900000142'));
  const { id } = ledger.addPrintJob(aPrintJob(owner));
  for (const step of ways[state]) ledger.changePrintJob(id, { state: step });
  return id;
};

const pairs = PrintJobState.options.flatMap((from) => PrintJobState.options.map((to) => [from, to] as const));

test('the table of moves is the one that was agreed', () => {
  expect(pairs.filter(([from, to]) => printJobMoves[from].includes(to)).map((pair) => pair.join('>')).sort()).toEqual(legal.toSorted());
});

describe.each(pairs)('a print job, %s to %s', (from, to) => {
  const allowed = legal.includes(`${from}>${to}`);

  test(`${allowed ? 'goes on' : 'is refused'} by the ledger`, () => {
    const ledger = testLedger();
    const id = jobIn(ledger, from);
    const before = ledger.printJob(id);
    if (allowed) expect(ledger.changePrintJob(id, { state: to, detail: 'a word' })).toMatchObject({ id, state: to, detail: 'a word' });
    else {
      expect(() => ledger.changePrintJob(id, { state: to })).toThrow(IllegalTransition);
      expect(ledger.printJob(id)).toEqual(before);
    }
  });

  test(`${allowed ? 'goes on' : 'is refused'} by the database`, () => {
    const folder = temporaryFolder();
    const id = jobIn(testLedger(folder), from);
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    onTestFinished(() => database.close());
    const doubt = to === 'unknown' ? '\'one-way\'' : 'NULL';
    const move = (): unknown => database.prepare(`UPDATE print_jobs SET state = ?, doubt = ${doubt} WHERE id = ?`).run(to, id).changes;
    if (allowed) expect(move()).toBe(1);
    else expect(move).toThrow('illegal transition');
  });
});

test('a job keeps what it prints, and its ticket', () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  const id = jobIn(ledger, 'sending');
  ledger.changePrintJob(id, { state: 'accepted', ticket: 'cups:zebra:41' });
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  onTestFinished(() => database.close());
  expect(() => database.exec('UPDATE print_jobs SET printer_id = \'other\'')).toThrow('what a job prints does not change');
  expect(() => database.exec('UPDATE print_jobs SET ticket = NULL')).toThrow('a ticket does not change');
  expect(() => database.exec('UPDATE print_jobs SET state = \'unknown\'')).toThrow('CHECK constraint failed');
});
