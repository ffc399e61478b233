import { expect, test } from 'vitest';
import type { IppAttributes } from '../../../electron/printing/ipp/ipp-codec.ts';
import { jobState } from '../../../electron/printing/ipp/ipp-jobs.ts';
import { Resent } from '../../../electron/printing/ipp/resent.ts';

const job = (state: number, startedAt: number | null): IppAttributes => new Map([
  ['job-state', [{ tag: 'enum', value: state }]],
  ...(startedAt === null ? [] : [['time-at-processing', [{ tag: 'integer', value: startedAt }]] as const]),
]);

const { pending, processing, completed } = jobState;
const away = 'away';
const unreached = false;

test.each([
  ['printed in one go', [[pending, null], [processing, 5], [completed, 5]], false],
  ['stopped in the middle and started anew', [[processing, 5], [pending, 5], [processing, 9]], true],
  ['started anew between two looks', [[processing, 5], [processing, 9]], true],
  ['under way when the spooler went away', [[processing, 5], away, [processing, 5]], true],
  ['under way when the spooler went away, and over when it was back', [[processing, 5], away, [completed, 5]], true],
  ['waiting when the spooler went away', [[pending, null], away, [processing, 5]], false],
  ['never seen before the spooler was back, and not over', [away, [processing, 5]], true],
  ['never seen before the spooler was back, and over', [away, [completed, 5]], false],
  ['started anew, having never got through', [[processing, 5], [processing, 5, unreached], [pending, 5], [processing, 9]], false],
] as const)('a job that was %s', (_, looks, twice) => {
  const resent = new Resent();
  for (const look of looks) {
    if (look === away) resent.wentAway();
    else resent.look(job(look[0], look[1]), look[2] ?? true);
  }
  expect(resent.seen).toBe(twice);
});
