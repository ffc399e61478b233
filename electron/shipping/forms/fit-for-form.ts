import type { DayLabel, EverythingOf, FormChoice, FormGroup } from '../../../shared/end-of-day/end-of-day.ts';
import { Failed } from '../../../shared/failure.ts';
import { mailerIdOf, mismatchWith } from '../../../shared/end-of-day/form-preflight.ts';
import type { FormKind } from '../../../shared/end-of-day/form-preflight.ts';
import type { SortedDay } from './end-of-day.ts';

/** The number of a label abroad names no MID: its manifest's is as near as the ledger knows. */
const isOf = ({ kind, number }: EverythingOf, group: FormGroup, label: DayLabel): boolean =>
  number === ((kind === 'MID' ? mailerIdOf(label.trackingNumber ?? '') : '') || group.manifestMid);

/** What a form may hold of a group. Everything of a MID is whichever manifest its labels go into: the MID alone doesn't tell. */
const mayHold = ({ everythingOf, ...choice }: FormChoice, group: FormKind): boolean =>
  mismatchWith(everythingOf?.kind === 'MID' ? { ...choice, manifestMid: group.manifestMid } : choice, group) === null;

/** The kind that the labels are of themselves: those that are dated later have another date than the form that they get. */
const sameButDate = (choice: FormKind, group: FormKind): boolean => mismatchWith({ ...choice, mailingDate: group.mailingDate }, group) === null;

/**
 * The labels that a choice closes, still fit by the ledger: those that are named, or everything of a MID that is known here.
 * @throws Failed `nothing-to-close`
 */
export const fitForForm = ({ groups, later, todayAt }: SortedDay, choice: FormChoice): DayLabel[] => {
  const asked = new Set(choice.shipmentIds);
  // A later date is overwritten with today's, and with no other.
  const among = choice.overwriteDate === true
    ? later.filter((group) => choice.mailingDate === todayAt(group.entryZip) && sameButDate(choice, group))
    : groups.filter((group) => mayHold(choice, group));
  const { everythingOf } = choice;
  const fit = among.flatMap((group) =>
    group.labels.filter((label) => (everythingOf ? isOf(everythingOf, group, label) : asked.has(label.shipmentId))));
  if (fit.length === 0) throw new Failed({ code: 'nothing-to-close' });
  return fit;
};

/**
 * What is on no paper yet is closed only by a deliberate act: afterwards a refund is a dispute.
 * @throws Failed `form-labels-open` naming those that nobody was told of.
 */
export const requireSeen = (labels: readonly DayLabel[], seenOpen: readonly string[]): void => {
  const seen = new Set(seenOpen);
  const unseen = labels.filter(({ isOpen, shipmentId }) => isOpen && !seen.has(shipmentId));
  if (unseen.length > 0) throw new Failed({ code: 'form-labels-open', shipmentIds: unseen.map(({ shipmentId }) => shipmentId) });
};
