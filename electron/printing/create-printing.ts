import { Failed } from '../../shared/failure.ts';
import type { PagePreview } from '../../shared/printing/page-preview.ts';
import type { PrinterProfile } from '../../shared/printing/printer-profile.ts';
import type { NetworkPrinter } from '../../shared/settings.ts';
import { createRasterizer, type Rasterizer } from '../raster/raster.ts';
import { findCups } from './cups/cups-server.ts';
import { createCupsPrinters } from './cups/cups-printers.ts';
import { createFolderPrinter } from './folder/folder-printer.ts';
import type { IppServer } from './ipp/ipp-client.ts';
import { createIppPrinters } from './ipp/ipp-printers.ts';
import { drawPages, prepareJob } from './prepare/prepare-job.ts';
import { withPrinterNamed } from './prepare/with-printer-named.ts';
import type { PrinterSource } from './printer-source.ts';
import { describePrinter, type Describe, type KnownPrinter } from './printers/known-printer.ts';
import { printerModels } from './printers/printer-models.ts';
import { NotSubmitted, type PrintDocument, type Printing } from './printing.ts';
import { createNetworkPrinters } from './raw/network-printers.ts';
import { usualTimeouts, type PrintingTimeouts } from './timeouts.ts';
import type { Spooler } from './windows/spooler.ts';
import { startSpooler } from './windows/start-spooler.ts';
import { createWindowsPrinters } from './windows/windows-printers.ts';

export interface PrintingOptions {
  readonly networkPrinters: () => readonly NetworkPrinter[];
  /** What persons set, by the printer's id. */
  readonly profiles: () => Readonly<Record<string, PrinterProfile>>;
  /** Where "save to a folder" puts documents; made when the first one comes. */
  readonly folder: string;
  /** This machine's own CUPS when left out. */
  readonly cups?: IppServer;
  /** In place of CUPS; Windows' own, where this is Windows, when left out. */
  readonly spooler?: Spooler;
  readonly timeouts?: Partial<PrintingTimeouts>;
  readonly rasterizer?: Rasterizer;
}

/** The printers of this machine, each kind by its own source. */
export const createPrinting = (options: PrintingOptions): Printing => {
  const timeouts = { ...usualTimeouts, ...options.timeouts };
  const rasterizer = options.rasterizer ?? createRasterizer();
  const describe: Describe = (facts) => describePrinter(facts, options.profiles()[facts.id]);
  const spooler = options.spooler ?? (process.platform === 'win32' ? startSpooler() : null);
  const sources: readonly PrinterSource[] = [
    spooler === null
      ? createCupsPrinters(() => options.cups ?? findCups(), describe, timeouts)
      : createWindowsPrinters(spooler, describe, timeouts),
    createIppPrinters(options.networkPrinters, describe, timeouts),
    createNetworkPrinters(options.networkPrinters, describe, timeouts),
    createFolderPrinter(options.folder, describe),
  ];
  const sourceOf = (printerId: string): PrinterSource | null =>
    sources.find(({ kind }) => printerId === kind || printerId.startsWith(`${kind}:`)) ?? null;

  const knownPrinter = async (printerId: string): Promise<KnownPrinter> => {
    const known = await sourceOf(printerId)?.known(printerId);
    if (known === null || known === undefined) throw new Failed({ code: 'not-found', what: 'printer' });
    return known;
  };

  return {
    models: printerModels,
    list: async () => (await Promise.all(sources.map((source) => source.list()))).flat(),
    look: async (printerId, milliseconds) => (await sourceOf(printerId)?.look(printerId, milliseconds)) ?? null,

    prepare: async (document, printerId, signal) => prepareJob(document, await knownPrinter(printerId), rasterizer, signal),

    submit: async (prepared, jobId, signal) => {
      const source = sourceOf(prepared.printerId);
      if (source === null) throw new NotSubmitted('The printer isn’t there any more', false);
      return source.submit(prepared, jobId, signal);
    },

    follow: async (printerId, jobId, ticket, report, signal) => {
      const source = sourceOf(printerId);
      if (source === null) return report({ state: 'unknown', doubt: 'printer-lost', detail: 'The printer isn’t there any more' });
      return source.follow(printerId, jobId, ticket, report, signal);
    },

    cancel: async (printerId, jobId, ticket) => (await sourceOf(printerId)?.cancel(printerId, jobId, ticket)) ?? 'too-late',
    recover: async (printerId, jobId) => (await sourceOf(printerId)?.recover(printerId, jobId)) ?? 'cannot-tell',

    preview: async (document, printerId, signal) => {
      const printer = await knownPrinter(printerId);
      signal.throwIfAborted();
      return previewOf(document, printer, rasterizer);
    },
  };
};

const previewOf = async (document: PrintDocument, printer: KnownPrinter, rasterizer: Rasterizer): Promise<PagePreview[]> => {
  const { content } = document;
  const { dpi } = printer;
  if (content.type !== 'pdf' || printer.language === 'pdf' || dpi === null) return [];
  const { pages } = await withPrinterNamed(printer, () => drawPages(document, content.bytes, printer, dpi, rasterizer));
  return pages.map(({ width, height, bits }) => ({ width, height, dpi, bits }));
};
