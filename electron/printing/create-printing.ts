import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { Failed } from '../../shared/failure.ts';
import type { Dpi, Printer } from '../../shared/printing.ts';
import type { NetworkPrinter } from '../../shared/settings.ts';
import { confirmWithDevice } from './confirm-with-device.ts';
import { printThroughCups } from './cups-job.ts';
import { findCups } from './cups-server.ts';
import { findQueue, listQueues, type CupsQueue } from './cups.ts';
import { deviceCondition } from './device-condition.ts';
import { folderCondition, saveToFolder } from './folder.ts';
import { followHostStatus } from './follow-host-status.ts';
import { IppUnanswered, type IppServer } from './ipp-client.ts';
import { holdsMedia, mediaAttributes, mediaSize } from './media.ts';
import { ofQueue } from './printer-state.ts';
import type { PrintDocument, Printing, PrintProgress } from './printing.ts';
import { RasterFailed } from '../raster/raster-failed.ts';
import { createRasterizer } from '../raster/raster.ts';
import { askHostStatus, RawPortFailed, sendRaw, type RawAddress } from './raw-port.ts';
import { bitmapsToZpl } from '../raster/encode/zpl.ts';

/** All in milliseconds. */
export interface PrintingTimeouts {
  /** One request to CUPS. */
  readonly cupsRequest: number;
  /** Between two looks at a job or at a printer in trouble. */
  readonly poll: number;
  /** How long CUPS may be away before the end of a job can't be known. */
  readonly cupsLost: number;
  /** A probe of a device, and the connection to a raw port. */
  readonly connect: number;
  /** An IPP device's answer about its state. */
  readonly deviceAnswer: number;
  /** A ZPL printer's answer about its state; most one-way devices never give one, so every list waits this long. */
  readonly hostStatus: number;
  /** How long a ZPL printer must say that it is idle until its label counts as out. */
  readonly settle: number;
  /** The longest that a raw port may take nothing while bytes wait. */
  readonly stall: number;
  /** How long a raw port gets to close its side after the last byte. */
  readonly close: number;
}

const usualTimeouts: PrintingTimeouts = {
  cupsRequest: 15_000, poll: 300, cupsLost: 20_000, connect: 1_500, deviceAnswer: 2_000, hostStatus: 400, settle: 1_500,
  stall: 30_000, close: 1_000,
};

export interface PrintingOptions {
  readonly networkPrinters: () => readonly NetworkPrinter[];
  /** By the queue's name. */
  readonly rawQueueDpi: () => Readonly<Record<string, Dpi>>;
  /** Where "save to a folder" puts documents; made when the first one comes. */
  readonly folder: string;
  /** This machine's own CUPS when left out. */
  readonly cups?: IppServer;
  readonly timeouts?: Partial<PrintingTimeouts>;
}

type Report = (progress: PrintProgress) => void;

/** The printers of this machine: CUPS queues, raw network printers, and a folder. */
export const createPrinting = (options: PrintingOptions): Printing => {
  const timeouts = { ...usualTimeouts, ...options.timeouts };
  const rasterizer = createRasterizer();
  const cups = (): IppServer => options.cups ?? findCups();
  const dpiOf = (queue: CupsQueue): Dpi => options.rawQueueDpi()[queue.name] ?? 203;

  const listCups = async (): Promise<Printer[]> => {
    const queues = await listQueues(cups(), timeouts.cupsRequest).catch((error: unknown) => {
      if (error instanceof IppUnanswered) return [];
      throw error;
    });
    return Promise.all(queues.map(async (queue): Promise<Printer> => ({
      id: `cups:${queue.name}`,
      name: queue.info || queue.name,
      kind: 'cups',
      model: queue.model,
      language: queue.raw ? 'zpl' : 'pdf',
      dpi: queue.raw ? dpiOf(queue) : null,
      ...ofQueue(queue.condition, await deviceCondition(queue, timeouts)),
    })));
  };

  const networkPrinter = async ({ name, host, port, dpi }: NetworkPrinter): Promise<Printer> => ({
    id: networkId({ host, port }),
    name,
    kind: 'network',
    model: '',
    language: 'zpl',
    dpi,
    ...await askHostStatus({ host, port }, timeouts.connect, timeouts.hostStatus),
  });

  const folderPrinter = async (): Promise<Printer> => ({
    id: 'folder', name: 'Save to a folder', kind: 'folder', model: '', language: 'pdf', dpi: null,
    ...await folderCondition(options.folder),
  });

  const zplOf = async ({ pdf, media }: PrintDocument, dpi: Dpi): Promise<Uint8Array> => {
    if (media !== '4x6') throw new RasterFailed('A label printer takes 4×6 only');
    const { width, height } = mediaSize[media];
    return bitmapsToZpl((await rasterizer.draw(pdf, { dpi, widthInches: width / 2540, heightInches: height / 2540 })).pages);
  };

  const printToQueue = async (document: PrintDocument, name: string, report: Report, signal: AbortSignal): Promise<void> => {
    const queue = await findQueue(cups(), name, timeouts.cupsRequest);
    if (queue === null) throw new Failed({ code: 'not-found', what: 'printer' });
    if (!queue.raw && !holdsMedia(queue.mediaSupported, document.media)) {
      const { width, height } = mediaSize[document.media];
      return report({ state: 'failed', detail: `The printer takes no page of ${width / 2540}×${height / 2540} in` });
    }
    const job = queue.raw
      ? { format: 'application/vnd.cups-raw' as const, bytes: await zplOf(document, dpiOf(queue)), attributes: [] }
      : { format: 'application/pdf' as const, bytes: document.pdf, attributes: mediaAttributes(queue.mediaSupported, document.media) };
    if (signal.aborted) return report({ state: 'failed', detail: 'Cancelled' });
    const cupsTimeouts = { request: timeouts.cupsRequest, poll: timeouts.poll, lost: timeouts.cupsLost };
    // A name of its own, by which the printer can be asked for this very job.
    const jobName = `${document.title} (${randomBytes(3).toString('hex')})`;
    let over = false;
    await printThroughCups(cups(), queue, { jobName, ...job }, cupsTimeouts, (progress) => {
      over = progress.state === 'completed';
      if (!over) report(progress);
    }, signal);
    if (over) await confirmWithDevice(queue, jobName, timeouts, report, signal);
  };

  const printToNetwork = async (
    document: PrintDocument, printer: NetworkPrinter, report: Report, signal: AbortSignal,
  ): Promise<void> => {
    const bytes = await zplOf(document, printer.dpi);
    await sendRaw({ host: printer.host, port: printer.port }, bytes, timeouts, signal);
    report({ state: 'sent', detail: '' });
    await followHostStatus({ host: printer.host, port: printer.port }, timeouts, report, signal);
  };

  const printTo = async (document: PrintDocument, printerId: string, report: Report, signal: AbortSignal): Promise<void> => {
    if (printerId === 'folder') {
      const path = await saveToFolder(options.folder, document.title, document.pdf);
      return report({ state: 'completed', detail: `Saved as ${basename(path)}` });
    }
    if (printerId.startsWith('cups:')) return printToQueue(document, printerId.slice('cups:'.length), report, signal);
    const printer = options.networkPrinters().find((one) => networkId(one) === printerId);
    if (printer === undefined) throw new Failed({ code: 'not-found', what: 'printer' });
    return printToNetwork(document, printer, report, signal);
  };

  return {
    list: async () => {
      const others = [...options.networkPrinters().map(networkPrinter), folderPrinter()];
      return (await Promise.all([listCups(), ...others])).flat();
    },
    print: async (document, printerId, report, signal) => {
      try {
        await printTo(document, printerId, report, signal);
      } catch (error) {
        const because = reasonOf(error);
        if (because === null) throw error;
        report({ state: 'failed', detail: because });
      }
    },
  };
};

const networkId = ({ host, port }: RawAddress): string => `network:${host}:${port}`;

/** What went wrong in words, where it is of the printing; null for what must be thrown on. */
const reasonOf = (error: unknown): string | null => {
  if (error instanceof RasterFailed || error instanceof RawPortFailed) return error.message;
  if (error instanceof IppUnanswered) return `CUPS can’t be asked: ${error.message}`;
  if (error instanceof Error && 'code' in error && 'syscall' in error)
    return `The folder can’t be written to (${String(error.code)})`;
  return null;
};
