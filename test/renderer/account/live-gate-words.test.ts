import { expect, test } from 'vitest';
import { fundsWords } from '../../../renderer/words/funds-words.ts';
import { liveGateWords } from '../../../renderer/account/live-gate-words.ts';
import type { LiveGate } from '../../../shared/account/doctor.ts';

const gate = (change: Partial<LiveGate>): LiveGate => ({ standing: 'ready', rung: null, examinedAt: null, temIsDown: false, ...change });
const at = '2026-11-19T18:00:00.000Z';

test('each thing that is missing before Live has its words and its next step, and nothing has none', () => {
  const rung = { id: 'payer', verdict: 'failed', cause: 'epa-inactive', whoActs: 'you', asked: '', answered: '', uspsCode: '100002', since: at } as const;
  expect([
    gate({}), gate({ standing: 'not-examined' }), gate({ standing: 'changed-since' }), gate({ standing: 'too-old' }),
    gate({ standing: 'rung', rung }), gate({ standing: 'rung', rung: { ...rung, id: 'products', verdict: 'waiting-on-usps', cause: 'products-missing' } }),
    gate({ standing: 'no-tem-label' }), gate({ standing: 'no-tem-label', temIsDown: true }),
  ].map(liveGateWords)).toEqual([
    null,
    'Live wasn’t examined yet. The doctor asks it up to the purchase, and buys nothing.',
    'Numbers or secrets were changed since Live was examined: examine it again.',
    'Live was examined more than a day ago: examine it again.',
    'Payment: who pays: problem. The Enterprise Payment Account isn’t active, usually because its two small deposits aren’t confirmed.',
    'Labels and Payments granted: waiting on USPS. The app has only what every app starts with, and no Labels or Payments.',
    'Every rung stands but one: buy a test label on TEM first. It is never charged.',
    'Every rung stands but one: no test label was bought on TEM, which doesn’t answer.',
  ]);
});

test('a payment account that isn’t charged says what it means for the money, what to do, and how it goes on', () => {
  for (const because of ['insufficient', 'method-inactive'] as const)
    expect(fundsWords(because).meaning).toMatch(/^Nothing is sent to USPS, and nothing is charged\. .* buying goes on by itself once it says yes\.$/);
});
