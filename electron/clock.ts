/** What time the application thinks it is. One clock is injected everywhere; only Practice's can be set. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
