import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { NetworkPrinter } from '../../../shared/settings.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../../electron/log.ts';
import { defaultSettings } from '../../../electron/settings/default-settings.ts';
import { createPrintQueue } from '../../../electron/shipping/printing/queue/print-queue.ts';
import { aBoughtLabel, anIntention } from '../../ledger/sample-purchase.ts';
import { startPrivateCups, whyNoPrivateCups } from '../../printing/private-cups.ts';
import type { PrivateCups } from '../../printing/private-cups.ts';
import { quietPrinting } from '../../printing/quiet-printing.ts';
import { startTcpSink } from '../../printing/tcp-sink.ts';
import type { TcpSink } from '../../printing/tcp-sink.ts';
import { sampleLabel } from '../../raster/sample-label.ts';
import type { Step, UntilKilled } from './kill-steps.ts';

const program = fileURLToPath(new URL('print-until-killed.ts', import.meta.url));
const because = whyNoPrivateCups();
const clock = { now: () => new Date() };

/** What the sample label's bar code holds. */
const trackingNumber = '9234690361980900000142';

let folder: string;
let shipmentId: string;
let sink: TcpSink;

beforeAll(async () => { sink = await startTcpSink(); });
afterAll(() => sink.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-killed-'));
  const ledger = openLedger({ folder, clock });
  shipmentId = ledger.intend(anIntention('key')).id;
  ledger.markSent(shipmentId);
  ledger.markBought(shipmentId, aBoughtLabel(trackingNumber, { label: { mediaType: 'application/pdf', bytes: await sampleLabel() } }));
  ledger.close();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Prints in a process of its own, and kills it with no warning at a step. */
const killAt = async (given: Pick<UntilKilled, 'printerId' | 'cups' | 'networkPrinters' | 'step'>): Promise<void> => {
  const child = spawn(process.execPath, [program, JSON.stringify({ ...given, folder, shipmentId })], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended.then(() => { throw new Error('it ended by itself'); })]);
  child.kill('SIGKILL');
  await ended;
};

/** The next start of the application over the same ledger, until nothing is on its way any more. */
const startAgain = async (options: Parameters<typeof quietPrinting>[0]): Promise<{ job: PrintJob; submitted: number }> => {
  const ledger: OpenLedger = openLedger({ folder, clock });
  const closing = new AbortController();
  let submitted = 0;
  const real = quietPrinting(options);
  const prints = createPrintQueue({
    ledger, clock, log: silentLog, settings: defaultSettings, announce: () => undefined, statusChanged: () => undefined, closing: closing.signal,
    printing: {
      ...real,
      submit: (...given) => {
        submitted++;
        return real.submit(...given);
      },
    },
  });
  await prints.start();
  await vi.waitFor(() => expect(ledger.printJobsIn(['queued', 'sending', 'accepted'])).toEqual([]), { timeout: 20_000, interval: 50 });
  closing.abort();
  await prints.close();
  const [job] = ledger.shipment(shipmentId)?.printJobs ?? [];
  ledger.close();
  if (!job) throw new Error('there is no job');
  return { job, submitted };
};

const arrived = async (before: number, documents: number): Promise<void> => {
  await vi.waitFor(() => expect(sink.documents().length - before).toBe(documents), { timeout: 10_000, interval: 50 });
};

/** What each step ends in: the job, how often it was submitted after the start, and how many labels came out in all. */
type Ends = readonly [Step, PrintJob['doubt'], number, number];

describe.skipIf(because !== null)(`the application killed, printing to a raw queue of CUPS${because === null ? '' : ` (skipped: ${because})`}`, () => {
  let cups: PrivateCups;
  beforeAll(async () => {
    cups = await startPrivateCups();
    await cups.addRawQueue('zebra', `socket://127.0.0.1:${sink.port}/?waiteof=false`);
    // So that CUPS remembers jobs, and can say of one that it never came.
    await cups.addRawQueue('other', `socket://127.0.0.1:${sink.port}/?waiteof=false`);
  }, 60_000);
  afterAll(() => cups.close());

  test.each<Ends>([
    ['queued', 'one-way', 1, 1],
    ['drawn', 'one-way', 1, 1],
    ['claimed', 'interrupted', 0, 0],
    ['handed over', 'one-way', 0, 1],
    ['followed', 'one-way', 0, 1],
  ])('when it is %s: in doubt as %s, submitted %i times after the start, %i labels', async (step, doubt, submitted, documents) => {
    const before = sink.documents().length;
    await killAt({ printerId: 'cups:zebra', cups: cups.server, networkPrinters: [], step });
    const again = await startAgain({ cups: cups.server });
    await arrived(before, documents);
    expect({ state: again.job.state, doubt: again.job.doubt, submitted: again.submitted }).toEqual({ state: 'unknown', doubt, submitted });
    expect((await startAgain({ cups: cups.server })).submitted).toBe(0);
    await arrived(before, documents);
  });
});

describe('the application killed, printing to port 9100', () => {
  const entered = (port: number): NetworkPrinter[] => [{ name: 'Zebra', host: '127.0.0.1', port, protocol: 'raw', path: '' }];
  const noCups = { host: '127.0.0.1', port: 1 };

  test.each<Ends>([
    ['queued', 'one-way', 1, 1],
    ['drawn', 'one-way', 1, 1],
    ['claimed', 'interrupted', 0, 0],
    ['handed over', 'interrupted', 0, 1],
    ['followed', 'interrupted', 0, 1],
  ])('when it is %s: in doubt as %s, submitted %i times after the start, %i labels', async (step, doubt, submitted, documents) => {
    const before = sink.documents().length;
    const networkPrinters = entered(sink.port);
    await killAt({ printerId: `network:127.0.0.1:${sink.port}`, cups: noCups, networkPrinters, step });
    const again = await startAgain({ networkPrinters: () => networkPrinters });
    await arrived(before, documents);
    expect({ state: again.job.state, doubt: again.job.doubt, submitted: again.submitted }).toEqual({ state: 'unknown', doubt, submitted });
    expect((await startAgain({ networkPrinters: () => networkPrinters })).submitted).toBe(0);
    await arrived(before, documents);
  });

  test('when half of it is sent: in doubt, and not sent again', async () => {
    const sockets: Socket[] = [];
    // Takes a connection, and nothing of what comes.
    const full = createServer({ pauseOnConnect: true }, (socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(full, 'listening');
    const address = full.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      full.close();
    });
    const networkPrinters = entered(port);
    await killAt({ printerId: `network:127.0.0.1:${port}`, cups: noCups, networkPrinters, step: 'half sent' });
    const { job, submitted } = await startAgain({ networkPrinters: () => networkPrinters });
    expect({ state: job.state, doubt: job.doubt, submitted }).toEqual({ state: 'unknown', doubt: 'interrupted', submitted: 0 });
  });
});
