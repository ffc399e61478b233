import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createRawPrinter } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import { call } from '../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { launchLabeldesk } from '../host/launch.ts';
import { startPrivateCups, whyNoPrivateCups } from '../printing/private-cups.ts';
import { median } from './median.ts';

const repetitions = 7;

/** Milliseconds since USPS's answer to the label request was sent. */
export interface LabelTimes {
  readonly repetitions: number;
  /** Main has recorded the purchase and told the window. */
  readonly boughtInWindow: number;
  /** The label's own PDF is drawn in the window. */
  readonly labelOnScreen: number;
  /** Null where no CUPS can be started. */
  readonly jobSentToCups: number | null;
  readonly firstByteAtPrinter: number | null;
}

type Listening = { listen(port: number, host: string, then: () => void): unknown; address(): AddressInfo | string | null };

const listen = (server: Listening): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

/** Stands before the practice USPS and notes when its answer to a label request has left. */
const startWatch = async (upstream: string, labelAnswered: () => void) => {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _coding, ...headers } = request.headers;
      const answer = await fetch(new URL(request.url ?? '/', upstream), {
        method: request.method ?? 'GET',
        headers: headers as Record<string, string>,
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => !/^(?:content-encoding|transfer-encoding|connection|keep-alive)$/.test(name))));
      response.end(body);
      if (request.method === 'POST' && request.url?.endsWith('/labels/v3/label')) labelAnswered();
    })();
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
};

/** A printer on a raw port that notes when the first byte of a label arrives. A question about its state is no label. */
const startPrinter = async (firstByte: () => void) => {
  const server = createRawPrinter((socket) => {
    let told = false;
    socket.on('error', () => undefined).on('data', (bytes) => {
      if (told || bytes.toString('latin1').trim() === '~HS') return;
      told = true;
      firstByte();
    });
  });
  return { port: await listen(server), close: () => void server.close() };
};

/**
 * Buys labels through the window, each on a page that was just loaded, so that pdf.js is fetched each time, and measures what happens after USPS's answer, by the clock
 * that all processes share.
 */
export const measureLabelTimes = async (): Promise<LabelTimes> => {
  const data = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  const usps = await startPracticeUsps({ file: join(data, 'usps.sqlite') });
  let at = { answered: 0, printed: 0 };
  const watch = await startWatch(usps.url, () => { at.answered = Date.now(); });
  const printer = await startPrinter(() => { at.printed = Date.now(); });
  const cups = whyNoPrivateCups() === null ? await startPrivateCups() : null;
  await cups?.addRawQueue('bench', `socket://127.0.0.1:${printer.port}/?waiteof=false`);
  const env = { LABELDESK_PRACTICE_URL: watch.url, ...(cups === null ? {} : { CUPS_SERVER: `${cups.server.host}:${cups.server.port}` }) };
  const { page, close } = await launchLabeldesk({ dataFolder: join(data, 'desk'), env });
  const arrival = async (): Promise<void> => {
    for (let tries = 0; at.printed === 0; tries++) {
      if (tries === 500) throw new Error('no label arrived at the printer within 10 s');
      await page.waitForTimeout(20);
    }
  };
  const times = { bought: [] as number[], drawn: [] as number[], sent: [] as number[], printed: [] as number[] };
  try {
    await call(page, 'settings/change', {
      routes: { label: cups === null ? 'folder' : 'cups:bench' }, sounds: false,
    });
    await page.addInitScript(() => {
      const noted = { bought: 0, sent: 0, drawn: 0 };
      Object.assign(window, { noted });
      addEventListener('DOMContentLoaded', () => {
        const { labeldesk } = window as unknown as { labeldesk: Bridge };
        labeldesk.on('shipment/changed', ({ state, printJobs: [job] }) => {
          if (state === 'bought') noted.bought ||= Date.now();
          if (job !== undefined && job.state !== 'queued') noted.sent ||= Date.now();
        });
        new MutationObserver(() => {
          if (document.querySelector('.ship-label [data-state="drawn"] canvas, .pdf-preview[data-state="drawn"] canvas')) noted.drawn ||= Date.now();
        }).observe(document, { subtree: true, childList: true, attributes: true });
      });
    });
    for (let turn = 0; turn < repetitions; turn++) {
      at = { answered: 0, printed: 0 };
      await page.reload();
      await typeParcel(page, { ...arlington, order: `bench ${turn}` });
      await buy(page);
      await page.waitForFunction(() => (window as unknown as { noted: { drawn: number } }).noted.drawn > 0);
      if (cups !== null) await arrival();
      const noted = await page.evaluate(() => (window as unknown as { noted: { bought: number; sent: number; drawn: number } }).noted);
      await page.getByRole('button', { name: /^Done/ }).press('Enter');
      times.bought.push(noted.bought - at.answered);
      times.drawn.push(noted.drawn - at.answered);
      times.sent.push(noted.sent - at.answered);
      times.printed.push(at.printed - at.answered);
    }
  } finally {
    await close();
    await cups?.close();
    printer.close();
    watch.close();
    await usps.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    repetitions,
    boughtInWindow: median(times.bought),
    labelOnScreen: median(times.drawn),
    jobSentToCups: cups === null ? null : median(times.sent),
    firstByteAtPrinter: cups === null ? null : median(times.printed),
  };
};
