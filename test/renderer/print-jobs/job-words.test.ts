import { describe, expect, it } from 'vitest';
import { isOpen, isStuck, jobActions, jobSentence, jobWord } from '../../../renderer/print-jobs/job-words.ts';
import { sampleJob } from '../sample-desk.ts';

type Change = Parameters<typeof sampleJob>[1];

describe('a print in words', () => {
  it.each<[string, Change, string, string, string]>([
    ['one that waits', { state: 'queued' }, 'plain', 'Waiting', 'Waiting to be sent'],
    ['one that waits and says why', { state: 'queued', detail: 'paused' }, 'stop', 'Stuck', 'Waiting to be sent: paused'],
    ['one that is held', { state: 'held', detail: 'its bars don’t read' }, 'wait', 'Held', 'its bars don’t read'],
    ['one on its way', { state: 'sending' }, 'plain', 'Sending', 'Being sent'],
    ['a printer at work', { state: 'accepted' }, 'plain', 'Printing', 'The printer has it; not finished yet'],
    ['a printer without paper', { state: 'accepted', detail: 'Out of paper' }, 'stop', 'Stuck', 'The printer has it and doesn’t print: Out of paper'],
    ['a finished page', { state: 'completed' }, 'good', 'Printed', 'The printer says it is printed'],
    ['a page that somebody saw', { state: 'completed', detail: 'Somebody saw that it came out.' }, 'good', 'Printed', 'Somebody saw that it came out.'],
    ['a folder', { printerId: 'folder', state: 'completed', detail: 'Saved as a.pdf' }, 'good', 'Saved', 'Saved as a.pdf'],
    ['a failure', { state: 'failed', detail: 'Out of paper.' }, 'stop', 'Print failed', 'Not printed: Out of paper.'],
    ['one taken back', { state: 'canceled' }, 'plain', 'Print canceled', 'Canceled'],
    ['a one-way printer', { state: 'unknown', doubt: 'one-way' }, 'plain', 'Sent', 'Sent; this printer can’t say more'],
    ['an end in the middle', { state: 'unknown', doubt: 'interrupted' }, 'stop', 'Did it print?', 'It was broken off while it was sent. Look whether it came out.'],
    ['one that a person stopped', { state: 'unknown', doubt: 'interrupted', detail: 'Canceled' }, 'stop', 'Did it print?', 'Canceled. Look whether it came out.'],
    ['an end of Labeldesk', { state: 'unknown', doubt: 'interrupted', detail: 'Labeldesk ended while it was sent. Look whether it came out.' }, 'stop', 'Did it print?', 'Labeldesk ended while it was sent. Look whether it came out.'],
    ['a printer that was lost', { state: 'unknown', doubt: 'printer-lost', detail: 'No answer' }, 'stop', 'Did it print?', 'No answer. Look whether it came out.'],
    ['one that somebody saw', { state: 'confirmed' }, 'good', 'Confirmed', 'Somebody saw the printed one'],
    ['one that the spooler sent again', { mayHavePrintedTwice: true }, 'good', 'Printed', 'The printer says it is printed. It may have come out twice: use one, throw the other away.'],
  ])('%s', (_, change, kind, words, sentence) => {
    const job = sampleJob('s0', change);
    expect([jobWord(job), jobSentence(job)]).toEqual([{ kind, words }, sentence]);
  });
});

describe('what can be done with a print', () => {
  it.each<[Change, string[], boolean]>([
    [{ state: 'queued' }, ['cancel'], true],
    [{ state: 'accepted', detail: 'Offline' }, ['move', 'cancel'], true],
    [{ state: 'held', detail: 'bars' }, ['release', 'move', 'cancel'], true],
    [{ state: 'failed' }, ['retry', 'move'], false],
    [{ state: 'failed', document: 'scan-form' }, ['retry', 'move', 'give-up'], false],
    [{ state: 'queued', detail: 'offline' }, ['move', 'retry', 'cancel'], true],
    [{ state: 'canceled' }, ['retry', 'move'], false],
    [{ state: 'unknown', doubt: 'interrupted' }, ['came-out', 'did-not'], true],
    [{ state: 'unknown', doubt: 'one-way' }, [], false],
    [{ state: 'completed' }, [], false],
    [{ state: 'confirmed' }, [], false],
  ])('%j', (change, actions, open) => {
    const job = sampleJob('s0', change);
    expect([jobActions(job), isOpen(job)]).toEqual([actions, open]);
  });

  it.each<[Change, string[]]>([
    [{ state: 'failed' }, []],
    [{ state: 'canceled' }, []],
    [{ state: 'accepted', detail: 'Offline' }, ['cancel']],
    [{ state: 'unknown', doubt: 'interrupted' }, ['came-out', 'did-not']],
  ])('%j that was retried or moved isn’t printed from once more', (change, actions) => {
    expect(jobActions(sampleJob('s0', change), false, true)).toEqual(actions);
  });

  it('one that may have come out twice waits for a look', () => {
    expect(jobActions(sampleJob('s0', { mayHavePrintedTwice: true }), true)).toEqual(['one-now']);
  });

  it('only what is on its way can be stuck', () => {
    expect(isStuck(sampleJob('s0', { state: 'completed', detail: 'Somebody saw that it came out.' }))).toBe(false);
  });
});
