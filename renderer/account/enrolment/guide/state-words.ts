import type { Enrolment, EnrolmentState, EnrolmentStepId } from '../../../../shared/account/enrolment.ts';
import { formatDay } from '../../../../shared/days/ship-days.ts';
import type { NoteKind } from '../../../ui/note.tsx';
import { enrolmentOrder } from './enrolment-order.ts';
import { isBehind } from './what-works.ts';

/** What a person may say of a step; that it is verified only USPS says. */
export const sayable: readonly { readonly value: Exclude<EnrolmentState, 'verified'>; readonly words: string }[] = [
  { value: 'to-do', words: 'To do' },
  { value: 'waiting-on-you', words: 'Waiting on you' },
  { value: 'waiting-on-usps', words: 'Waiting on USPS' },
  { value: 'done', words: 'Done' },
];

export interface StateWords {
  readonly kind: NoteKind;
  readonly words: string;
}

export const stateWords = (step: Enrolment['steps'][EnrolmentStepId]): StateWords => {
  if (!step) return { kind: 'plain', words: 'To do' };
  const since = formatDay(step.since);
  const words: Record<EnrolmentState, StateWords> = {
    'to-do': { kind: 'plain', words: 'To do' },
    'waiting-on-you': { kind: 'wait', words: `Waiting on you since ${since}` },
    'waiting-on-usps': { kind: 'wait', words: `Waiting on USPS since ${since}` },
    done: { kind: 'good', words: 'Done, by your word' },
    verified: { kind: 'good', words: `Verified on ${since}` },
  };
  return words[step.state];
};

/** One line for the frame: how many steps are behind, and whose turn the first open one is. */
export const progressWords = (steps: Enrolment['steps']): string => {
  const behind = enrolmentOrder.filter((id) => isBehind(steps, id)).length;
  const waits = enrolmentOrder.some((id) => steps[id]?.state === 'waiting-on-usps');
  if (behind === enrolmentOrder.length) return 'USPS set-up: not verified yet';
  return `USPS set-up: ${behind} of ${enrolmentOrder.length}${waits ? ', waits on USPS' : ''}`;
};
