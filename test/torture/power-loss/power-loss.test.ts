import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FormRequestState } from '../../../shared/shipments/shipment.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { ForgetfulDisk } from './power-loss.ts';
import { startPracticeProcess } from '../practice-process.ts';
import type { PracticeProcess } from '../practice-process.ts';
import { runDesk } from '../desk/run-desk.ts';
import { formPath, labelPath } from '../usps-paths.ts';
import { buildWatch, watching } from '../watch.ts';
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

/** Ships two orders, and makes the form of both; the log and the disk are of the second one's desk. */
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
  await runDesk({ ...task, order: `${name} second`, closes: true }, { environment: watching({ library: watch.library, folder: data, log }) });
  return { data, disk, log: readWriteLog(log) };
};

/** The requests to a path, as far as they went over the wire: what stands over the body, and the body. */
const requestsIn = (sent: Buffer, path: string): { head: string; body: Buffer }[] => {
  const text = sent.toString('latin1');
  return [...text.matchAll(new RegExp(`POST ${path} HTTP`, 'g'))].flatMap(({ index }) => {
    const bodyAt = text.indexOf('\r\n\r\n', index) + 4;
    const head = text.slice(index, bodyAt);
    return [{ head, body: sent.subarray(bodyAt, bodyAt + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)) }];
  });
};

/** The key and the body of a label request. */
const purchaseIn = (sent: Buffer): { key: string; body: Buffer } | null => {
  const [purchase] = requestsIn(sent, labelPath);
  return purchase ? { key: /x-idempotency-key: (\S+)/i.exec(purchase.head)?.[1] ?? '', body: purchase.body } : null;
};

const everyState = FormRequestState.options;

/** Cuts the power after each event, opens what is left, and names what is wrong with it. */
const cutAfterEach = ({ data, disk, log }: { data: string; disk: ForgetfulDisk; log: readonly WriteEvent[] }): { cuts: number; purchases: number; forms: number; wrong: string[] } => {
  const wrong: string[] = [];
  let sent = Buffer.alloc(0);
  let purchases = 0;
  let forms = 0;
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
    const journal = ledger.formRequestsIn(everyState).map(({ id }) => Buffer.from(ledger.formRequestBytes(id)));
    for (const { body: form } of requestsIn(sent, formPath)) {
      forms++;
      if (!journal.some((request) => request.subarray(0, form.length).equals(form))) wrong.push(`${place}: bytes of a form left before its intention was kept`);
    }
    for (const { id, hasDocument } of ledger.forms(null))
      if (hasDocument && ledger.formDocument(id).bytes.length === 0) wrong.push(`${place}: a form is kept whose picture isn’t`);
    if (told && !held.some(({ id, state }) => state === 'bought' && ledger.labelDocument(id).bytes.length > 0))
      wrong.push(`${place}: the window was told of a label that isn’t kept`);
    ledger.close();
    rmSync(left, { recursive: true });
  }
  return { cuts: log.length, purchases, forms, wrong };
};

describe.skipIf('because' in watch)(named, () => {
  test('after any event, the ledger opens, and holds what was sent and what the window was told', { timeout: 300_000 }, async () => {
    const { cuts, purchases, forms, wrong } = cutAfterEach(await shipAndLog('kept', false));
    expect({ wrong, manyCuts: cuts > 50, sentAndLaterCuts: purchases > 5, formsToo: forms > 5 })
      .toEqual({ wrong: [], manyCuts: true, sentAndLaterCuts: true, formsToo: true });
  });

  test('is seen where nothing is synced', { timeout: 300_000 }, async () => {
    const { wrong } = cutAfterEach(await shipAndLog('forgotten', true));
    expect(['purchase', 'form'].map((what) => wrong.some((problem) => problem.includes(`bytes of a ${what} left before its intention was kept`)))).toEqual([true, true]);
  });
});
