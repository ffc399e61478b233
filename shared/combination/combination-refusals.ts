import { combinationRules } from './combination-rules.ts';
import type { Condition } from './combination-rules.ts';
import type { Combination } from './combination.ts';

/** A rule that a combination breaks. */
export interface CombinationRefusal {
  readonly code: string;
  readonly parameter: string;
  readonly words: string;
}

/** Insurance as it takes effect: one code up to $500, another above. */
const effective = (code: number, value: number | null): number => {
  if (code === 930 && (value ?? 0) > 50_000) return 931;
  return code === 931 && value !== null && value <= 50_000 ? 930 : code;
};

const holds = (condition: Condition, asked: Combination, extras: readonly number[]): boolean => {
  const isIn = (list: readonly string[] | undefined, value: string | null): boolean => list === undefined || (value !== null && list.includes(value));
  return isIn(condition.classes, asked.mailClass) && isIn(condition.contents, asked.contentType) && isIn(condition.customsContents, asked.customsContentType)
    && isIn(condition.destinations, asked.destination) && isIn(condition.packagings, asked.packaging) && isIn(condition.endorsements, asked.endorsement)
    && isIn(condition.labelTypes, asked.labelType)
    && (condition.extras === undefined || extras.some((code) => condition.extras?.includes(code)))
    && (condition.andExtras === undefined || extras.some((code) => condition.andExtras?.includes(code)))
    && (condition.valueOver === undefined || (asked.value !== null && asked.value > condition.valueOver))
    && (condition.valueUpTo === undefined || (asked.value !== null && asked.value <= condition.valueUpTo))
    && (condition.extrasBeyond === undefined || extras.some((code) => !condition.extrasBeyond?.includes(code)))
    && (condition.severalOf === undefined || extras.filter((code) => condition.severalOf?.includes(code)).length > 1)
    && (condition.flags === undefined || condition.flags.every((flag) => asked.flags.includes(flag)));
};

/** Every rule that a combination breaks, in the order of the table; none where USPS sells it. */
export const combinationRefusals = (asked: Combination): CombinationRefusal[] => {
  const extras = asked.extras.map((code) => effective(code, asked.value));
  return combinationRules
    .filter(({ when, unless = [] }) => {
      // Without a class nobody knows yet whether the class is one of those that are asked for.
      const waits = asked.mailClass === null && unless.some(({ classes }) => classes !== undefined);
      return !waits && holds(when, asked, extras) && !unless.some((condition) => holds(condition, asked, extras));
    })
    .map(({ code, parameter, words }) => ({ code, parameter, words }));
};
