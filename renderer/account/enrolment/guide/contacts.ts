import { addDays } from '../../../../shared/days/ship-days.ts';
import type { ContactId, Enrolment } from '../../../../shared/account/enrolment.ts';
import type { Day } from '../../../../shared/days/ship-date.ts';

export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  readonly how: string;
  /** Its address isn't published where it could be checked, so the person enters it. */
  readonly asksForEmail: boolean;
}

/** From the first to the last resort. */
export const contacts: readonly Contact[] = [
  { id: 'web-form', name: 'Web form', how: 'The service request, once more, with the date of the first.', asksForEmail: false },
  { id: 'direct-email', name: 'API support by e-mail', how: 'Reply to what USPS wrote, or to the address that you were given.', asksForEmail: true },
  { id: 'solutions-center', name: 'Mailing & Shipping Solutions Center', how: 'By e-mail, to the address that you were given.', asksForEmail: true },
  { id: 'phone', name: 'Phone', how: '1-800-344-7779, Monday to Friday, 8 AM to 8:30 PM Eastern', asksForEmail: false },
  { id: 'ship-support', name: 'USPS Ship Support', how: '877-264-9693, or by e-mail', asksForEmail: true },
];

/** An unanswered request is asked after each week. */
const daysBetween = 7;

export interface FollowUp {
  readonly due: Day;
  readonly isDue: boolean;
  readonly contact: Contact;
}

/**
 * Whom to ask next and when: a week after the request was sent or anybody was last tried, the first contact in their order
 * that wasn't; once all were, the one whose turn was longest ago. Null while nothing waits on USPS.
 */
export const nextFollowUp = ({ steps, contacts: tried }: Pick<Enrolment, 'steps' | 'contacts'>, today: Day): FollowUp | null => {
  const request = steps['service-request'];
  if (request?.state !== 'waiting-on-usps') return null;
  const triedOn = (contact: Contact): Day => {
    const day = tried[contact.id]?.tried ?? '';
    return day >= request.since ? day : '';
  };
  const [contact] = [...contacts].sort((one, other) => triedOn(one).localeCompare(triedOn(other)));
  if (!contact) return null;
  const last = contacts.map(triedOn).reduce((latest, day) => (day > latest ? day : latest), request.since);
  const due = addDays(last, daysBetween);
  return { due, isDue: due <= today, contact };
};
