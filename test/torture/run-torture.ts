import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plans } from './plans.ts';
import type { NamedPlan } from './plans.ts';
import { buildPrograms } from './desk/programs.ts';
import { isSound, planLines, progressLine, totalLines } from './torture-report.ts';
import { torture } from './torture.ts';
import type { Progress, Report } from './torture.ts';
import { buildWatch } from './watch.ts';

const begun = performance.now();
const { values, positionals } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } }, allowPositionals: true });

const every = plans(Number(values.kills), Number(values.seed));
const unknown = positionals.filter((asked) => !every.some(({ name }) => name === asked));
if (unknown.length > 0) {
  process.stderr.write(`There is no plan ${unknown.join(', ')}. There are: ${every.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
const asked = positionals.length === 0 ? every : every.filter(({ name }) => positionals.includes(name));

const folder = mkdtempSync(join(tmpdir(), 'labeldesk-torture-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const watch = buildWatch(folder);
if ('because' in watch) throw new Error(`nothing can be watched: ${watch.because}`);
const tools = { folder, library: watch.library, programs: await buildPrograms(folder) };

const write = (line: string): void => {
  const seconds = Math.round((performance.now() - begun) / 1_000);
  process.stdout.write(`${line.startsWith(' ') ? '      ' : `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')} `}${line}\n`);
};

/** How often each plan says how far it is, in milliseconds. */
const toldEvery = 30_000;

const ended: Report[] = [];
const underWay = new Map<string, Progress>();

const run = async ({ title, plan }: NamedPlan): Promise<boolean> => {
  let told = performance.now();
  const tell = (progress: Progress): void => {
    underWay.set(title, progress);
    if (performance.now() - told < toldEvery) return;
    told = performance.now();
    write(progressLine(title, progress));
  };
  const report = await torture(tools, plan, tell).catch((error: unknown) => {
    write(`${title}: broke off: ${error instanceof Error ? error.message : ''}`);
    return undefined;
  });
  underWay.delete(title);
  if (report === undefined) return false;
  if (report !== null) ended.push(report);
  for (const line of planLines(title, report)) write(line);
  return report === null || isSound(report);
};

/** What is known when it is cut off: the plans that ended are judged, those under way are only counted. */
const cutOff = (): void => {
  for (const [title, progress] of underWay) write(`${progressLine(title, progress)}: cut off, not judged`);
  write(`Cut off: ${ended.length} of ${asked.length} plans ended`);
  if (ended.length > 0) for (const line of totalLines(ended)) write(line);
  process.exit(130);
};
process.once('SIGINT', cutOff).once('SIGTERM', cutOff);

/** As many at once as there are processors: each has a desk, a practice USPS and a folder of its own. */
const waiting = asked.values();
const work = async (): Promise<boolean> => {
  let sound = true;
  for (const named of waiting) sound = await run(named) && sound;
  return sound;
};
const sound = (await Promise.all(Array.from({ length: availableParallelism() }, work))).every(Boolean);
for (const line of totalLines(ended)) write(line);
process.exit(sound ? 0 : 1);
