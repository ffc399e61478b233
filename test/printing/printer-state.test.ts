import { describe, expect, test } from 'vitest';
import { readHostStatus } from '../../electron/printing/raw/host-status.ts';
import { fromIpp, ofQueue, worst } from '../../electron/printing/printer-state.ts';
import { hostStatus } from './tcp-sink.ts';

const idle = { state: 3, reasons: ['none'], message: '', accepting: true };

describe('what an IPP printer says, in one vocabulary', () => {
  test.each([
    ['idle', idle, { state: 'ready', detail: '' }],
    ['idle and low on toner', { ...idle, reasons: ['toner-low-warning'] }, { state: 'ready', detail: 'Toner is low' }],
    ['printing', { ...idle, state: 4, message: 'Printing.' }, { state: 'busy', detail: '' }],
    ['printing with no paper, which CUPS calls a warning',
      { ...idle, state: 4, reasons: ['cups-waiting-for-job-completed', 'media-empty-warning'] },
      { state: 'out-of-paper', detail: 'Out of paper' }],
    ['open and out of paper at once', { ...idle, state: 5, reasons: ['media-empty-error', 'cover-open-error'] },
      { state: 'open', detail: 'Cover open. Out of paper' }],
    ['a report, which is no trouble', { ...idle, reasons: ['media-empty-report'] }, { state: 'ready', detail: '' }],
    ['a jam', { ...idle, state: 5, reasons: ['media-jam-error'] }, { state: 'fault', detail: 'Paper jam' }],
    ['CUPS looking for a printer that is off',
      { ...idle, state: 4, message: 'The printer may not exist or is unavailable at this time.' },
      { state: 'offline', detail: 'The printer may not exist or is unavailable at this time.' }],
    ['stopped by a person', { ...idle, state: 5, reasons: ['paused'], message: 'Changing the roll' },
      { state: 'paused', detail: 'Changing the roll' }],
    ['taking no jobs', { ...idle, accepting: false, message: 'Rejecting Jobs' },
      { state: 'paused', detail: 'Rejecting Jobs' }],
    ['saying nothing', { ...idle, state: null }, { state: 'unknown', detail: '' }],
  ] as const)('%s', (_, says, condition) => {
    expect(fromIpp(says)).toEqual(condition);
  });

  const off = { state: 'offline', detail: 'Off' } as const;
  const ready = { state: 'ready', detail: '' } as const;
  const busy = { state: 'busy', detail: '' } as const;
  const unknown = { state: 'unknown', detail: '' } as const;
  const paused = { state: 'paused', detail: 'Changing the roll' } as const;

  test.each([
    ['an idle queue of a device that can’t be asked is unknown', ready, unknown, unknown],
    ['an idle queue of a device that is off is offline', ready, off, off],
    ['an idle queue of a ready device is ready', ready, ready, ready],
    ['a paused queue of a ready device is paused', paused, ready, paused],
    ['a paused queue of a device that is off is offline', paused, off, { state: 'offline', detail: 'Off. Changing the roll' }],
    ['a busy queue whose device wasn’t asked is busy', busy, unknown, busy],
  ] as const)('%s', (_, queue, device, condition) => {
    expect(ofQueue(queue, device)).toEqual(condition);
  });

  test('nothing said is unknown, never ready', () => {
    expect(worst([])).toEqual({ state: 'unknown', detail: '' });
  });
});

describe('what a ZPL printer’s host status says', () => {
  test.each([
    ['nothing wrong', {}, { state: 'ready', detail: '' }],
    ['out of paper, which pauses it too', { paperOut: true, paused: true }, { state: 'out-of-paper', detail: 'Out of paper' }],
    ['head open and out of paper', { headOpen: true, paperOut: true, paused: true },
      { state: 'open', detail: 'Head open. Out of paper' }],
    ['out of ribbon', { ribbonOut: true }, { state: 'fault', detail: 'Out of ribbon' }],
    ['paused', { paused: true }, { state: 'paused', detail: 'Paused' }],
    ['formats to print', { formats: 2 }, { state: 'busy', detail: '' }],
  ] as const)('%s', (_, flags, condition) => {
    expect(readHostStatus(hostStatus(flags))).toEqual(condition);
  });

  test.each([['nothing', ''], ['half of it', hostStatus().slice(0, 60)], ['something else', 'HTTP/1.1 400 Bad Request\r\n']])(
    '%s is no host status', (_, answer) => {
      expect(readHostStatus(answer)).toBeNull();
    });
});
