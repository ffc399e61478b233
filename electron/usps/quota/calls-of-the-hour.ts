import type { Clock } from '../../clock.ts';
import type { UspsApi } from '../usps-error.ts';
import type { QuotaMemory, QuotaNote } from './quota-memory.ts';

export const hour = 60 * 60 * 1000;

/** So many notes more than there are calls are let stand before the memory is written anew. */
const spare = 500;

export interface Sent {
  readonly api: UspsApi;
  readonly at: number;
}

/** What is known of the last hour, by a clock that may be set and through restarts. All instants in milliseconds since 1970. */
export interface CallsOfTheHour {
  /** Forgets what is older than an hour, and says when it is. */
  now(): number;
  /** The oldest first; of all APIs, or of one. */
  sent(api?: UspsApi): readonly Sent[];
  add(api: UspsApi): void;
  /** A call that wasn't made, since its answer was at hand. */
  save(api: UspsApi): void;
  saved(api: UspsApi): number;
  /** Until when an API takes nothing; `at` where it takes calls. */
  barredUntil(api: UspsApi, at: number): number;
  bar(api: UspsApi, until: number): void;
  /** The limit that a 429 showed, as long as it counts. */
  learned(api: UspsApi, at: number): number | null;
  learn(api: UspsApi, most: number, until: number): void;
}

const youngerThan = (calls: readonly Sent[], at: number): Sent[] => calls.slice(calls.findLastIndex((call) => call.at <= at) + 1);

const earlier = (calls: readonly Sent[], by: number): Sent[] => calls.map(({ api, at }) => ({ api, at: at - by }));

export const callsOfTheHour = (clock: Clock, memory: QuotaMemory): CallsOfTheHour => {
  let sent: Sent[] = [];
  let saved: Sent[] = [];
  const barred = new Map<UspsApi, number>();
  /** An hour later the calls that a limit was told from have left the count. */
  const learned = new Map<UspsApi, { readonly most: number; readonly until: number }>();
  for (const note of memory.read()) {
    if ('sentAt' in note) sent.push({ api: note.api, at: note.sentAt });
    else if ('savedAt' in note) saved.push({ api: note.api, at: note.savedAt });
    else if ('barredUntil' in note) barred.set(note.api, note.barredUntil);
    else learned.set(note.api, { most: note.most, until: note.mostUntil });
  }
  let last = Math.max(...[sent, saved].map((calls) => calls.at(-1)?.at ?? Number.NEGATIVE_INFINITY));
  let noted = Number.POSITIVE_INFINITY;

  const note = (one: QuotaNote): void => {
    memory.add(one);
    noted += 1;
  };

  const noteAll = (): void => {
    const notes: QuotaNote[] = [
      ...sent.map(({ api, at }) => ({ api, sentAt: at })),
      ...saved.map(({ api, at }) => ({ api, savedAt: at })),
      ...[...barred].map(([api, barredUntil]) => ({ api, barredUntil })),
      ...[...learned].map(([api, { most, until }]) => ({ api, most, mostUntil: until })),
    ];
    memory.replace(notes);
    noted = notes.length;
  };

  /** A clock that is set back says nothing of how long ago a call was: everything moves with it. */
  const moveBack = (by: number): void => {
    sent = earlier(sent, by);
    saved = earlier(saved, by);
    for (const [api, until] of barred) barred.set(api, until - by);
    for (const [api, { most, until }] of learned) learned.set(api, { most, until: until - by });
    noteAll();
  };

  const dropOlder = (at: number): void => {
    sent = youngerThan(sent, at - hour);
    saved = youngerThan(saved, at - hour);
    for (const [api, until] of barred) if (until <= at) barred.delete(api);
    for (const [api, { until }] of learned) if (until <= at) learned.delete(api);
    if (noted > 2 * (sent.length + saved.length) + spare) noteAll();
  };

  return {
    now: () => {
      const at = clock.now().getTime();
      if (at < last) moveBack(last - at);
      last = at;
      if ((sent[0]?.at ?? at) <= at - hour || (saved[0]?.at ?? at) <= at - hour || noted === Number.POSITIVE_INFINITY) dropOlder(at);
      return at;
    },
    sent: (api) => (api === undefined ? sent : sent.filter((call) => call.api === api)),
    add: (api) => {
      sent.push({ api, at: last });
      note({ api, sentAt: last });
    },
    save: (api) => {
      saved.push({ api, at: last });
      note({ api, savedAt: last });
    },
    saved: (api) => saved.filter((call) => call.api === api).length,
    barredUntil: (api, at) => Math.max(barred.get(api) ?? at, at),
    bar: (api, until) => {
      barred.set(api, until);
      note({ api, barredUntil: until });
    },
    learned: (api, at) => {
      const shown = learned.get(api);
      return shown !== undefined && at < shown.until ? shown.most : null;
    },
    learn: (api, most, until) => {
      learned.set(api, { most, until });
      note({ api, most, mostUntil: until });
    },
  };
};
