import type { Desk } from '../desk.ts';
import { askAbout, openQuestions } from './settle-open.ts';
import type { Asked } from './settle-open.ts';

export interface SettlingPace {
  /** Before the first time, and the longest between two, in milliseconds; each wait is `growth` times the one before. */
  readonly first: number;
  readonly longest: number;
  readonly growth: number;
  /** How long one is left alone that USPS answered for and didn't settle: the day has to turn before that changes. */
  readonly afterAnswer: number;
}

const usualPace: SettlingPace = { first: 15_000, longest: 15 * 60_000, growth: 2, afterAnswer: 6 * 60 * 60_000 };

/** Asks about what isn't settled, for as long as there is any, at a growing distance. */
export interface Settling {
  /** After anything that may have left something unsettled. */
  look(): void;
  /** USPS was heard of: where it was silent, it is asked soon. */
  heardOfUsps(): void;
}

/** Keeps asking until the desk closes. The first round after a start is `settleAfterStart`. */
export const keepSettling = (desk: Desk, pace: SettlingPace = usualPace): Settling => {
  const answeredAt = new Map<string, number>();
  let known: readonly string[] = [];
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let wait = pace.first;
  let wasSilent = false;

  const due = (): string[] => openQuestions(desk).filter((id) => Date.now() - (answeredAt.get(id) ?? -Infinity) >= pace.afterAnswer);

  const round = async (): Promise<void> => {
    running = true;
    wasSilent = false;
    const asked: Asked[] = [];
    for (const id of due()) {
      if (desk.closing.aborted) break;
      const outcome = await askAbout(desk, id);
      asked.push(outcome);
      if (outcome === 'answered') answeredAt.set(id, Date.now());
      else answeredAt.delete(id);
    }
    wasSilent = asked.includes('silent');
    running = false;
  };

  const schedule = (delay: number): void => {
    if (desk.closing.aborted) return;
    timer = setTimeout(() => {
      timer = null;
      wait = Math.min(wait * pace.growth, pace.longest);
      round().catch((error: unknown) => {
        running = false;
        desk.log.error('settling-failed', { error: error instanceof Error ? error.name : typeof error });
      }).finally(() => look());
    }, delay);
    timer.unref();
  };

  const look = (): void => {
    if (desk.closing.aborted || running) return;
    const open = openQuestions(desk);
    const isNew = open.some((id) => !known.includes(id));
    known = open;
    if (isNew || open.length === 0) wait = pace.first;
    if (timer !== null && !isNew) return;
    if (timer !== null) clearTimeout(timer);
    if (open.length > 0) schedule(wait);
  };

  desk.closing.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  });

  return {
    look,
    heardOfUsps: () => {
      if (!wasSilent || timer === null) return;
      clearTimeout(timer);
      wasSilent = false;
      schedule(pace.first);
    },
  };
};
