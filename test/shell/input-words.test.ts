import { expect, test } from 'vitest';
import * as z from 'zod';
import { inputWords } from '../../electron/input-words.ts';
import { contract } from '../../shared/ipc-contract.ts';

test.each([
  ['nothing', z.string(), undefined, 'It is missing, or of another kind than it has to be.'],
  ['a number for a text', z.string(), 5, 'It is missing, or of another kind than it has to be.'],
  ['an empty text', z.string().min(1), '', 'It is empty.'],
  ['a short text', z.string().min(4), 'abc', 'It needs at least 4 characters.'],
  ['a long text', z.string().max(1), 'ab', 'It takes at most 1 character.'],
  ['too little', z.number().min(2), 1, 'It must be at least 2.'],
  ['too much', z.int().max(100), 101, 'It may be at most 100.'],
  ['too few', z.array(z.string()).min(2), [], 'There must be at least 2.'],
  ['too many', z.array(z.string()).max(1), ['a', 'b'], 'There may be at most 1.'],
  ['no ZIP', z.string().regex(/^\d{5}$/), 'RENO', 'It isn’t written as it has to be.'],
  ['no time', z.iso.datetime(), 'noon', 'It isn’t written as it has to be.'],
  ['a half', z.number().multipleOf(2), 3, 'It isn’t a multiple of 2.'],
  ['no choice', z.enum(['a', 'b']), 'c', 'It is none of the choices.'],
  ['a surprise', z.strictObject({}), { a: 1 }, 'Something in it isn’t known here.'],
  ['neither', z.union([z.string().min(2), z.number()]), true, 'It can’t be used.'],
  ['what a rule of our own refuses', z.string().refine(() => false), '', 'It can’t be used.'],
])('%s', (_what, schema, value, words) => {
  expect(schema.safeParse(value).error?.issues.map(inputWords)).toEqual([words]);
});

test('no call answers a wrong input in the library’s words', () => {
  const wrong = [undefined, null, 5, 'text', [], {}, { to: {} }, { trackingNumber: 5, link: 'x' }];
  const words = Object.values(contract).flatMap(({ input }) => wrong.flatMap((value) => input.safeParse(value).error?.issues.map(inputWords) ?? []));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((each) => !/^(It|There|Something) [^:;/<>=_]+\.$/.test(each))).toEqual([]);
});
