import type { Enrolment } from '../../../../shared/account/enrolment.ts';
import { addDays, formatDay } from '../../../../shared/days/ship-days.ts';
import type { Day } from '../../../../shared/days/ship-date.ts';
import { nextFollowUp } from './contacts.ts';

/** USPS's two small transactions come in 1 to 3 business days; from the second on somebody should look. */
const microDepositDays = 2;

export interface Reminder {
  readonly id: 'micro-deposits' | 'questionnaire' | 'follow-up';
  readonly title: string;
  readonly meaning: string;
}

/** What is the person's turn today. */
export const reminders = (enrolment: Enrolment, today: Day): Reminder[] => {
  const { microDeposits, questionnaire } = enrolment;
  const due: Reminder[] = [];
  if (microDeposits !== null && !microDeposits.confirmed && addDays(microDeposits.since, microDepositDays) <= today)
    due.push({
      id: 'micro-deposits',
      title: 'Confirm the two small amounts',
      meaning: `The bank account was added on ${formatDay(microDeposits.since)}. Both amounts, each under a dollar, should be at your bank by now: `
        + 'type them in the Business Portal, My Account, under Payment Account. Labeldesk doesn’t ask for them.',
    });
  if (questionnaire === 'arrived')
    due.push({ id: 'questionnaire', title: 'Answer USPS’s questionnaire today', meaning: 'The service request waits for it.' });
  const followUp = nextFollowUp(enrolment, today);
  if (followUp?.isDue)
    due.push({
      id: 'follow-up',
      title: 'Ask after the service request',
      meaning: `Next: ${followUp.contact.name}. It was due ${followUp.due === today ? 'today' : `on ${formatDay(followUp.due)}`}.`,
    });
  return due;
};
