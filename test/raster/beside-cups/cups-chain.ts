import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { callIpp } from '../../../electron/printing/ipp/ipp-client.ts';
import { startPrivateCups, whyNoPrivateCups } from '../../printing/private-cups.ts';

const driver = '/usr/share/cups/drv/sample.drv';
const filters = ['pdftopdf', 'gstoraster', 'rastertolabel'].map((name) => `/usr/lib/cups/filter/${name}`);

/** Why CUPS's own way from a PDF to a label printer can't be run here; null where it can. */
export const whyNoCupsChain = (): string | null => {
  const missing = [driver, ...filters].filter((file) => !existsSync(file));
  return whyNoPrivateCups() ?? (missing.length === 0 ? null : `not installed: ${missing.join(', ')}`);
};

export interface Arrival {
  readonly bytes: Buffer;
  /** From before the job is submitted to the last byte at the printer. */
  readonly milliseconds: number;
}

export interface CupsChain {
  /** Through CUPS's driver for Zebra's printers. */
  printPdf(pdf: Uint8Array, dpi: 203 | 300): Promise<Arrival>;
  /** The same for many, submitted one after the other without waiting for the printer. */
  printPdfs(pdfs: readonly Uint8Array[], dpi: 203 | 300): Promise<number>;
  /** Bytes as they are, through a queue without a driver; `since` is when the work on them began. */
  printRaw(bytes: () => Promise<Uint8Array>): Promise<Arrival>;
  printRaws(make: readonly (() => Promise<Uint8Array>)[]): Promise<number>;
  close(): Promise<void>;
}

const printJob = 0x0002;

/** A private CUPS with its sample driver for label printers and a queue without one, both to a printer that only listens. */
export const startCupsChain = async (): Promise<CupsChain> => {
  const arrived: { bytes: Buffer; at: number }[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const sink = createServer((socket) => {
    const chunks: Buffer[] = [];
    let at = 0;
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      at = performance.now();
    });
    socket.on('error', () => undefined).on('end', () => {
      arrived.push({ bytes: Buffer.concat(chunks), at });
      for (const one of waiting.filter(({ count }) => count <= arrived.length)) one.resolve();
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const device = `socket://127.0.0.1:${(sink.address() as AddressInfo).port}/?waiteof=false`;
  const cups = await startPrivateCups();
  for (const dpi of [203, 300])
    await cups.command('lpadmin', '-p', `zebra${dpi}`, '-E', '-v', device, '-m', 'drv:///sample.drv/zebra.ppd',
      '-o', `Resolution=${dpi}dpi`, '-o', 'PageSize=w288h432');
  await cups.addRawQueue('raw', device);

  const submit = async (queue: string, format: string, document: Uint8Array): Promise<void> => {
    await callIpp(cups.server, {
      operation: printJob, path: `/printers/${queue}`, document,
      attributes: [
        ['printer-uri', [{ tag: 'uri', value: `ipp://localhost/printers/${queue}` }]],
        ['requesting-user-name', [{ tag: 'name', value: 'bench' }]],
        ['document-format', [{ tag: 'mimeMediaType', value: format }]],
      ],
    }, 20_000);
  };
  const arrival = async (count: number): Promise<{ bytes: Buffer; at: number }> => {
    if (arrived.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
    const last = arrived[count - 1];
    if (last === undefined) throw new Error('nothing arrived');
    return last;
  };
  const timed = async (jobs: readonly (() => Promise<void>)[]): Promise<Arrival> => {
    const count = arrived.length + jobs.length;
    const start = performance.now();
    for (const job of jobs) await job();
    const { bytes, at } = await arrival(count);
    return { bytes, milliseconds: at - start };
  };
  const pdfJob = (pdf: Uint8Array, dpi: number) => (): Promise<void> => submit(`zebra${dpi}`, 'application/pdf', pdf);
  const rawJob = (make: () => Promise<Uint8Array>) => async (): Promise<void> => submit('raw', 'application/vnd.cups-raw', await make());

  return {
    printPdf: (pdf, dpi) => timed([pdfJob(pdf, dpi)]),
    printPdfs: async (pdfs, dpi) => (await timed(pdfs.map((pdf) => pdfJob(pdf, dpi)))).milliseconds,
    printRaw: (make) => timed([rawJob(make)]),
    printRaws: async (make) => (await timed(make.map(rawJob))).milliseconds,
    close: async () => {
      await cups.close();
      await new Promise((resolve) => sink.close(resolve));
    },
  };
};
