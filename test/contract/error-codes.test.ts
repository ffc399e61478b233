import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorFor } from '../../electron/usps/answer-errors.ts';
import { codeWords } from '../../renderer/usps-code-words.ts';
import { codesOf, PracticeDesk } from '../practice/practice-desk.ts';
import type { Reply } from '../practice/practice-desk.ts';
import { errorCodes, excludedCodes } from './error-codes.ts';
import type { Reach } from './error-codes/reach.ts';
import { committedSection, writeSection, writesSections } from './generated-section.ts';
import { notMetYet } from './holes.ts';
import { absent, officialFile, whyAbsent } from './official-files.ts';

const codes = Object.keys(errorCodes).sort();
const reachable = codes.filter((code) => !('never' in (errorCodes[code] ?? {})));
const never = codes.filter((code) => 'never' in (errorCodes[code] ?? {}));

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

const meet = async (reach: Reach | undefined): Promise<Reply> => {
  if (typeof reach === 'function') return reach(desk);
  if (reach === undefined || 'never' in reach) throw new Error('no request leads there');
  const own = await PracticeDesk.open({ mode: reach.mode });
  try {
    return await reach.ask(own);
  } finally {
    await own.close();
  }
};

/** What the client makes of a refusal. */
const named = ({ status, headers, text }: Reply): Error =>
  errorFor({ status, header: (name) => headers.get(name), body: Buffer.from(text) }, { api: 'labels', now: new Date(), hidden: [] });

const met = new Set<string>();
const unmet = new Set<string>();

describe('USPS’s codes, met at the practice USPS and named by the client', () => {
  test.for(reachable)('%s', async (code, context) => {
    const reply = await meet(errorCodes[code]);
    if (notMetYet.has(code) && !codesOf(reply).includes(code)) {
      unmet.add(code);
      context.skip('the practice USPS doesn’t know it yet');
    }
    expect([reply.text.slice(0, 600), codesOf(reply)]).toEqual([reply.text.slice(0, 600), expect.arrayContaining([code])]);
    expect(named(reply)).toMatchObject({ name: 'UspsRefusal', status: reply.status, uspsCode: codesOf(reply)[0] });
    met.add(code);
  });

  test('docs/usps.md says which are met', (context) => {
    if (met.size + unmet.size < reachable.length) context.skip('only a part of the suite ran, or failed');
    const reasons = never.map((code) => `| \`${code}\` | ${(errorCodes[code] as { never: string }).never} |`);
    const text = [
      `${codes.length + excludedCodes.length} codes: ${met.size} are met by a request, ${never.length} by none, ${unmet.size} not yet, and ${excludedCodes.length} are of label branding, which Labeldesk leaves alone (${excludedCodes.join(', ')}).`,
      ...(unmet.size === 0 ? [] : ['', `**Not yet**: ${[...unmet].sort().join(', ')}.`]),
      '', '| No request meets it | Why |', '|---|---|', ...reasons,
    ].join('\n');
    if (writesSections) writeSection('codes', text);
    expect(committedSection('codes')).toBe(text);
  });
});

describe('the words of USPS’s codes', () => {
  test('each has one plain sentence, and no other code has', () => {
    expect(Object.keys(codeWords).sort()).toEqual(codes);
    for (const [code, words] of Object.entries(codeWords)) expect([code, words]).toEqual([code, expect.stringMatching(/^[A-Z“][^]{10,130}\.$/)]);
  });

  test.skipIf(absent !== null)(`each code is on USPS's own list${whyAbsent}`, () => {
    const list = JSON.parse(officialFile('errors.json').toString('utf8')) as { 'Message Error Code'?: string }[];
    const known = new Set(list.map((entry) => entry['Message Error Code']));
    expect([...codes, ...excludedCodes].filter((code) => !known.has(code))).toEqual([]);
  });
});
