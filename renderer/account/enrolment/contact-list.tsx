import type { Enrolment } from '../../../shared/account/enrolment.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { Button } from '../../ui/button.tsx';
import { withContact } from './guide/change-enrolment.ts';
import { contacts, nextFollowUp } from './guide/contacts.ts';
import { KeptField } from './kept-field.tsx';
import type { ChangeEnrolment } from './use-enrolment.ts';

interface ContactListProps {
  readonly enrolment: Enrolment;
  readonly today: Day;
  readonly change: ChangeEnrolment;
}

/** Whom to ask when USPS doesn't answer, in order, with the day each was tried. */
export const ContactList = ({ enrolment, today, change }: ContactListProps) => {
  const next = nextFollowUp(enrolment, today);
  return (
    <div>
      <h4>When nobody answers</h4>
      <p className={next?.isDue ? 'warning' : 'quiet'}>
        {next === null
          ? 'Once the request is sent, set the step to “Waiting on USPS”: the next follow-up is counted from that day.'
          : `${next.isDue ? '▲ Due' : 'Next follow-up'} ${formatDay(next.due)}: ${next.contact.name}.`}
      </p>
      <ol className="contacts">
        {contacts.map(({ id, name, how, asksForEmail }) => {
          const kept = enrolment.contacts[id] ?? { tried: null, email: '' };
          return (
            <li key={id}>
              <div>
                <p><strong>{name}</strong></p>
                <p className="quiet">{how}</p>
                {asksForEmail ? (
                  <KeptField
                    label={`E-mail address of ${name}`} kept={kept.email} maxLength={120} inputMode="email"
                    onKeep={(email) => change((before) => withContact(before, id, { email }))}
                  />
                ) : null}
              </div>
              <p className="quiet">{kept.tried === null ? 'Not tried' : `Tried ${formatDay(kept.tried)}`}</p>
              <Button aria-label={`${name}: tried today`} onPress={() => change((before) => withContact(before, id, { tried: today }))}>Tried today</Button>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
