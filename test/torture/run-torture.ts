import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { undocumented } from '../../electron/practice/server/undocumented.ts';
import { torture } from './torture.ts';
import type { Plan, Report } from './torture.ts';
import type { Counts } from './trials.ts';
import { buildWatch } from './watch.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } });

const watch = buildWatch(mkdtempSync(join(tmpdir(), 'labeldesk-watch-')));
if ('because' in watch) throw new Error(`nothing can be watched: ${watch.because}`);

const write = (line: string): void => void process.stdout.write(`${line}\n`);

const listed = (counts: Counts): string => Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ');

const print = (name: string, report: Report | null): boolean => {
  if (report === null) {
    write(`${name}: not tried, since no small disk can be mounted here`);
    return true;
  }
  const { trials, kills, killedAt, journalAtKill, disturbed, events, verdict, forms } = report;
  const { labels, chargedCents, lost, doubled, unexplained } = verdict;
  write(`${name}: ${trials} trials, ${kills} kills, ${events} events a ${forms === undefined ? 'purchase' : 'form'}; ${forms === undefined ? '' : `${forms} forms, `}${labels} labels, $${(chargedCents / 100).toFixed(2)}: `
    + `${lost.length} lost, ${doubled.length} doubled, ${unexplained.length} unexplained`);
  if (kills > 0) write(`  killed: ${listed(killedAt)}; the journal had then: ${listed(journalAtKill)}`);
  if (Object.keys(disturbed).length > 0) write(`  besides: ${listed(disturbed)}`);
  for (const problem of [...lost.map((one) => `lost ${one}`), ...doubled.map((one) => `doubled ${one}`), ...unexplained]) write(`  ${problem}`);
  return lost.length + doubled.length + unexplained.length === 0;
};

const everything: Plan = { everyEvent: 1, randomKills: Number(values.kills), brokenAnswers: true, seed: Number(values.seed), undocumented: {} };
const plans: readonly (readonly [string, Plan])[] = [
  ['USPS as it usually is', everything],
  ['SCAN forms', { ...everything, randomKills: Math.ceil(everything.randomKills / 5), what: 'form' }],
  ['A small disk', { ...everything, randomKills: 0, smallDisk: true }],
  ['A small disk under SCAN forms', { ...everything, randomKills: 0, smallDisk: true, what: 'form' }],
  ...Object.keys(undocumented).map((name) => [`${name} the other way`, { ...everything, everyEvent: 7, randomKills: 0, undocumented: { [name]: 'b' } }] as const),
];

/** As many at once as there are processors: each has a desk, a practice USPS and a folder of its own. */
const waiting = plans.values();
const work = async (): Promise<boolean> => {
  let sound = true;
  for (const [name, plan] of waiting) sound = print(name, await torture(watch.library, plan)) && sound;
  return sound;
};
const sound = (await Promise.all(Array.from({ length: availableParallelism() }, work))).every(Boolean);
process.exit(sound ? 0 : 1);
