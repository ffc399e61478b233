import type { CallsOfApi } from '../../../shared/account/usps-calls.ts';
import type { Clock } from '../../clock.ts';
import { priorities } from '../transport/call-kind.ts';
import type { Priority } from '../transport/call-kind.ts';
import type { Waiting } from '../transport/waiting.ts';
import { QuotaWait, uspsApis } from '../usps-error.ts';
import type { UspsApi } from '../usps-error.ts';
import { callsOfTheHour, hour } from './calls-of-the-hour.ts';
import type { Sent } from './calls-of-the-hour.ts';
import { noMemory } from './quota-memory.ts';
import type { QuotaMemory } from './quota-memory.ts';
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
  /** A call wasn't made: its answer was at hand. */
  saved(api: UspsApi): void;
  /** Null where no limit is known. */
  left(): CallsLeft | null;
  /** Of the last hour: each API that was asked, that a call was saved of, or whose own limit is known. */
  byApi(): CallsOfApi[];
}

const longestWait = 10_000;

/** A shorter wait is a rule against bursts, and says nothing about the hour. Also what is waited where a 429 names no time. */
const burst = 60;

interface Caller {
  readonly api: UspsApi;
  readonly priority: Priority;
}

export interface QuotaMeterOptions {
  /** Asked at each call, so that another limit counts at once. */
  readonly model: () => QuotaModel;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly closing: AbortSignal;
  readonly memory?: QuotaMemory;
  readonly changed?: () => void;
}

export const createQuotaMeter = ({
  model, clock, waiting, closing, memory = noMemory, changed = () => undefined,
}: QuotaMeterOptions): QuotaMeter => {
  const calls = callsOfTheHour(clock, memory);
  const queue: Caller[] = [];

  const ownLimit = (api: UspsApi, at: number): number | null => {
    const limits = [model().perApi[api] ?? null, calls.learned(api, at)].filter((most) => most !== null);
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
    const { shared, reserved } = model();
    const at = calls.now();
    const before = queue.filter((other) => other !== caller && goesBefore(other, caller));
    const waits = [calls.barredUntil(api, at) - at];
    if (shared !== null) waits.push(untilFree(calls.sent(), before.length, shared - (priority === 'purchase' ? 0 : reserved), at));
    const own = ownLimit(api, at);
    if (own !== null)
      waits.push(untilFree(calls.sent(api), before.filter((other) => other.api === api).length, own, at));
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
      calls.add(api);
      if (model().shared !== null || ownLimit(api, calls.now()) !== null) changed();
    },
    refused: (api, retryAfterSeconds) => {
      const at = calls.now();
      const seconds = retryAfterSeconds ?? burst;
      calls.bar(api, Math.max(calls.barredUntil(api, at), at + seconds * 1000));
      // The refused call itself is among those counted.
      const taken = calls.sent(api).length - 1;
      if (retryAfterSeconds === null || seconds > burst) calls.learn(api, Math.max(1, taken), at + hour);
      changed();
    },
    saved: (api) => {
      calls.now();
      calls.save(api);
    },
    left: () => {
      const at = calls.now();
      const { shared } = model();
      const limits: CallsLeft[] = shared === null ? [] : [{ left: shared - calls.sent().length, limit: shared }];
      for (const api of uspsApis) {
        const limit = ownLimit(api, at);
        if (limit !== null) limits.push({ left: limit - calls.sent(api).length, limit });
      }
      const [nearest] = limits.sort((a, b) => a.left - b.left);
      return nearest === undefined ? null : { left: Math.max(0, nearest.left), limit: nearest.limit };
    },
    byApi: () => {
      const at = calls.now();
      return uspsApis
        .map((api) => ({ api, sent: calls.sent(api).length, saved: calls.saved(api), limit: ownLimit(api, at) }))
        .filter(({ sent, saved, limit }) => sent > 0 || saved > 0 || limit !== null);
    },
  };
};
