import { undocumented } from '../../electron/practice/server/undocumented.ts';
import type { Choice, UndocumentedName } from '../../electron/practice/server/undocumented.ts';

/** How the questions that USPS's files leave open are answered, for a suite to run under. */
export interface Choices {
  /** Said in the name of each test. */
  readonly name: string;
  readonly of: Readonly<Record<UndocumentedName, Choice>>;
}

const names = Object.keys(undocumented) as UndocumentedName[];

const answered = (name: string, choose: (question: UndocumentedName) => Choice): Choices => ({
  name, of: Object.fromEntries(names.map((question) => [question, choose(question)])) as Choices['of'],
});

/** What every use case runs under: each question one way, and each the other. */
export const everyChoice: readonly Choices[] = [
  answered('each undocumented answer on a', () => 'a'),
  answered('each undocumented answer on b', () => 'b'),
];

/** The questions that decide whether a label is bought, and whether it is found again. */
const aboutMoney: readonly UndocumentedName[] = ['key-life', 'past-date-before-key', 'changed-body', 'repeat-after-form', 'repeat-after-cancel'];

/** What mishaps run under besides: each question about money by itself, since two may hide each other. */
export const moneyChoices: readonly Choices[] = [
  ...everyChoice,
  ...aboutMoney.map((question) => answered(`${question} on b`, (each) => (each === question ? 'b' : 'a'))),
];
