import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { ForgetfulDisk } from './power-loss.ts';
import { startPracticeProcess } from './practice-process.ts';
import type { PracticeProcess } from './practice-process.ts';
import { runDesk } from './run-desk.ts';
import { buildWatch, watching } from './watch.ts';
import { readWriteLog } from './write-log.ts';
import type { WriteEvent } from './write-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'labeldesk-power-'));
const watch = buildWatch(folder);
const named = 'because' in watch ? `power loss (skipped: ${watch.because})` : 'power loss';

let practice: PracticeProcess;
beforeAll(async () => { practice = await startPracticeProcess(join(folder, 'usps.sqlite')); });
afterAll(async () => {
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Ships two orders; the log and the disk are of the second one's desk. */
const shipAndLog = async (name: string, synchronousOff: boolean): Promise<{ data: string; disk: ForgetfulDisk; log: WriteEvent[] }> => {
  if ('because' in watch) throw new Error(watch.because);
  const data = join(folder, name);
  const log = join(folder, `${name}.log`);
  mkdirSync(data);
  const task = { folder: data, practiceUrl: practice.url, left: [], arm: join(folder, 'armed'), told: join(data, 'told'), synchronousOff };
  await runDesk({ ...task, order: `${name} first` });
  rmSync(task.told);
  const disk = new ForgetfulDisk();
  for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) disk.hold(path, readFileSync(path));
  }
  await runDesk({ ...task, order: `${name} second` }, { environment: watching({ library: watch.library, folder: data, log }) });
  return { data, disk, log: readWriteLog(log) };
};

/** The key and the body of a label request, as they went over the wire. */
const purchaseIn = (sent: Buffer): { key: string; body: Buffer } | null => {
  const text = sent.toString('latin1');
  const at = text.search(/POST \/labels\/v3\/label HTTP/);
  if (at < 0) return null;
  const bodyAt = text.indexOf('\r\n\r\n', at) + 4;
  const key = /x-idempotency-key: (\S+)/i.exec(text.slice(at, bodyAt))?.[1] ?? '';
  return { key, body: sent.subarray(bodyAt) };
};

/** Cuts the power after each event, opens what is left, and names what is wrong with it. */
const cutAfterEach = ({ data, disk, log }: { data: string; disk: ForgetfulDisk; log: readonly WriteEvent[] }): { cuts: number; purchases: number; wrong: string[] } => {
  const wrong: string[] = [];
  let sent = Buffer.alloc(0);
  let purchases = 0;
  let told = false;
  for (const [place, event] of log.entries()) {
    disk.apply(event);
    if (event.kind === 'send') sent = Buffer.concat([sent, event.bytes]);
    if (event.kind === 'create' && event.path === join(data, 'told')) told = true;
    const left = mkdtempSync(join(folder, 'left-'));
    disk.afterPowerCut(data, left);
    const ledger = openLedger({ folder: join(left, 'practice'), clock: { now: () => new Date() } });
    const purchase = purchaseIn(sent);
    if (ledger.movedAside !== null) wrong.push(`${place}: the ledger was damaged`);
    const held = ledger.shipments({ search: 'second', day: null });
    if (purchase !== null) {
      purchases++;
      const isHeld = held.some(({ id }) => {
        const { key, request } = ledger.purchaseRequest(id);
        return key === purchase.key && Buffer.from(request).subarray(0, purchase.body.length).equals(purchase.body);
      });
      if (!isHeld) wrong.push(`${place}: bytes of a purchase left before its intention was kept`);
    }
    if (told && !held.some(({ id, state }) => state === 'bought' && ledger.labelDocument(id).bytes.length > 0))
      wrong.push(`${place}: the window was told of a label that isn’t kept`);
    ledger.close();
    rmSync(left, { recursive: true });
  }
  return { cuts: log.length, purchases, wrong };
};

describe.skipIf('because' in watch)(named, () => {
  test('after any event, the ledger opens, and holds what was sent and what the window was told', { timeout: 120_000 }, async () => {
    const { cuts, purchases, wrong } = cutAfterEach(await shipAndLog('kept', false));
    expect({ wrong, manyCuts: cuts > 50, sentAndLaterCuts: purchases > 5 }).toEqual({ wrong: [], manyCuts: true, sentAndLaterCuts: true });
  });

  test('is seen where nothing is synced', { timeout: 120_000 }, async () => {
    const { wrong } = cutAfterEach(await shipAndLog('forgotten', true));
    expect(wrong.some((problem) => problem.includes('left before its intention was kept'))).toBe(true);
  });
});
