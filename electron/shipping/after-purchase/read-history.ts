import type { HistoryEntry } from '../../../shared/shipments/after-purchase.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Desk } from '../desk.ts';
import { shipmentOf } from '../labels/print-label.ts';

/** Everything that was done with a shipment and what came of it, newest first: its events, its prints, and its SCAN form. */
export const readHistory = (desk: Desk, shipmentId: string): HistoryEntry[] => {
  const { printJobs, formId, mailpiece } = shipmentOf(desk, shipmentId);
  const form = formId === null ? null : desk.ledger.form(formId);
  const entries: HistoryEntry[] = [
    ...desk.ledger.events(shipmentId).map(({ at, event, detail }) => ({ at, kind: event, detail, job: null })),
    ...printJobs.toReversed().map((job) => ({ at: job.startedAt, kind: 'print', detail: '', job })),
    ...(form ? [{ at: form.createdAt, kind: 'on-form', detail: form.manifestNumber, job: null }] : []),
    ...(form && form.mailingDate !== mailpiece.shipDate
      ? [{ at: form.createdAt, kind: 'date-overwritten', detail: `${formatDay(mailpiece.shipDate)} became ${formatDay(form.mailingDate)}.`, job: null }] : []),
  ];
  // Sorting keeps the order of what happened at the same moment.
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).toReversed();
};
