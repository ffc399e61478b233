import { Failed } from '../../../shared/failure.ts';
import { mayBeOnPaper } from '../../../shared/printing/label-copies.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { PrintDesk } from './print-desk.ts';

type Printed = Pick<PrintJob, 'document' | 'ownerId'>;

/** The history's name for a person's word; beside it stand the prints that it was said of. */
const event = 'first-destroyed';

/** Prints of a label that may be on paper and that nobody has said are destroyed, newest first. A form may be there twice. */
export const copiesThere = ({ ledger }: Pick<PrintDesk, 'ledger'>, { document, ownerId }: Printed): PrintJob[] => {
  const copies = document === 'label' && ownerId !== null ? ledger.shipment(ownerId)?.printJobs.filter(mayBeOnPaper) ?? [] : [];
  if (ownerId === null || copies.length === 0) return [];
  const destroyed = new Set(ledger.events(ownerId).filter((one) => one.event === event).flatMap(({ detail }) => detail.split(' ')));
  return copies.filter(({ id }) => !destroyed.has(id));
};

/** @throws Failed `label-on-paper` where there are copies and nobody says that they are destroyed. */
export const requireNone = (copies: readonly PrintJob[], firstDestroyed: boolean): void => {
  const [newest] = copies;
  if (newest && !firstDestroyed) throw new Failed({ code: 'label-on-paper', printer: newest.printerName });
};

/**
 * USPS takes one label once: where a copy may be on paper, another is printed on a person's word alone, which stays in the
 * label's history with the prints that it was said of.
 * @throws Failed `label-on-paper`.
 */
export const requireOneCopy = (desk: PrintDesk, printed: Printed, firstDestroyed: boolean, except: string | null = null): void => {
  const copies = copiesThere(desk, printed).filter(({ id }) => id !== except);
  requireNone(copies, firstDestroyed);
  if (copies.length > 0 && printed.ownerId !== null) desk.ledger.noteEvent(printed.ownerId, event, copies.map(({ id }) => id).join(' '));
};
