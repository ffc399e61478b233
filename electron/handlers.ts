import type { AccountSet, Environment } from '../shared/account/account.ts';
import type { AppStatus } from '../shared/app-status.ts';
import type { DoctorReport, LiveGate } from '../shared/account/doctor.ts';
import { Failed } from '../shared/failure.ts';
import type { Handlers } from '../shared/ipc-contract.ts';
import { links } from '../shared/links.ts';
import type { Offered } from './account/account-view.ts';
import type { SecretStore } from './account/secret-store.ts';
import { accountHandlers } from './handlers/account.ts';
import { addressBookHandlers } from './handlers/address-book.ts';
import { customsHandlers } from './handlers/customs.ts';
import { addNetworkPrinter, removeNetworkPrinter } from './handlers/printers.ts';
import { priceHandlers } from './handlers/prices.ts';
import { dayReportHandlers } from './handlers/day-report.ts';
import { doctorHandlers } from './handlers/doctor.ts';
import { endOfDayHandlers } from './handlers/end-of-day.ts';
import { locationHandlers } from './handlers/locations.ts';
import { ledgerHandlers } from './handlers/ledger.ts';
import type { FileChooser } from './handlers/file-chooser.ts';
import { pickupHandlers } from './handlers/pickup.ts';
import { shipmentHandlers } from './handlers/shipments.ts';
import type { OpenDesk } from './desk/open-desk.ts';
import type { SettingsBook } from './settings/settings-book.ts';
import { cancelRefusalSeen } from './shipping/after-purchase/cancel-refusal-seen.ts';
import { editLabel, quoteEdit } from './shipping/after-purchase/edit-label.ts';
import { labelOptions } from './shipping/after-purchase/label-options.ts';
import { readHistory } from './shipping/after-purchase/read-history.ts';
import { recordRefund } from './shipping/after-purchase/record-refund.ts';
import { reprintFromUsps } from './shipping/after-purchase/reprint-from-usps.ts';
import { makeReturnAlong } from './shipping/after-purchase/return-along.ts';
import { makeReturn, quoteReturn } from './shipping/after-purchase/return-label.ts';
import { settleEdit } from './shipping/after-purchase/settle-edit.ts';
import { buyLabel } from './shipping/buy-label.ts';
import { cancelByKey, cancelLabel } from './shipping/settling/cancel-label.ts';
import { checkAddress } from './shipping/check-address.ts';
import { enterTrackingNumber } from './shipping/settling/enter-tracking-number.ts';
import { createOneAtATime } from './shipping/one-at-a-time.ts';
import { labelPdf } from './shipping/labels/label-pdf.ts';
import { previewLabel, printLabel, shipmentOf } from './shipping/labels/print-label.ts';
import { cancelJob, listJobs, moveJob, releaseJob, retryJob, settleJob } from './shipping/printing/job-tasks.ts';
import { readSheet, setSheet } from './shipping/printing/label-sheet.ts';
import { printPresets } from './shipping/printing/print-presets.ts';
import { printTestPage } from './shipping/printing/print-test-page.ts';
import { priceSeen } from './shipping/labels/price-seen.ts';
import { quoteMailpiece } from './shipping/quoting/quote-mailpiece.ts';
import { resolvePurchase } from './shipping/settling/resolve-purchase.ts';
import { unconfirmedSeen } from './shipping/settling/unconfirmed-seen.ts';
import { scanBack, settleWrongScan } from './shipping/labels/scan-back.ts';
import { asking } from './shipping/usps-failure.ts';

export interface HandlerParts {
  /** The environment that is entered; it changes when another one is. */
  readonly current: () => OpenDesk;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly offered: readonly Offered[];
  readonly status: () => AppStatus;
  readonly announceStatus: () => void;
  readonly enter: (environment: Environment, withoutTemLabel: boolean) => Promise<void>;
  readonly examineElsewhere: (environment: Environment) => Promise<DoctorReport>;
  readonly lastReport: (environment: Environment) => DoctorReport | null;
  readonly liveGate: () => LiveGate;
  readonly accountChanged: (set: AccountSet, numbersToo: boolean) => void;
  readonly dismissNotice: (id: string) => void;
  readonly openInBrowser: (url: string) => Promise<void>;
  readonly chooseFile: FileChooser;
  readonly whileClosed: <T>(work: () => T, beforeOpening?: () => void) => Promise<T>;
}

/** What each call of the contract does. One line a call: the work is in the rooms. */
export const createHandlers = (parts: HandlerParts): Handlers => {
  const { current, settings } = parts;
  const desk = () => current().desk;
  const oneAtATime = createOneAtATime();
  const busy = () => new Failed({ code: 'purchase-in-progress' });
  const busyWith = (jobId: string) => () => new Failed({ code: 'print-job-over', state: desk().ledger.printJob(jobId)?.state ?? '' });

  return {
    'app/status': async () => parts.status(),
    'app/dismiss-notice': async ({ id }) => {
      parts.dismissNotice(id);
      parts.announceStatus();
    },
    'app/open-link': ({ link, trackingNumber }) =>
      parts.openInBrowser(trackingNumber === undefined ? links[link] : `${links['usps-tracking']}?tLabels=${trackingNumber}`),
    'environment/enter': ({ environment, withoutTemLabel }) => oneAtATime('purchase', busy, () => parts.enter(environment, withoutTemLabel === true)),
    'practice/set-clock': async ({ now }) => {
      current().setClock(now === null ? null : new Date(now));
      parts.announceStatus();
    },

    'draft/load': async () => desk().ledger.loadDraft(),
    'draft/save': async (draft) => desk().ledger.saveDraft(draft),

    'addresses/check': (address) => checkAddress(desk(), address),
    'addresses/city-state': ({ zip }) => asking(desk().usps.cityState(zip)),
    'rates/quote': async (mailpiece) => {
      const quote = await quoteMailpiece(desk(), current().quotes, mailpiece);
      current().settling.heardOfUsps();
      return quote;
    },

    'labels/buy': (purchase) => oneAtATime('purchase', busy, () => buyLabel(desk(), current().quotes, purchase)),
    'labels/resolve': ({ shipmentId }) => oneAtATime('purchase', busy, () => resolvePurchase(desk(), shipmentId)),
    'labels/cancel': ({ shipmentId }) => oneAtATime(`cancel ${shipmentId}`, busy, () => cancelLabel(desk(), shipmentId)),
    'labels/cancel-by-key': ({ shipmentId }) => oneAtATime('purchase', busy, () => cancelByKey(desk(), shipmentId)),
    'labels/unconfirmed-seen': async ({ shipmentId }) => unconfirmedSeen(desk(), shipmentId),
    'labels/price-seen': async ({ shipmentId }) => priceSeen(desk(), shipmentId),
    'labels/enter-tracking-number': (entered) => oneAtATime('purchase', busy, () => enterTrackingNumber(desk(), entered)),
    'labels/options': async ({ shipmentId }) => labelOptions(desk(), shipmentId),
    'labels/quote-edit': (input) => quoteEdit(desk(), input),
    'labels/edit': (input) => oneAtATime('purchase', busy, () => editLabel(desk(), input)),
    'labels/settle-edit': (input) => oneAtATime('purchase', busy, () => settleEdit(desk(), input)),
    'labels/cancel-refusal-seen': async ({ shipmentId }) => cancelRefusalSeen(desk(), shipmentId),
    'labels/reprint-from-usps': ({ shipmentId }) => oneAtATime(`reprint ${shipmentId}`, busy, () => reprintFromUsps(desk(), shipmentId)),
    'labels/record-refund': async (input) => recordRefund(desk(), input),
    'labels/quote-return': (input) => quoteReturn(desk(), input),
    'labels/make-return': (input) => oneAtATime('purchase', busy, () => makeReturn(desk(), input)),
    'labels/make-return-along': (input) => oneAtATime('purchase', busy, () => makeReturnAlong(desk(), input)),
    'labels/print': (input) => printLabel(desk(), input),
    'labels/preview': (input) => previewLabel(desk(), input),
    'labels/scan-back': async (input) => scanBack(desk(), input),
    'labels/settle-wrong-scan': async ({ wrongScanId }) => settleWrongScan(desk(), wrongScanId),
    'labels/pdf': ({ shipmentId }) => labelPdf(desk(), shipmentId),

    'shipments/list': async (search) => desk().ledger.shipments(search),
    'shipments/get': async ({ shipmentId }) => shipmentOf(desk(), shipmentId),
    'shipments/history': async ({ shipmentId }) => readHistory(desk(), shipmentId),

    ...endOfDayHandlers(desk, (work) => oneAtATime('purchase', busy, work)),

    'printers/list': () => desk().printing.list(),
    'printers/models': async () => [...desk().printing.models],
    'printers/add-network': (printer) => {
      addNetworkPrinter(settings, printer);
      return desk().printing.list();
    },
    'printers/remove-network': ({ printerId }) => {
      removeNetworkPrinter(settings, printerId);
      return desk().printing.list();
    },
    'printers/print-test-page': ({ printerId }) => printTestPage(desk(), printerId),
    'printers/print-presets': ({ printerId }) => printPresets(desk(), printerId),
    'printers/read-sheet': async ({ printerId }) => readSheet(desk(), printerId),
    'printers/set-sheet': async ({ printerId, next }) => setSheet(desk(), printerId, next),

    'print-jobs/list': async () => listJobs(desk()),
    'print-jobs/cancel': ({ jobId }) => oneAtATime(`print ${jobId}`, busyWith(jobId), () => cancelJob(desk(), jobId)),
    'print-jobs/retry': ({ jobId, firstDestroyed }) => oneAtATime(`print ${jobId}`, busyWith(jobId), () => retryJob(desk(), jobId, firstDestroyed)),
    'print-jobs/move': ({ jobId, printerId, firstDestroyed }) => oneAtATime(`print ${jobId}`, busyWith(jobId), () => moveJob(desk(), jobId, printerId, firstDestroyed)),
    'print-jobs/release': async ({ jobId, firstDestroyed }) => releaseJob(desk(), jobId, firstDestroyed),
    'print-jobs/settle': async ({ jobId, cameOut }) => settleJob(desk(), jobId, cameOut),

    ...ledgerHandlers({
      current, settings,
      chooseFile: parts.chooseFile,
      accountChanged: parts.accountChanged,
      whileClosed: (work, beforeOpening) => oneAtATime('purchase', busy, () => parts.whileClosed(work, beforeOpening)),
    }),

    ...priceHandlers(current),
    ...locationHandlers(current),
    ...shipmentHandlers(current, parts.chooseFile),
    ...customsHandlers(desk),
    ...addressBookHandlers({ current, chooseFile: parts.chooseFile }),

    ...doctorHandlers({ ...parts, asPurchase: (work) => oneAtATime('purchase', busy, work) }),
    ...pickupHandlers(desk),
    ...dayReportHandlers(desk),

    'settings/read': async () => settings.read(),
    'settings/change': async (change) => {
      const changed = settings.change(change);
      parts.announceStatus();
      return changed;
    },

    ...accountHandlers(parts),
  };
};
