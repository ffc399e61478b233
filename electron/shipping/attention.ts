import type { AttentionItem } from '../../shared/app-status.ts';
import { cents, formatCents } from '../../shared/format-money.ts';
import { isLive, whyNotPostage } from '../../shared/shipments/live-label.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import { formatDay } from '../../shared/days/ship-days.ts';
import type { FormRequest, Shipment } from '../../shared/shipments/shipment.ts';
import type { WrongScan } from '../ledger/print-jobs/print-job-ledger.ts';
import { contractAttention } from './contract/contract-attention.ts';
import type { Desk } from './desk.ts';
import { pickupAttention } from './pickup/pickup-attention.ts';
import { isInDoubt, worstOfPrints } from './printing/worst-of-prints.ts';

/** A label that was printed and not scanned within this is worth a person's look, in milliseconds. */
const scannedWithin = 60 * 60 * 1000;

type Item = Omit<AttentionItem, 'kind' | 'detail'>;

const blank: Item = {
  shipmentId: null, formId: null, jobId: null, wrongScanId: null, orderNumber: '', to: '', total: cents(0), fallback: null,
};

const itemOf = (shipment: Shipment): Item => ({
  ...blank,
  shipmentId: shipment.id,
  orderNumber: shipment.mailpiece.orderNumber,
  to: shipment.mailpiece.to.name === '' ? shipment.mailpiece.to.company : shipment.mailpiece.to.name,
  total: shipment.charged,
});

const labelItem = (desk: Desk, shipment: Shipment): AttentionItem[] => {
  const found = worstOfPrints(shipment.printJobs, desk.clock.now());
  if (!found) return [];
  const job = shipment.printJobs.find(({ id }) => id === found.jobId);
  return [{ ...itemOf(shipment), ...found, fallback: job ? desk.prints.fallbackOf(job.printerId) : null }];
};

const ownerOf = (desk: Desk, { document, ownerId }: PrintJob): Item | null => {
  const shipment = document === 'label' && ownerId !== null ? desk.ledger.shipment(ownerId) : null;
  if (shipment) return itemOf(shipment);
  const form = document === 'scan-form' && ownerId !== null ? desk.ledger.form(ownerId) : null;
  return form && { ...blank, formId: form.id, to: `SCAN form ${form.manifestNumber.slice(-6)}` };
};

/** A test page waits for nobody. */
const jobItem = (desk: Desk, job: PrintJob, kind: AttentionItem['kind']): AttentionItem[] => {
  const owner = ownerOf(desk, job);
  return owner ? [{ ...owner, kind, jobId: job.id, detail: job.detail, fallback: desk.prints.fallbackOf(job.printerId) }] : [];
};

const formKind = (job: PrintJob): AttentionItem['kind'] =>
  job.state === 'held' ? 'print-held' : isInDoubt(job) ? 'print-unknown' : 'print-failed';

const wrongScanItem = (desk: Desk, { id, scanned, expected, belongsTo }: WrongScan): AttentionItem => {
  const [label, parcel] = [belongsTo, expected].map((shipmentId) => (shipmentId === null ? null : desk.ledger.shipment(shipmentId)));
  const about = label ?? parcel;
  const on = parcel ? `Scanned on the parcel to ${itemOf(parcel).to}` : 'Scanned';
  const what = label ? (isLive(label) ? `${on}.` : `${on}, and not live any more.`) : `${on}: no label here has the number ${scanned}.`;
  return { ...(about ? itemOf(about) : blank), kind: 'wrong-scan', wrongScanId: id, detail: what };
};

const notScanned = (desk: Desk): AttentionItem[] => {
  if (!desk.settings().scanBack) return [];
  const before = new Date(desk.clock.now().getTime() - scannedWithin).toISOString();
  return desk.ledger.labelsNotScanned(before).filter(({ acceptedAt }) => acceptedAt === null).map((shipment) => ({
    ...itemOf(shipment), kind: 'not-scanned', jobId: shipment.printJobs[0]?.id ?? null, detail: '',
  }));
};

/** Purchases that are unknown, and cancellations whose answer was lost. */
const unsettled = (desk: Desk): Shipment[] => [
  ...desk.ledger.shipmentsIn(['unknown']), ...desk.ledger.cancelsAsked().filter(({ state, cancel }) => state !== 'unknown' && cancel === 'undecided'),
];

const unsettledItem = (shipment: Shipment): AttentionItem => ({
  ...itemOf(shipment),
  kind: shipment.cancel === 'undecided' ? 'cancel-undecided' : shipment.askedInVain ? 'unsettled' : 'unknown',
  detail: shipment.detail,
});

const formItem = ({ id, mailingDate, entryZip, trackingNumbers, detail }: FormRequest): AttentionItem => ({
  ...blank, kind: 'form-unknown', requestId: id, detail,
  to: `SCAN form of ${trackingNumbers.length === 1 ? '1 parcel' : `${trackingNumbers.length} parcels`}, ${formatDay(mailingDate)}, entry ZIP ${entryZip}`,
});

const fundsItem = (desk: Desk): AttentionItem[] => {
  const stopped = desk.funds.stopped();
  return stopped === null ? [] : [{ ...blank, kind: 'funds-stopped', to: 'Payment account', detail: stopped.because }];
};

/** Everything that waits for somebody, the most pressing first. */
export const attentionOf = (desk: Desk): AttentionItem[] => [
  ...desk.ledger.wrongScans().map((scan) => wrongScanItem(desk, scan)),
  ...fundsItem(desk),
  ...unsettled(desk).map(unsettledItem),
  ...desk.ledger.formRequestsIn(['unknown']).map(formItem),
  ...pickupAttention(desk).map((waiting): AttentionItem => ({ ...blank, ...waiting })),
  ...desk.ledger.unconfirmedUnseen().map((shipment): AttentionItem => ({ ...itemOf(shipment), kind: 'unconfirmed', detail: '' })),
  ...desk.ledger.refusalsUnseen().map((shipment): AttentionItem => ({
    ...itemOf(shipment), kind: 'refund-refused', detail: desk.ledger.events(shipment.id).findLast(({ event }) => event === 'cancel-refused')?.detail ?? '',
  })),
  ...desk.ledger.editsOpen().filter(({ edit }) => edit?.state === 'undecided').map((shipment): AttentionItem => ({
    ...itemOf(shipment), kind: 'edit-undecided', detail: `${formatCents(shipment.edit?.before ?? shipment.charged)} or ${formatCents(shipment.edit?.after ?? shipment.charged)} is charged.`,
  })),
  ...desk.ledger.printedTwice().flatMap((job) => jobItem(desk, job, 'printed-twice')),
  ...desk.ledger.priceDiffers().filter(({ state }) => state === 'bought').map((shipment): AttentionItem => ({
    ...itemOf(shipment), kind: 'price-differs', detail: `${formatCents((shipment.edited?.rate ?? shipment.rate).total)} was quoted, and ${formatCents(shipment.charged)} is charged.`,
  })),
  ...desk.ledger.labelsWithOpenPaper().filter((shipment) => whyNotPostage(shipment) === null).flatMap((shipment) => labelItem(desk, shipment)),
  ...desk.ledger.formJobsInTrouble().flatMap((job) => jobItem(desk, job, formKind(job))),
  ...notScanned(desk),
  ...contractAttention(desk).map((alarm): AttentionItem => ({ ...blank, kind: 'contract-prices', ...alarm })),
];
