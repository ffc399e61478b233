import type { Enrolment } from '../../../shared/account/enrolment.ts';
import { Select } from '../../ui/fields/select.tsx';
import { ContactList } from './contact-list.tsx';
import { serviceRequest } from './guide/request-texts.ts';
import { ReadyText } from './ready-text.tsx';
import type { StepPartProps } from './step-part-props.ts';

const questionnaires: readonly { readonly value: Enrolment['questionnaire']; readonly words: string }[] = [
  { value: 'none', words: 'Not asked for yet' },
  { value: 'expected', words: 'Expected from USPS' },
  { value: 'arrived', words: 'Here, to be answered today' },
  { value: 'answered', words: 'Answered' },
];

/** The request that decides how long all of it takes: its text, the questionnaire that follows, and whom to ask. */
export const StepRequest = ({ enrolment, today, facts, change }: StepPartProps) => (
  <>
    <ReadyText title="Text of the service request" request={serviceRequest(facts)} />
    <Select
      className="enrolment-state" label="Questionnaire" choices={questionnaires} value={enrolment.questionnaire}
      onChange={(questionnaire) => change((before) => ({ ...before, questionnaire }))}
    />
    <ContactList enrolment={enrolment} today={today} change={change} />
  </>
);
