import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import type { Application } from '../../electron/application.ts';
import { silentLog } from '../../electron/log.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { contract } from '../../shared/ipc-contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { freePort } from '../printing/own-process.ts';
import { startTcpSink } from '../printing/tcp-sink.ts';
import type { TcpSink } from '../printing/tcp-sink.ts';
import { aMailpiece } from '../shipping/test-desk.ts';

let folder: string;
let kept: Settings | undefined;
let announced: string[];
let application: Application;
let sink: TcpSink;

const start = async (): Promise<void> => {
  application = await startApplication({
    dataFolder: folder,
    settings: openSettings({ load: () => kept, save: (settings) => { kept = settings; }, moveAside: () => '' }),
    secrets: createSessionSecretStore('this is a specification'),
    runtime: 'electron',
    version: '0.0.0',
    practiceUrl: null,
    log: silentLog,
    announce: (event) => void announced.push(event),
    openInBrowser: async () => undefined,
    chooseFile: { save: async () => null, open: async () => null },
  });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-printing-'));
  kept = undefined;
  announced = [];
  // It goes away and comes back.
  sink = await startTcpSink(await freePort());
  sink.hangUp();
  await start();
});

afterEach(async () => {
  await application.stop();
  await sink.close();
  await rm(folder, { recursive: true, force: true });
});

const buy = async (printerId: string | null): Promise<Shipment> => {
  const { handlers } = application;
  const { today, shipDay } = await handlers['app/status']();
  const quote = await handlers['rates/quote'](aMailpiece({ shipDate: shipDay.day < today ? today : shipDay.day }));
  const [rate] = quote.rates;
  if (!rate) throw new Error('the quote has no rates');
  return handlers['labels/buy']({ quoteId: quote.id, rateId: rate.id, shownTotal: rate.total, printerId, anotherBox: true });
};

it('a label that is bought into the folder is there, and its job is told of', async () => {
  const { id } = await buy('folder');
  await vi.waitFor(async () => {
    const { printJobs } = await application.handlers['shipments/get']({ shipmentId: id });
    expect(printJobs.map(({ state }) => state)).toEqual(['completed']);
  });
  expect(await readdir(join(folder, 'practice', 'saved'))).toHaveLength(1);
  const jobs = await application.handlers['print-jobs/list']();
  expect(contract['print-jobs/list'].output.parse(jobs)).toEqual(jobs);
  expect(announced).toContain('print-job/changed');
});

it('a label that its printer can’t print any more is moved to the folder, whether the application is closed meanwhile or not', async () => {
  const { port } = sink;
  const printerId = `network:127.0.0.1:${port}`;
  await application.handlers['printers/add-network']({
    name: 'Zebra', host: '127.0.0.1', port, protocol: 'raw', path: '', language: 'zpl', dpi: 203,
  });
  const { id } = await buy(null);
  const job = await application.handlers['labels/print']({ shipmentId: id, printerId });
  await vi.waitFor(async () => {
    const [printed] = await application.handlers['print-jobs/list']();
    expect(printed).toMatchObject({ id: job.id, state: 'unknown', doubt: 'one-way' });
  });
  expect(sink.documents()).toHaveLength(1);
  await sink.close();
  await expect(application.handlers['labels/print']({ shipmentId: id, printerId })).rejects.toMatchObject({
    failure: { code: 'printer-unavailable', printer: 'Zebra', fallback: null },
  });
  await expect(buy(printerId)).rejects.toMatchObject({ failure: { code: 'printer-unavailable' } });
  await expect(application.handlers['print-jobs/move']({ jobId: job.id, printerId: 'folder' })).rejects.toMatchObject({ failure: { code: 'label-on-paper', printer: 'Zebra' } });
  const moved = await application.handlers['print-jobs/move']({ jobId: job.id, printerId: 'folder', firstDestroyed: true });
  expect(moved).toMatchObject({ insteadOf: job.id, mayHavePrintedTwice: false });
  await application.stop();
  await start();
  await vi.waitFor(async () => {
    const jobs = await application.handlers['print-jobs/list']();
    expect(jobs.map(({ state }) => state)).toEqual(['completed', 'unknown']);
  });
  sink = await startTcpSink(port);
});

it('a test page reaches a printer as its own language', async () => {
  const { port } = sink;
  await application.handlers['printers/add-network']({
    name: 'Zebra', host: '127.0.0.1', port, protocol: 'raw', path: '', language: 'zpl', dpi: 203,
  });
  const printerId = `network:127.0.0.1:${port}`;
  await application.handlers['printers/print-test-page']({ printerId });
  await vi.waitFor(() => expect(sink.documents()).toHaveLength(1), 10_000);
  expect(sink.documents()[0]?.toString('latin1').startsWith('^XA')).toBe(true);
  expect(await application.handlers['printers/read-sheet']({ printerId })).toEqual({ next: 1 });
});

it('a label’s preview is its dots', async () => {
  const { port } = sink;
  await application.handlers['printers/add-network']({
    name: 'Zebra', host: '127.0.0.1', port, protocol: 'raw', path: '', language: 'zpl', dpi: 203,
  });
  const { id } = await buy(null);
  const pages = await application.handlers['labels/preview']({ shipmentId: id, printerId: `network:127.0.0.1:${port}` });
  expect(pages.map(({ width, height, dpi }) => ({ width, height, dpi }))).toEqual([{ width: 812, height: 1218, dpi: 203 }]);
  expect(await application.handlers['labels/preview']({ shipmentId: id, printerId: 'folder' })).toEqual([]);
});

it('what waited in a copy of the ledger that is brought back isn’t printed by itself', async () => {
  const { port } = sink;
  const { handlers } = application;
  await handlers['printers/add-network']({ name: 'Zebra', host: '127.0.0.1', port, protocol: 'raw', path: '', language: 'zpl', dpi: 203 });
  // It goes away between the question how it is and the hand-over.
  await handlers['printers/print-test-page']({ printerId: `network:127.0.0.1:${port}` });
  await sink.close();
  const states = async () => (await handlers['print-jobs/list']()).map(({ state, detail }) => [state, detail]);
  await vi.waitFor(async () => expect(await states()).toEqual([['queued', 'Not reachable: nothing listens at its address (ECONNREFUSED)']]), 10_000);
  const { copies: [copy] } = await handlers['ledger/copy-now']();
  sink = await startTcpSink(port);
  sink.hangUp();
  await vi.waitFor(async () => expect((await states())[0]?.[0]).toBe('unknown'), 10_000);
  expect(sink.documents()).toHaveLength(1);
  await handlers['ledger/bring-back']({ name: copy?.name ?? '' });
  await new Promise((resolve) => { setTimeout(resolve, 1_500); });
  expect(sink.documents()).toHaveLength(1);
  expect(await states()).toEqual([['held', 'It waited when this copy of the ledger was made. Look whether it came out since.']]);
});
