import type { Clock } from '../../clock.ts';
import { priorities } from '../transport/call-kind.ts';
import type { Priority } from '../transport/call-kind.ts';
import type { Waiting } from '../transport/waiting.ts';
import { QuotaWait } from '../usps-error.ts';
import type { UspsApi } from '../usps-error.ts';
import type { QuotaModel } from './quota-model.ts';

/** Of the limit that is nearest to its end. */
export interface CallsLeft {
  readonly left: number;
  readonly limit: number;
}

/** Counts the calls of the last hour against what USPS grants. */
export interface QuotaMeter {
  /**
   * Waits until the call may be sent, and counts it. Who comes first goes first, but more urgent ones before less.
   * @throws QuotaWait at once when that takes more than 10 s: so long a wait is offered to a person, not imposed.
   */
  turn(api: UspsApi, priority: Priority): Promise<void>;
  /** USPS said 429: whatever was believed before, this API takes nothing until then. */
  refused(api: UspsApi, retryAfterSeconds: number | null): void;
  /** Null where no limit is known. */
  left(): CallsLeft | null;
}

const hour = 60 * 60 * 1000;
const longestWait = 10_000;

/** A shorter wait is a rule against bursts, and says nothing about the hour. Also what is waited where a 429 names no time. */
const burst = 60;

interface Sent {
  readonly api: UspsApi;
  readonly at: number;
}

interface Caller {
  readonly api: UspsApi;
  readonly priority: Priority;
}

export const createQuotaMeter = (
  model: QuotaModel,
  { clock, waiting, closing, changed = () => undefined }: { clock: Clock; waiting: Waiting; closing: AbortSignal; changed?: () => void },
): QuotaMeter => {
  let sent: Sent[] = [];
  let last = Number.NEGATIVE_INFINITY;
  /** Until when an API takes nothing. */
  const barred = new Map<UspsApi, number>();
  /** Limits that a 429 showed; an hour later the calls that they were told from have left the count. */
  const learned = new Map<UspsApi, { readonly most: number; readonly until: number }>();
  const queue: Caller[] = [];

  /** A clock that is set back says nothing of how long ago a call was: everything moves with it. */
  const moveBack = (by: number): void => {
    sent = sent.map(({ api, at }) => ({ api, at: at - by }));
    for (const [api, until] of barred) barred.set(api, until - by);
    for (const [api, { most, until }] of learned) learned.set(api, { most, until: until - by });
  };

  const now = (): number => {
    const at = clock.now().getTime();
    if (at < last) moveBack(last - at);
    last = at;
    if ((sent[0]?.at ?? at) <= at - hour) sent = sent.slice(sent.findLastIndex((call) => call.at <= at - hour) + 1);
    return at;
  };

  const ownLimit = (api: UspsApi, at: number): number | null => {
    const shown = learned.get(api);
    const limits = [model.perApi[api], shown !== undefined && at < shown.until ? shown.most : undefined].filter((most) => most !== undefined);
    return limits.length === 0 ? null : Math.min(...limits);
  };

  /** Milliseconds until one more call fits beneath a limit, after those that go before it. */
  const untilFree = (counted: readonly Sent[], before: number, most: number, at: number): number => {
    const over = counted.length + before - most;
    if (over < 0) return 0;
    const leaves = counted[over];
    return leaves === undefined ? hour : leaves.at + hour - at;
  };

  const goesBefore = (other: Caller, caller: Caller): boolean => {
    const [theirs, ours] = [priorities.indexOf(other.priority), priorities.indexOf(caller.priority)];
    if (theirs !== ours) return theirs < ours;
    const place = queue.indexOf(caller);
    return place === -1 || queue.indexOf(other) < place;
  };

  const waitOf = (caller: Caller): number => {
    const { api, priority } = caller;
    const at = now();
    const before = queue.filter((other) => other !== caller && goesBefore(other, caller));
    const waits = [Math.max(0, (barred.get(api) ?? at) - at)];
    if (model.shared !== null)
      waits.push(untilFree(sent, before.length, model.shared - (priority === 'purchase' ? 0 : model.reserved), at));
    const own = ownLimit(api, at);
    if (own !== null)
      waits.push(untilFree(sent.filter((call) => call.api === api), before.filter((other) => other.api === api).length, own, at));
    return Math.max(...waits);
  };

  return {
    turn: async (api, priority) => {
      const caller: Caller = { api, priority };
      let waited = 0;
      try {
        for (let wait = waitOf(caller); wait > 0; wait = waitOf(caller)) {
          if (waited + wait > longestWait) throw new QuotaWait(api, Math.ceil(wait / 1000));
          if (!queue.includes(caller)) queue.push(caller);
          await waiting.pause(wait, closing);
          waited += wait;
        }
      } finally {
        const place = queue.indexOf(caller);
        if (place !== -1) queue.splice(place, 1);
      }
      sent.push({ api, at: last });
      if (model.shared !== null || ownLimit(api, last) !== null) changed();
    },
    refused: (api, retryAfterSeconds) => {
      const at = now();
      const seconds = retryAfterSeconds ?? burst;
      barred.set(api, Math.max(barred.get(api) ?? 0, at + seconds * 1000));
      // The refused call itself is among those counted.
      const taken = sent.filter((call) => call.api === api).length - 1;
      if (retryAfterSeconds === null || seconds > burst) learned.set(api, { most: Math.max(1, taken), until: at + hour });
      changed();
    },
    left: () => {
      const at = now();
      const limits: CallsLeft[] = model.shared === null ? [] : [{ left: model.shared - sent.length, limit: model.shared }];
      for (const api of new Set([...Object.keys(model.perApi) as UspsApi[], ...learned.keys()])) {
        const limit = ownLimit(api, at);
        if (limit !== null) limits.push({ left: limit - sent.filter((call) => call.api === api).length, limit });
      }
      const [nearest] = limits.sort((a, b) => a.left - b.left);
      return nearest === undefined ? null : { left: Math.max(0, nearest.left), limit: nearest.limit };
    },
  };
};
