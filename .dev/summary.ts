import { errorLines } from './error-lines.ts';
import { passedLater } from './test-result.ts';
import type { TestResult } from './test-result.ts';

/** One of the checks, done. */
export interface Part {
  readonly name: string;
  /** By its exit code; a part whose tests all passed can still have failed. */
  readonly passed: boolean;
  readonly seconds: number;
  /** Empty for a check that has no tests. */
  readonly results: readonly TestResult[];
  /** Why it wasn't run. */
  readonly notRun?: string;
  /** What a check that has no tests wrote. */
  readonly said?: string;
}

const outcomes = ['passed', 'failed', 'skipped'] as const;

const counts = (results: readonly TestResult[]): Record<TestResult['outcome'], number> => {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome } of results) count[outcome]++;
  return count;
};

const inWords = (results: readonly TestResult[]): string => {
  const count = counts(results);
  const later = results.filter(passedLater).length;
  return outcomes.filter((outcome) => outcome !== 'skipped' || count.skipped > 0)
    .map((outcome) => `${count[outcome]} ${outcome}${outcome === 'passed' && later > 0 ? ` (${later} at the second try)` : ''}`).join(', ');
};

const line = (part: Part): string => {
  const verdict = part.notRun !== undefined ? 'not run' : part.passed ? 'ok' : 'FAILED';
  const detail = part.notRun ?? (part.results.length > 0 ? inWords(part.results) : '');
  const time = part.notRun === undefined ? `${part.seconds.toFixed(1)} s` : '';
  return `  ${part.name.padEnd(18)} ${verdict.padEnd(8)} ${time.padStart(8)}  ${detail}`.trimEnd();
};

/** Run with the unit tests, and counted by themselves. */
const countedApart = [['  contract', 'test/contract/'], ['  properties', 'test/property/'], ['  torture', 'test/torture/']] as const;

/** Tests that print through a real CUPS, an IPP printer or a raw port, which are told by name also when they pass. */
const throughSpoolers = /^test\/(?:printing\/(?:cups|ipp|raw)|shipping\/print-queue\/(?:real-printers|killed))/;

const apart = (parts: readonly Part[]): Part[] => parts.flatMap((part) => {
  const inside = countedApart.flatMap(([name, folder]): Part[] => {
    const results = part.results.filter(({ file }) => file.startsWith(folder));
    return results.length === 0 ? [] : [{ ...part, name, passed: results.every(({ outcome }) => outcome !== 'failed'), results }];
  });
  if (inside.length === 0) return [part];
  const counted = new Set(inside.flatMap(({ results }) => results));
  return [{ ...part, name: 'unit', results: part.results.filter((result) => !counted.has(result)) }, ...inside];
});

/** Tests under the file and suite that they stand in, which says why a whole suite was skipped; each with the lines that it is given. */
const named = (results: readonly TestResult[], told: (result: TestResult) => readonly string[] = () => []): string[] => {
  const bySuite = Map.groupBy(results, ({ file, name }) => {
    const suite = name.split(' > ').slice(0, -1);
    return [file, ...suite].filter((text) => text !== '').join(' > ');
  });
  return [...bySuite].flatMap(([suite, tests]) => [
    `  ${suite}`,
    ...tests.flatMap((test) => [
      `    ${test.name.split(' > ').at(-1) ?? ''}${test.note === '' ? '' : ` (${test.note})`}`,
      ...told(test).map((text) => `      ${text}`),
    ]),
  ]);
};

const of = (results: readonly TestResult[], outcome: TestResult['outcome']): TestResult[] =>
  results.filter((result) => result.outcome === outcome);

const slowest = (results: readonly TestResult[]): string[] => [...Map.groupBy(results, ({ file }) => file)]
  .map(([file, tests]) => ({ file, seconds: tests.reduce((sum, { seconds }) => sum + seconds, 0) }))
  .toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
  .map(({ file, seconds }) => `  ${`${seconds.toFixed(1)} s`.padStart(8)}  ${file}`);

/** A part's own words where it failed without a test that did. */
const whatItSaid = ({ name, passed, said = '', results, notRun }: Part): string[] => {
  if (passed || notRun !== undefined || results.some(({ outcome }) => outcome === 'failed')) return [];
  const lines = errorLines([{ message: said === '' ? 'It failed, and no test of it did: its own words are above.' : said }]);
  return [`  ${name}`, ...lines.map((text) => `    ${text}`)];
};

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

/** The lines that a run ends with: every part, whatever was skipped by its name, last what failed and why, and the counts of all. */
export const summarize = (parts: readonly Part[], notes: readonly string[]): { lines: string[]; passed: boolean } => {
  const results = parts.flatMap((part) => part.results);
  const notRun = parts.filter((part) => part.notRun !== undefined);
  const passed = parts.every((part) => part.passed) && !results.some(({ outcome }) => outcome === 'failed');
  return {
    passed,
    lines: [
      ...apart(parts).map(line),
      ...section('Printed through real spoolers and ports:', named(of(results, 'passed').filter(({ file }) => throughSpoolers.test(file)))),
      ...section('Skipped:', [...notRun.map((part) => `  ${part.name}: not run, since ${part.notRun}`), ...named(of(results, 'skipped'))]),
      ...section('This machine:', notes.map((note) => `  ${note}`)),
      ...section('Took longest:', slowest(results)),
      ...section('Passed at the second try, after:', named(results.filter(passedLater), ({ firstFailure }) => firstFailure)),
      ...section('Failed:', [...parts.flatMap(whatItSaid), ...named(of(results, 'failed'), ({ firstFailure }) => firstFailure)]),
      '',
      `${passed ? 'PASSED' : 'FAILED'}: ${parts.filter((part) => part.passed && part.notRun === undefined).length} of ${parts.length} parts; tests: ${inWords(results)}.`,
    ],
  };
};
