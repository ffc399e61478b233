import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorFor } from '../../../electron/usps/transport/answer-errors.ts';
import { codeWords } from '../../../renderer/words/usps-code-words.ts';
import { combinationRules } from '../../../shared/combination/combination-rules.ts';
import { codesOf, labelRequest, optionsRequest } from '../../practice/practice-desk.ts';
import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { committedSection, writeSection, writesSections } from '../generated-section.ts';
import { absent, officialFile, whyAbsent } from '../official/official-files.ts';
import { choices, openDesk } from '../undocumented.ts';
import type { Choice } from '../undocumented.ts';
import { errorCodes, excludedCodes } from './error-codes.ts';

const codes = Object.keys(errorCodes).sort();
const why = (code: string): string | null => {
  const reach = errorCodes[code];
  return typeof reach === 'object' && 'asked' in reach ? reach.asked : null;
};

/** A call of the part of USPS that a code belongs to. */
const ordinary = (code: string): readonly [path: string, ask: (desk: PracticeDesk) => Promise<Reply>] => {
  if (code.startsWith('02')) return ['/pickup/v3', (desk) => desk.post('/pickup/v3/carrier-pickup', {})];
  if (/^(03|04|16015[89]|16025[78])/.test(code)) return ['/shipments/v3', (desk) => desk.post('/shipments/v3/options/search', optionsRequest())];
  if (/^(10|160254)/.test(code)) return ['/payments/v3', (desk) => desk.post('/payments/v3/payment-authorization', {})];
  if (code.startsWith('15')) return ['/tracking/v3', (desk) => desk.get('/tracking/v3/tracking/9205590006662202169556')];
  if (code === '160035') return ['/scan-forms/v3', (desk) => desk.post('/scan-forms/v3/scan-form', {})];
  return ['/labels/v3', (desk) => desk.buy(labelRequest())];
};

/** Asks for the code itself; null where this practice USPS can't be asked. */
const askFor = async (code: string, desk: PracticeDesk): Promise<Reply | null> => {
  const [path, ask] = ordinary(code);
  const { status } = await desk.post('/practice/fault', { fault: 'rule', path, code, detail: 'Asked for by a test.' });
  return status === 200 ? ask(desk) : null;
};

/** What a request that should meet the code meets; null where no request does. */
const meet = async (code: string, desk: PracticeDesk, choice: Choice): Promise<Reply | null> => {
  const reach = errorCodes[code];
  if (typeof reach === 'function') return reach(desk);
  if (reach === undefined || 'asked' in reach) return null;
  const own = await openDesk(choice, reach.mode);
  try {
    return own && await reach.ask(own);
  } finally {
    await own?.close();
  }
};

/** What the client makes of a refusal. */
const named = ({ status, headers, text }: Reply): Error =>
  errorFor({ status, header: (name) => headers.get(name), body: Buffer.from(text) }, { api: 'labels', now: new Date(), hidden: () => [] });

interface Seen {
  readonly met: Set<string>;
  readonly asked: Set<string>;
}
const seen: Readonly<Record<Choice, Seen>> = { a: { met: new Set(), asked: new Set() }, b: { met: new Set(), asked: new Set() } };

const ordinaryDesks = { a: await openDesk('a'), b: await openDesk('b') };
afterAll(async () => {
  for (const desk of Object.values(ordinaryDesks)) await desk?.close();
});

describe.each(choices.filter((choice) => ordinaryDesks[choice] !== null))('USPS’s codes, met at the practice USPS and named by the client, what isn’t documented turned out as %s', (choice) => {
  const { met, asked } = seen[choice];
  let desk: PracticeDesk;
  beforeAll(() => {
    const opened = ordinaryDesks[choice];
    if (opened) desk = opened;
  });

  test.each(codes)('%s', async (code) => {
    const natural = await meet(code, desk, choice);
    const isMet = natural !== null && codesOf(natural).includes(code);
    const reply = natural ?? await askFor(code, desk);
    if (reply === null) throw new Error('the practice USPS can’t be asked for it');
    expect([reply.text.slice(0, 600), codesOf(reply)]).toEqual([reply.text.slice(0, 600), expect.arrayContaining([code])]);
    expect(named(reply)).toMatchObject({ name: 'UspsRefusal', status: reply.status, uspsCode: codesOf(reply)[0] });
    (isMet ? met : asked).add(code);
  });

  test('docs/usps.md says which are met', (context) => {
    if (met.size + asked.size < codes.length) context.skip('only a part of the suite ran, or failed');
    const text = [
      `${codes.length + excludedCodes.length} codes: ${met.size} are met by a request; ${asked.size} by asking the practice USPS for them, since no request `
        + `brings them about; ${excludedCodes.length} are of label branding, which Labeldesk leaves alone (${excludedCodes.join(', ')}).`,
      '', '| No request brings it about | Why |', '|---|---|', ...codes.filter((code) => why(code) !== null).map((code) => `| \`${code}\` | ${why(code) ?? ''} |`),
    ].join('\n');
    if (writesSections && choice === 'a') writeSection('codes', text);
    expect(committedSection('codes')).toBe(text);
  });
});

describe('the words of USPS’s codes', () => {
  test('each has one plain sentence, and no other code has', () => {
    expect(Object.keys(codeWords).sort()).toEqual(codes);
    for (const [code, words] of Object.entries(codeWords)) expect([code, words]).toEqual([code, expect.stringMatching(/^[A-Z“][^]{10,130}\.$/)]);
  });

  test.skipIf(absent !== null)(`each code, those of the rule table too, is on USPS's own list${whyAbsent}`, () => {
    const list = JSON.parse(officialFile('errors.json').toString('utf8')) as { 'Message Error Code'?: string }[];
    const known = new Set(list.map((entry) => entry['Message Error Code']));
    expect([...codes, ...excludedCodes, ...combinationRules.map(({ code }) => code)].filter((code) => !known.has(code))).toEqual([]);
  });

  test.skipIf(absent !== null)(`each code that stands in the notes on USPS’s APIs is among them, ranges too${whyAbsent}`, () => {
    const list = new Set((JSON.parse(officialFile('errors.json').toString('utf8')) as { 'Message Error Code'?: string }[]).map((entry) => entry['Message Error Code']));
    const noted = [...officialFile('digest.md').toString('utf8').matchAll(/(?<!\d)(\d{6})((?:[-/]\d{1,3}(?!\d))*)/g)].flatMap(([, first = '', more = '']) => {
      const ends = [...more.matchAll(/([-/])(\d+)/g)].map(([, sign, end = '']) => [sign, Number(`${first.slice(0, -end.length)}${end}`)] as const);
      const all = ends.flatMap(([sign, end]) => (sign === '/' ? [end] : Array.from({ length: Math.max(0, end - Number(first)) }, (_, place) => Number(first) + 1 + place)));
      return [first, ...all.map((code) => String(code).padStart(6, '0'))];
    });
    const codesNoted = [...new Set(noted)].filter((code) => list.has(code));
    expect(codesNoted.length).toBeGreaterThan(150);
    expect(codesNoted.filter((code) => !codes.includes(code) && !excludedCodes.includes(code))).toEqual([]);
  });
});
