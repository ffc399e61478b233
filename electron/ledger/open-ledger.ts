import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { addressRows } from './address-book/address-rows.ts';
import { labelEdits } from './after-purchase/label-edits.ts';
import { labelReprints } from './after-purchase/label-reprints.ts';
import { refunds } from './after-purchase/refunds.ts';
import { shipmentHistory } from './after-purchase/shipment-history.ts';
import { backUpDocuments } from './backups/back-up-documents.ts';
import { backUpRows } from './backups/back-up-rows.ts';
import { listBackups } from './backups/backups.ts';
import type { Backup } from './backups/backups.ts';
import { contractPrices } from './contract/contract-prices.ts';
import { customsItems } from './customs/customs-items.ts';
import { dayFigures } from './day-report/day-figures.ts';
import { openDocumentStore } from './files/document-store.ts';
import { freshDocuments } from './files/fresh-documents.ts';
import { draftRow } from './draft-row.ts';
import { dayLabels } from './forms/day-labels.ts';
import { formRequests } from './forms/form-requests.ts';
import { formRows } from './forms/form-rows.ts';
import type { Ledger } from './ledger.ts';
import { openDatabase } from './open-database.ts';
import { liveParcels } from './pickups/live-parcels.ts';
import { pickupRows } from './pickups/pickup-rows.ts';
import { labelSheets } from './print-jobs/label-sheets.ts';
import { openPaper } from './print-jobs/open-paper.ts';
import { printJobRows } from './print-jobs/print-job-rows.ts';
import { wrongScans } from './print-jobs/wrong-scans.ts';
import { shipmentExport } from './shipments/shipment-export.ts';
import { shipmentFigures } from './shipments/shipment-figures.ts';
import { shipmentMoves } from './shipments/shipment-moves.ts';
import { shipmentNotes } from './shipments/shipment-notes.ts';
import { shipmentRows } from './shipments/shipment-rows.ts';
import { writeWords } from './shipments/search/write-words.ts';
import { statementRows } from './statements/statement-rows.ts';
import { trackingRows } from './tracking/tracking-rows.ts';
import { exportLedger } from './transfer/export-ledger.ts';

export interface LedgerOptions {
  /** Of one environment: holds `ledger.sqlite` and `documents/`. Made when it isn't there. */
  readonly folder: string;
  readonly clock: Clock;
  readonly newId?: () => string;
}

/** How much of the words is merged at a time, in pages: some milliseconds of work. */
const mostMerged = 200;

export interface OpenLedger extends Ledger {
  /** Where a file that couldn't be read was moved to; null when the file was sound, or there was none. */
  readonly movedAside: string | null;
  /**
   * What waits for a pause: writes and merges the words of fresh shipments, folds the WAL into the file, as far as nobody else
   * reads it still, and writes fresh labels into files of their own. Returns whether more is left.
   */
  foldIn(): boolean;
  /** Copies the rows, and the documents that no copy has yet, while the desk goes on working. */
  backUp(): Promise<void>;
  /** The newest first. */
  backups(): Backup[];
  /** Writes all of it, with what is given beside it, into one file that only the passphrase opens. */
  exportTo(file: string, passphrase: string, others: Readonly<Record<string, Uint8Array>>): Promise<void>;
}

/** Opens the durable record of one environment. Two processes may hold it: a write waits for the other's. */
export const openLedger = ({ folder, clock, newId = randomUUID }: LedgerOptions): OpenLedger => {
  const documentsFolder = join(folder, 'documents');
  const files = openDocumentStore(documentsFolder);
  const { database, movedAside } = openDatabase(join(folder, 'ledger.sqlite'), documentsFolder, clock);
  const documents = freshDocuments(database, files);
  const words = writeWords(database);
  const printJobs = printJobRows(database, clock, newId);
  const { replacement, ...reprints } = labelReprints(database, documents, clock);
  const { from, ...rows } = shipmentRows(database, documents, printJobs, replacement);
  const shipments = { shipment: rows.shipment, from };
  const { writeForm, ...forms } = formRows(database, documents, printJobs, clock, newId);
  const backups = join(folder, 'backups');
  return {
    movedAside,
    foldIn: () => {
      const isMore = words();
      database.exec(`INSERT INTO shipment_words (shipment_words, rank) VALUES ('merge', ${mostMerged})`);
      database.exec('PRAGMA wal_checkpoint(PASSIVE)');
      // Last: where no file can be written, the rest is done all the same.
      return documents.fileAway() || isMore;
    },
    backUp: async () => {
      // They hold the documents that are in no file yet.
      await backUpRows(database, backups, clock);
      while (documents.fileAway());
      await backUpDocuments(database, documentsFolder, join(backups, 'documents'), clock);
    },
    backups: () => listBackups(backups),
    exportTo: (file, passphrase, others) => exportLedger({ database, documents: documentsFolder, folder, others, file, passphrase }),
    ...draftRow(database, clock),
    ...addressRows(database, clock),
    ...rows,
    ...shipmentMoves(database, rows, printJobs, documents, clock, newId),
    ...shipmentNotes(database, rows, clock),
    ...openPaper(database, from),
    ...labelEdits(database, shipments, clock),
    ...reprints,
    ...refunds(database, shipments, clock),
    ...shipmentHistory(database, shipments),
    ...forms,
    ...dayLabels(database, clock),
    ...formRequests(database, documents, writeForm, clock, newId),
    ...shipmentFigures(database),
    ...shipmentExport(database),
    ...statementRows(database, clock, newId),
    ...trackingRows(database, shipments, clock),
    ...dayFigures(database),
    ...pickupRows(database, clock, newId),
    ...liveParcels(database, clock),
    ...labelSheets(database),
    ...wrongScans(database, clock, newId),
    ...contractPrices(database, clock, newId),
    ...customsItems(database, clock),
    addPrintJob: printJobs.addPrintJob,
    changePrintJob: printJobs.changePrintJob,
    printJob: printJobs.printJob,
    printJobsIn: printJobs.printJobsIn,
    printJobsSince: printJobs.printJobsSince,
    handover: printJobs.handover,
    confirmLabel: printJobs.confirmLabel,
    close: () => database.close(),
  };
};
