import type { Clock } from '../../clock.ts';

export interface FreshToken {
  readonly value: string;
  /** Milliseconds from when it was asked for. */
  readonly goodFor: number;
}

/** One token, fetched when it is needed, shared by everybody who needs it at once. */
export interface CachedToken {
  get(): Promise<string>;
  /** The one at hand, good or not; null where there is none. Asks for nothing. */
  held(): string | null;
  /** After it was refused. One that replaced it in the meantime stays. */
  drop(refused: string): void;
  forget(): void;
}

/** How long before its end a token is replaced, so that none expires on its way. */
const early = 15 * 60 * 1000;

export const createCachedToken = (clock: Clock, fetchToken: () => Promise<FreshToken>): CachedToken => {
  let held: { value: string; from: number; until: number } | null = null;
  let underWay: Promise<string> | null = null;

  const fetchOnce = (): Promise<string> => {
    const from = clock.now().getTime();
    const fetching = fetchToken().then(({ value, goodFor }) => {
      // Not kept when it was forgotten on its way: the account may be another by now.
      if (underWay === fetching) held = { value, from, until: from + goodFor - Math.min(early, goodFor / 2) };
      return value;
    }).finally(() => {
      if (underWay === fetching) underWay = null;
    });
    underWay = fetching;
    return fetching;
  };

  return {
    get: async () => {
      const now = clock.now().getTime();
      // A clock that was set back says nothing of a token's age.
      if (held !== null && now >= held.from && now < held.until) return held.value;
      return underWay ?? fetchOnce();
    },
    held: () => held?.value ?? null,
    drop: (refused) => {
      if (held?.value === refused) held = null;
    },
    forget: () => {
      held = null;
      underWay = null;
    },
  };
};
