import type { Counts } from './tally.ts';
import type { Progress, Report } from './torture.ts';

const listed = (counts: Counts): string => Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ');

const summed = (all: readonly Counts[]): Counts => {
  const sum: Record<string, number> = {};
  for (const [name, count] of all.flatMap((counts) => Object.entries(counts))) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** Each of them once, with how often it is there. */
const counted = (problems: readonly string[]): string[] =>
  Object.entries(summed(problems.map((problem) => ({ [problem]: 1 })))).map(([problem, count]) => (count === 1 ? problem : `${count} times: ${problem}`));

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

export const isSound = ({ verdict: { lost, doubled, unexplained } }: Report): boolean => lost.length + doubled.length + unexplained.length === 0;

export const progressLine = (title: string, { done, of, kills }: Progress): string => `${title}: ${done} of ${of} trials, ${kills} kills so far`;

/** What became of one plan; null is one that can't be tried here. */
export const planLines = (title: string, report: Report | null): string[] => {
  if (report === null) return [`${title}: not tried, since no small disk can be mounted here`];
  const { trials, kills, killedAt, journalAtKill, disturbed, events, verdict, forms } = report;
  const { labels, chargedCents, lost, doubled, unexplained } = verdict;
  return [
    `${title}: ${trials} trials, ${kills} kills, ${events} events a ${forms === undefined ? 'purchase' : 'form'}; ${forms === undefined ? '' : `${forms} forms, `}`
    + `${labels} labels, ${dollars(chargedCents)}: ${lost.length} lost, ${doubled.length} doubled, ${unexplained.length} unexplained`,
    ...(kills > 0 ? [`  killed: ${listed(killedAt)}; the journal had then: ${listed(journalAtKill)}`] : []),
    ...(Object.keys(disturbed).length > 0 ? [`  besides: ${listed(disturbed)}`] : []),
    ...[...lost.map((one) => `lost ${one}`), ...doubled.map((one) => `doubled ${one}`), ...counted(unexplained)].map((problem) => `  ${problem}`),
  ];
};

/** All plans that ended, added up. */
export const totalLines = (reports: readonly Report[]): string[] => {
  const total = (of: (report: Report) => number): number => reports.reduce((sum, report) => sum + of(report), 0);
  const kinds = summed(reports.map(({ brokenAnswers }) => brokenAnswers));
  return [
    `All together: ${total(({ trials }) => trials)} trials, ${total(({ kills }) => kills)} kills, ${Object.keys(kinds).length} kinds of broken answer; `
    + `${total(({ forms }) => forms ?? 0)} forms, ${total(({ verdict }) => verdict.labels)} labels, ${dollars(total(({ verdict }) => verdict.chargedCents))}: `
    + `${total(({ verdict }) => verdict.lost.length)} lost, ${total(({ verdict }) => verdict.doubled.length)} doubled, ${total(({ verdict }) => verdict.unexplained.length)} unexplained`,
    `  killed: ${listed(summed(reports.map(({ killedAt }) => killedAt)))}`,
    `  the journal had then: ${listed(summed(reports.map(({ journalAtKill }) => journalAtKill)))}`,
    `  besides: ${listed(summed(reports.map(({ disturbed }) => disturbed)))}`,
    `  broken answers: ${listed(kinds)}`,
  ];
};
