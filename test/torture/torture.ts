import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from './trials.ts';
import type { Outcome, Tortured, Trial } from './trials.ts';

export interface Plan {
  /** Of the kills at an event, every so many-th; 1 takes each, before and after. */
  readonly everyEvent: number;
  readonly randomKills: number;
  readonly brokenAnswers: boolean;
  readonly seed: number;
  readonly undocumented: Readonly<Record<string, 'a' | 'b'>>;
  /** Left out, it is the purchase. */
  readonly what?: Tortured;
}

const label = '/labels/v3/label';

/** What may become of an answer; most of them after USPS has sold the label. */
export const brokenAnswers: readonly (Trial & { readonly fault: Readonly<Record<string, unknown>> })[] = [
  { name: 'lost', fault: { fault: 'drop-answer' } },
  { name: 'lost twice', fault: { fault: 'drop-answer', times: 2 } },
  { name: 'lost late', fault: { fault: 'timeout_after_commit', delayMs: 1_500 } },
  { name: 'cut', fault: { fault: 'reset_mid_multipart' } },
  { name: 'garbage', fault: { fault: 'garbage' } },
  { name: 'no connection', fault: { fault: 'refuse', path: label } },
  { name: 'slow', fault: { fault: 'slow', path: label, delayMs: 1_500 } },
  { name: 'a page of a proxy', fault: { fault: 'html_502', path: label } },
  { name: 'an error of the server', fault: { fault: '500_once', path: label } },
  { name: 'unavailable three times', fault: { fault: '503_burst', path: label } },
  { name: 'a picture cut short', fault: { fault: 'truncated_base64' } },
  { name: 'a boundary that never comes', fault: { fault: 'wrong_boundary' } },
  { name: 'the token expired', fault: { fault: 'oauth_expired_now' } },
  { name: 'the payment token expired', fault: { fault: 'pay_token_expired' } },
];

const form = '/scan-forms/v3/scan-form';

/** The same of a form's answer; tokens and payments are the purchase's. */
export const brokenFormAnswers: readonly Trial[] = brokenAnswers.slice(0, -2).map(({ name, fault }) => ({ name, fault: { ...fault, path: form } }));

const jumps: readonly Trial[] = [-3 * 86_400, -600, 600, 3_600].map((clock) => ({ name: `clock ${clock}`, clock }));

/** A small generator, so that a run can be repeated (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

export interface Report extends Outcome {
  readonly plan: Plan;
  /** Of one purchase: what is written, synced and sent. */
  readonly events: number;
}

/** Buys labels while everything breaks, and counts what USPS charged against what the ledger holds. */
export const torture = async (library: string, plan: Plan): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-torture-'));
  try {
    const bench = await Bench.open(folder, library, plan.undocumented, plan.what);
    const events = await bench.countEvents();
    const random = randomFrom(plan.seed);
    const atEvents: Trial[] = Array.from({ length: events * 2 }, (_, place) => ({
      name: 'event', kill: { event: Math.floor(place / 2) + 1, after: place % 2 === 1 },
    })).filter((_, place) => place % plan.everyEvent === 0);
    // Every event at which the disk may be found full.
    const whenFull: Trial[] = Array.from({ length: events }, (_, place) => ({ name: 'full', full: place + 1 })).filter((_, place) => place % plan.everyEvent === 0);
    const trials = [...atEvents, ...(plan.brokenAnswers ? [...(plan.what === 'form' ? brokenFormAnswers : [...brokenAnswers, ...jumps]), ...whenFull] : [])];
    for (const trial of trials) await bench.try(trial);
    for (let killed = 0, tried = 0; killed < plan.randomKills; tried++) {
      // Every fourth one hits a desk that is starting, and may be settling what the one before it left.
      const killAt = tried % 4 === 0
        ? { after: 'start', milliseconds: 300 + Math.floor(random() * 500) } as const
        : { after: 'ready', milliseconds: Math.floor(random() * 150) } as const;
      if (await bench.try({ name: 'random', killAt })) killed++;
    }
    return { plan, events, ...await bench.end() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
