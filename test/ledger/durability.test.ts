import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { temporaryFolder, testClock } from './samples.ts';

const writer = fileURLToPath(new URL('write-until-killed.ts', import.meta.url));

/** Starts the writer, kills it with no warning once it has said so much, and gives back what it had said. */
const killAfter = async (lines: number, folder: string): Promise<string[]> => {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close') as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
};

test('what was acknowledged is there after kill -9, wherever it came', async () => {
  const folder = temporaryFolder();
  const said: string[] = [];
  for (const lines of [1, 2, 3, 4, 40, 87]) said.push(...await killAfter(lines, folder));

  const ledger = openLedger({ folder, clock: testClock() });
  expect(ledger.movedAside).toBeNull();
  const of = (what: string): string[] => said.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));
  const rank = { intended: 1, sent: 2, bought: 3, failed: 0, unknown: 0, unconfirmed: 0, canceled: 0, 'refund-requested': 0 };
  const reached = (id: string): number => rank[ledger.shipment(id)?.state ?? 'failed'];
  expect(of('intended').filter((id) => reached(id) < 1)).toEqual([]);
  expect(of('sent').filter((id) => reached(id) < 2)).toEqual([]);
  expect(of('bought').filter((id) => reached(id) < 3)).toEqual([]);
  const printed = ledger.printJobsIn(['queued']).map(({ id }) => id);
  expect(of('queued').filter((id) => !printed.includes(id))).toEqual([]);
  expect(of('form').filter((id) => ledger.form(id)?.shipmentIds.length !== 1)).toEqual([]);
  expect(Number.parseInt(ledger.loadDraft()?.weight ?? '', 10)).toBeGreaterThanOrEqual(Number(of('draft').at(-1)));
  expect([of('bought').length > 20, of('form').length > 1]).toEqual([true, true]);

  // No row names a document that isn't there, whole: reading checks the hash.
  for (const { id } of ledger.shipmentsIn(['bought'])) expect(ledger.labelDocument(id).bytes.length).toBeGreaterThan(0);
  for (const { id } of ledger.forms(null)) expect(ledger.formDocument(id).bytes.length).toBeGreaterThan(0);
  ledger.close();
});
