import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const characters = (count: number | bigint): string => `${count} ${Number(count) === 1 ? 'character' : 'characters'}`;

const tooSmall = ({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string => {
  if (origin === 'string') return Number(minimum) === 1 ? 'It is empty.' : `It needs at least ${characters(minimum)}.`;
  return origin === 'array' ? `There must be at least ${minimum}.` : `It must be at least ${minimum}.`;
};

const tooBig = ({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string => {
  if (origin === 'string') return `It takes at most ${characters(maximum)}.`;
  return origin === 'array' ? `There may be at most ${maximum}.` : `It may be at most ${maximum}.`;
};

/** What is wrong with something that was entered, in a sentence: the library's own words are for programmers. */
export const inputWords = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type': return 'It is missing, or of another kind than it has to be.';
    case 'too_small': return tooSmall(issue);
    case 'too_big': return tooBig(issue);
    case 'invalid_format': return 'It isn’t written as it has to be.';
    case 'not_multiple_of': return `It isn’t a multiple of ${issue.divisor}.`;
    case 'invalid_value': return 'It is none of the choices.';
    case 'unrecognized_keys': return 'Something in it isn’t known here.';
    default: return 'It can’t be used.';
  }
};
