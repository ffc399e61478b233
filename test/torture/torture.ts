import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from './trials.ts';
import type { Outcome, Tools, Tortured, Trial } from './trials.ts';
import { formPath, labelPath } from './usps-paths.ts';

export interface Plan {
  /** Of the kills at an event, every so many-th; 1 takes each, before and after. */
  readonly everyEvent: number;
  readonly randomKills: number;
  readonly brokenAnswers: boolean;
  readonly seed: number;
  readonly undocumented: Readonly<Record<string, 'a' | 'b'>>;
  /** Left out, it is the purchase. */
  readonly what?: Tortured;
  /** On a disk that is filled while the desk works; nothing else is tried. */
  readonly smallDisk?: boolean;
}

/** What may become of an answer at USPS; most of them after it has sold the label. */
const atUsps: readonly (Trial & { readonly fault: Readonly<Record<string, unknown>> })[] = [
  { name: 'lost', fault: { fault: 'drop-answer' } },
  { name: 'lost twice', fault: { fault: 'drop-answer', times: 2 } },
  { name: 'cut', fault: { fault: 'reset_mid_multipart' } },
  { name: 'garbage', fault: { fault: 'garbage' } },
  { name: 'no connection', fault: { fault: 'refuse', path: labelPath } },
  { name: 'slow', fault: { fault: 'slow', path: labelPath, delayMs: 1_500 } },
  { name: 'a page of a proxy', fault: { fault: 'html_502', path: labelPath } },
  { name: 'an error of the server', fault: { fault: '500_once', path: labelPath } },
  { name: 'unavailable three times', fault: { fault: '503_burst', path: labelPath } },
  { name: 'a picture cut short', fault: { fault: 'truncated_base64' } },
  { name: 'a boundary that never comes', fault: { fault: 'wrong_boundary' } },
  { name: 'the token expired', fault: { fault: 'oauth_expired_now' } },
  { name: 'the payment token expired', fault: { fault: 'pay_token_expired' } },
];

/** And on the line: USPS is asked or answers more often than once, or its answer is waited for and never comes. */
const onTheLine: readonly Trial[] = [{ name: 'asked twice', line: 'asked-twice' }, { name: 'answered twice', line: 'answered-twice' }, { name: 'lost late', line: 'lost-late' }];

export const brokenAnswers: readonly Trial[] = [...atUsps, ...onTheLine];

/** The same of a form's answer; tokens and payments are the purchase's. */
export const brokenFormAnswers: readonly Trial[] = [...atUsps.slice(0, -2).map(({ name, fault }) => ({ name, fault: { ...fault, path: formPath } })), ...onTheLine];

/** From no room at all to just too little, in bytes. */
const smallDisks: readonly Trial[] = [0, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256].map((kilobytes) => ({ name: `${kilobytes} KB`, leaves: kilobytes * 1_024 }));

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

/** While it runs: its trials, and the kills among them. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly kills: number;
}

const everyNth = (trials: readonly Trial[], nth: number): Trial[] => trials.filter((_, place) => place % nth === 0);

const trialsOf = ({ everyEvent, brokenAnswers: breaks, smallDisk, what }: Plan, events: number): readonly Trial[] => {
  if (smallDisk === true) return [...smallDisks, ...smallDisks];
  const atEvents = Array.from({ length: events * 2 }, (_, place): Trial => ({ name: 'event', kill: { event: Math.floor(place / 2) + 1, after: place % 2 === 1 } }));
  // Every event at which the disk may be found full.
  const whenFull = Array.from({ length: events }, (_, place): Trial => ({ name: 'full', full: place + 1 }));
  const broken = what === 'form' ? brokenFormAnswers : [...brokenAnswers, ...jumps];
  return [...everyNth(atEvents, everyEvent), ...(breaks ? [...broken, ...everyNth(whenFull, everyEvent)] : [])];
};

/** Buys labels while everything breaks, and counts what USPS charged against what the ledger holds; null where a disk can't be had. */
export const torture = async (tools: Tools, plan: Plan, tell: (progress: Progress) => void = () => undefined): Promise<Report | null> => {
  const folder = mkdtempSync(join(tools.folder, 'bench-'));
  let bench: Bench | null = null;
  try {
    bench = await Bench.open(folder, tools, plan);
    if (bench === null) return null;
    const events = await bench.countEvents();
    const random = randomFrom(plan.seed);
    const trials = trialsOf(plan, events);
    const of = trials.length + plan.randomKills;
    for (const [done, trial] of trials.entries()) {
      await bench.try(trial);
      tell({ done: done + 1, of, kills: bench.kills });
    }
    for (let killed = 0, tried = 0; killed < plan.randomKills; tried++) {
      // Every fourth one hits a desk that is starting, and may be settling what the one before it left.
      const killAt = tried % 4 === 0
        ? { after: 'start', moment: 0.2 + random() } as const
        : { after: 'ready', moment: random() } as const;
      if (await bench.try({ name: 'random', killAt })) killed++;
      tell({ done: trials.length + killed, of, kills: bench.kills });
    }
    return { plan, events, ...await bench.end() };
  } finally {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
