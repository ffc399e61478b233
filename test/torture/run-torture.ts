import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { undocumented } from '../../electron/practice/server/undocumented.ts';
import { torture } from './torture.ts';
import type { Plan, Report } from './torture.ts';
import { buildWatch } from './watch.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } });

const watch = buildWatch(mkdtempSync(join(tmpdir(), 'labeldesk-watch-')));
if ('because' in watch) throw new Error(`nothing can be watched: ${watch.because}`);

const write = (line: string): void => void process.stdout.write(`${line}\n`);

const print = (name: string, { trials, kills, events, verdict }: Report): boolean => {
  const { labels, chargedCents, lost, doubled, unexplained } = verdict;
  write(`${name}: ${trials} trials, ${kills} kills, ${events} events a purchase; ${labels} labels, $${(chargedCents / 100).toFixed(2)}: `
    + `${lost.length} lost, ${doubled.length} doubled, ${unexplained.length} unexplained`);
  for (const problem of [...lost.map((one) => `lost ${one}`), ...doubled.map((one) => `doubled ${one}`), ...unexplained]) write(`  ${problem}`);
  return lost.length + doubled.length + unexplained.length === 0;
};

const progress = (done: number, all: number): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${all} `);
};

const everything: Plan = { everyEvent: 1, randomKills: Number(values.kills), brokenAnswers: true, seed: Number(values.seed), undocumented: {} };
let sound = print('USPS as it usually is', await torture(watch.library, everything, progress));
for (const name of Object.keys(undocumented)) {
  const plan: Plan = { ...everything, everyEvent: 4, randomKills: 0, undocumented: { [name]: 'b' } };
  sound = print(`${name} the other way`, await torture(watch.library, plan, progress)) && sound;
}
process.exit(sound ? 0 : 1);
