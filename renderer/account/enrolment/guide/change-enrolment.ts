import type { ContactId, Enrolment, EnrolmentState, EnrolmentStepId } from '../../../../shared/account/enrolment.ts';
import type { Day } from '../../../../shared/days/ship-date.ts';

/** The calendar day at this computer: enrolment runs on real days, whatever the clock of Practice is set to. */
export const realToday = (now = new Date()): Day => {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** A step in another state; the day counts from when it came to it. */
export const withStep = (enrolment: Enrolment, id: EnrolmentStepId, state: EnrolmentState, today: Day): Enrolment => {
  if ((enrolment.steps[id]?.state ?? 'to-do') === state) return enrolment;
  const { [id]: _last, ...others } = enrolment.steps;
  const steps: Enrolment['steps'] = state === 'to-do' ? others : { ...others, [id]: { state, since: today } };
  // A request that was sent brings a questionnaire.
  const asked = id === 'service-request' && state === 'waiting-on-usps' && enrolment.questionnaire === 'none';
  return { ...enrolment, steps, ...(asked ? { questionnaire: 'expected' } : {}) };
};

/** A contact that was tried, or whose address was entered. */
export const withContact = (enrolment: Enrolment, id: ContactId, change: { readonly tried?: Day | null; readonly email?: string }): Enrolment => ({
  ...enrolment,
  contacts: { ...enrolment.contacts, [id]: { ...(enrolment.contacts[id] ?? { tried: null, email: '' }), ...change } },
});
