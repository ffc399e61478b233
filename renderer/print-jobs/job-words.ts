import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { NoteKind } from '../ui/note.tsx';

export interface JobWord { readonly kind: NoteKind; readonly words: string }

/** It is on its way and doesn't get on: the printer or its spooler says why. */
export const isStuck = ({ state, detail }: PrintJob): boolean =>
  detail !== '' && (state === 'queued' || state === 'sending' || state === 'accepted');

/** Nobody can tell what came out: a person has to look. A one-way printer never tells, which is no cause for concern. */
export const isInDoubt = ({ state, doubt }: PrintJob): boolean => state === 'unknown' && doubt !== 'one-way';

/** It doesn't get on without a person: a note says why, and what can be done. */
export const isStopped = (job: PrintJob): boolean => isStuck(job) || isInDoubt(job) || job.state === 'held' || job.state === 'failed';

/** One print's state as a badge. "Printed" is what the printer itself said, and nothing less. */
export const jobWord = (job: PrintJob): JobWord => {
  if (isStuck(job)) return { kind: 'stop', words: 'Stuck' };
  switch (job.state) {
    case 'queued': return { kind: 'plain', words: 'Waiting' };
    case 'held': return { kind: 'wait', words: 'Held' };
    case 'sending': return { kind: 'plain', words: 'Sending' };
    case 'accepted': return { kind: 'plain', words: 'Printing' };
    case 'completed': return { kind: 'good', words: job.printerId === 'folder' ? 'Saved' : 'Printed' };
    case 'failed': return { kind: 'stop', words: 'Print failed' };
    case 'canceled': return { kind: 'plain', words: 'Print canceled' };
    case 'unknown': return isInDoubt(job) ? { kind: 'stop', words: 'Did it print?' } : { kind: 'plain', words: 'Sent' };
    case 'confirmed': return { kind: 'good', words: 'Confirmed' };
  }
};

const sentence = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** One print in whole words, saying no more than the printer did. */
export const jobSentence = (job: PrintJob): string => {
  const words = wordsOf(job);
  return job.mayHavePrintedTwice && job.state !== 'canceled' ? `${sentence(words)} It may have come out twice: use one, throw the other away.` : words;
};

/** Some reasons ask for it themselves. */
const andLook = (text: string): string => (/look whether/i.test(text) ? sentence(text) : `${sentence(text)} Look whether it came out.`);

const wordsOf = (job: PrintJob): string => {
  const reason = job.detail === '' ? '' : `: ${job.detail}`;
  switch (job.state) {
    case 'queued': return `Waiting to be sent${reason}`;
    case 'held': return job.detail || 'Held, nothing was sent';
    case 'sending': return `Being sent${reason}`;
    case 'accepted': return job.detail === '' ? 'The printer has it; not finished yet' : `The printer has it and doesn’t print${reason}`;
    // Words beside "completed" say who knows of it, where that isn't the printer.
    case 'completed': return job.detail || (job.printerId === 'folder' ? 'Saved to the folder' : 'The printer says it is printed');
    case 'failed': return `Not printed${reason}`;
    case 'canceled': return `Canceled${reason}`;
    case 'confirmed': return 'Somebody saw the printed one';
    case 'unknown':
      switch (job.doubt) {
        case 'interrupted': return andLook(job.detail || 'It was broken off while it was sent');
        case 'printer-lost': return andLook(job.detail || 'The printer was lost while it had it');
        // Its own words for that are longer, and say the same.
        default: return 'Sent; this printer can’t say more';
      }
  }
};

export type JobAction = 'cancel' | 'retry' | 'move' | 'release' | 'came-out' | 'did-not' | 'one-now' | 'give-up';

/**
 * What a person can do with a job in its state, the likeliest step first.
 * @param asksWhetherTwice it may have come out twice, and nobody has looked yet
 * @param isReplaced it was retried or moved: the job that was made from it goes on for it
 */
export const jobActions = (job: PrintJob, asksWhetherTwice = false, isReplaced = false): readonly JobAction[] => {
  if (asksWhetherTwice) return ['one-now'];
  const actions = actionsIn(job);
  return isReplaced ? actions.filter((action) => action !== 'retry' && action !== 'move') : actions;
};

const actionsIn = (job: PrintJob): readonly JobAction[] => {
  switch (job.state) {
    case 'held': return ['release', 'move', 'cancel'];
    case 'queued': return isStuck(job) ? ['move', 'retry', 'cancel'] : ['cancel'];
    case 'sending': case 'accepted': return isStuck(job) ? ['move', 'cancel'] : ['cancel'];
    // A label that is paid for can't be given up here: it is printed, or canceled with USPS.
    case 'failed': return job.document === 'label' ? ['retry', 'move'] : ['retry', 'move', 'give-up'];
    case 'canceled': return ['retry', 'move'];
    case 'unknown': return isInDoubt(job) ? ['came-out', 'did-not'] : [];
    case 'completed': case 'confirmed': return [];
  }
};

/** On its way, or waiting for a person. */
export const isOpen = (job: PrintJob): boolean =>
  ['queued', 'held', 'sending', 'accepted'].includes(job.state) || isInDoubt(job);
