import { expect, test } from 'vitest';
import { jobCondition, printerCondition } from '../../../electron/printing/windows/status.ts';

test.each([
  ['no bit', 0, 0, { state: 'unknown', detail: '' }],
  ['paper out', 0x10, 0, { state: 'out-of-paper', detail: 'Out of paper' }],
  ['paper out and a job in it', 0x10 | 0x400, 0, { state: 'out-of-paper', detail: 'Out of paper' }],
  ['paused', 0x1, 0, { state: 'paused', detail: 'Paused' }],
  ['offline', 0x80, 0, { state: 'offline', detail: 'Offline' }],
  ['to be used offline', 0, 0x400, { state: 'offline', detail: 'Offline' }],
  ['offline and an error', 0x80 | 0x2, 0, { state: 'offline', detail: 'Offline. The printer reports an error' }],
  ['a door open', 0x400000, 0, { state: 'open', detail: 'Door open' }],
  ['a jam', 0x8, 0, { state: 'fault', detail: 'Paper jam' }],
  ['fed by hand', 0x20, 0, { state: 'out-of-paper', detail: 'It waits for paper to be fed by hand' }],
  ['needs somebody', 0x100000, 0, { state: 'fault', detail: 'The printer needs somebody' }],
  ['its computer away', 0x2000000, 0, { state: 'offline', detail: 'The computer that shares it can’t be reached' }],
  ['printing', 0x400 | 0x4000, 0, { state: 'busy', detail: '' }],
  ['toner low', 0x20000, 0, { state: 'unknown', detail: 'Toner is low' }],
  ['saving power, and attributes of every kind but offline', 0x1000000, 0xfbff, { state: 'unknown', detail: '' }],
] as const)('a printer with %s', (_, status, attributes, condition) => {
  expect(printerCondition({ status, attributes })).toEqual(condition);
});

test.each([
  ['prints', 0x10, '', { state: 'busy', detail: '' }],
  ['has no paper', 0x10 | 0x40, '', { state: 'out-of-paper', detail: 'Out of paper' }],
  ['has the port’s own words', 0x2, 'HEAD OPEN', { state: 'fault', detail: 'HEAD OPEN' }],
  ['has words and no trouble', 0x10, 'Sending', { state: 'busy', detail: '' }],
  ['is paused', 0x1, '', { state: 'paused', detail: 'Paused' }],
  ['is blocked by its driver', 0x200, '', { state: 'fault', detail: 'The driver can’t print the job' }],
] as const)('a job that %s', (_, status, words, condition) => {
  expect(jobCondition({ status, words })).toEqual(condition);
});
