import { combinationRules, hazmatCodes, signatureCodes } from '../../shared/combination/combination-rules.ts';

type Rule = (typeof combinationRules)[number];
type Condition = Rule['when'];

const flagWords: Readonly<Record<NonNullable<Condition['flags']>[number], string>> = {
  'physical-signature': 'a signature on paper', 'carrier-release': 'carrier release', 'hold-for-pickup': 'hold for pickup', 'parcel-locker': 'a parcel locker',
  'return-label': 'a return label with it', 'customs-form': 'a customs form', 'return-receipt-tracking': 'a tracked return receipt',
  'original-package': 'a label made before', 'sender-shown': 'the sender shown', 'sender-complete': 'a sender with everything told',
  'some-dimensions-missing': 'one or two sides left out', 'all-dimensions-missing': 'no sides',
};

const listed = (values: readonly (string | number)[]): string => values.join(', ');
const same = (codes: readonly number[], others: readonly number[]): boolean => codes.length === others.length && codes.every((code) => others.includes(code));
/** "480–489, 921" for many numbers in a row. */
const ranges = (codes: readonly number[]): string => {
  const sorted = codes.toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const code of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === code - 1) run.push(code);
    else runs.push([code]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
};
const extras = (codes: readonly number[]): string => {
  if (same(codes, hazmatCodes)) return 'any code for hazardous material';
  return `${codes.length === 1 ? 'extra service' : 'one of the extra services'} ${same(codes, signatureCodes) ? `${ranges(codes)} (signed for)` : ranges(codes)}`;
};
const inDollars = (cents: number): string => `$${(cents / 100).toLocaleString('en-US')}`;

type Words = { readonly [Member in keyof Condition]-?: (value: NonNullable<Condition[Member]>) => string };

/** A member that is new to the table fails to compile here until it has its words. */
const words: Words = {
  flags: (flags) => flags.map((flag) => flagWords[flag]).join(' and '),
  classes: (classes) => `the class ${listed(classes)}`,
  extras,
  andExtras: extras,
  extrasBeyond: (codes) => `an extra service beside ${same(codes.filter((code) => hazmatCodes.includes(code)), hazmatCodes)
    ? `${listed(codes.filter((code) => !hazmatCodes.includes(code)))} and the codes for hazardous material` : ranges(codes)}`,
  severalOf: (codes) => `more than one of: ${same(codes, hazmatCodes) ? 'the codes for hazardous material' : `the extra services ${ranges(codes)}`}`,
  valueOver: (cents) => `contents worth more than ${inDollars(cents)}`,
  valueUpTo: (cents) => `contents worth ${inDollars(cents)} at most`,
  contents: (contents) => `contents ${listed(contents)}`,
  customsContents: (contents) => `the customs form’s contents ${listed(contents)}`,
  destinations: (destinations) => `an address that is ${destinations.join(' or ')}`,
  packagings: (packagings) => `packaging ${listed(packagings)}`,
  endorsements: (endorsements) => `the endorsement ${listed(endorsements)}`,
  labelTypes: (labelTypes) => `a label of the type ${listed(labelTypes)}`,
};

const conditionWords = (condition: Condition): string =>
  (Object.keys(words) as (keyof Condition)[])
    .flatMap((member) => (condition[member] === undefined ? [] : [(words[member] as (value: unknown) => string)(condition[member])]))
    .join(', with ');

const row = ({ code, parameter, words: told, when, unless = [] }: Rule): string =>
  `| ${code} | ${told} | ${conditionWords(when)}${unless.length === 0 ? '' : `; unless ${unless.map(conditionWords).join('; or ')}`} | ${parameter.split(', ').map((name) => `\`${name}\``).join(', ')} |`;

/** `docs/rules.md` as the rule table has it. */
export const rulesDocument = (): string => `# What USPS doesn't sell together

Each row of \`shared/combination/combination-rules.ts\`: the code by which USPS refuses the combination, what the window says before
anything is sent, when it says it, and the member of the request that USPS names. Practice refuses by the same table. Numbers are USPS's
extra services, names in capitals its own.

Written by \`node .dev/rules-table.mjs\`; a test fails while this page isn't what the table says.

| USPS's code | What is said | Where there is | USPS names |
|---|---|---|---|
${combinationRules.map(row).join('\n')}
`;
