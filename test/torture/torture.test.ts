import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildPrograms } from './desk/programs.ts';
import { torture } from './torture.ts';
import type { Report } from './torture.ts';
import { buildWatch } from './watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'labeldesk-torture-'));
const watch = buildWatch(folder);
const programs = 'because' in watch ? null : await buildPrograms(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const named = 'because' in watch ? `the purchase under torture (skipped: ${watch.because})` : 'the purchase under torture';

const tried = (report: Report | null): Report => {
  if (report === null) throw new Error('it was not tried');
  return report;
};

/** A tenth of what `npm run torture` does: every so many-th event, and fewer kills at random. */
describe.skipIf('because' in watch)(named, () => {
  test('60 kills, and every broken answer: nothing lost, nothing doubled, nothing unexplained', { timeout: 1_200_000 }, async () => {
    if ('because' in watch || programs === null) return;
    const plan = { everyEvent: 7, randomKills: 40, brokenAnswers: true, seed: 20_261_121, undocumented: {} };
    const { kills, verdict } = tried(await torture({ folder, library: watch.library, programs }, plan));
    expect({ ...verdict, labels: verdict.labels > 60, chargedCents: verdict.chargedCents > 0, enoughKills: kills >= 60 })
      .toEqual({ labels: true, chargedCents: true, lost: [], doubled: [], unexplained: [], enoughKills: true });
  });
});

describe.skipIf('because' in watch)(named.replace('the purchase', 'the SCAN form'), () => {
  test('kills while a form is made, and every broken answer: no form doubled, none unexplained', { timeout: 1_200_000 }, async () => {
    if ('because' in watch || programs === null) return;
    const plan = { everyEvent: 11, randomKills: 4, brokenAnswers: true, seed: 20_261_121, undocumented: {}, what: 'form' as const };
    const { kills, forms = 0, verdict } = tried(await torture({ folder, library: watch.library, programs }, plan));
    expect({ ...verdict, labels: verdict.labels > 10, chargedCents: verdict.chargedCents > 0, forms: forms > 10, enoughKills: kills >= 6 })
      .toEqual({ labels: true, chargedCents: true, forms: true, lost: [], doubled: [], unexplained: [], enoughKills: true });
  });
});
