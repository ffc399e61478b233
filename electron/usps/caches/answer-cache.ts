import type { Clock } from '../../clock.ts';

/** Answers that may be given again while they are young; who asks at the same time shares one question. */
export interface AnswerCache<T> {
  /** @param fresh asks USPS whatever is kept, and keeps the new answer. A failure is never kept. */
  get(key: string, ask: () => Promise<T>, fresh?: boolean): Promise<T>;
  forget(): void;
}

interface CacheOptions {
  readonly life: number;
  readonly most: number;
  readonly saved?: () => void;
}

/**
 * @param life milliseconds from when it was asked; @param most answers kept, the oldest goes first;
 * @param saved is told of each question that wasn't put.
 */
export const createAnswerCache = <T>(clock: Clock, { life, most, saved = () => undefined }: CacheOptions): AnswerCache<T> => {
  const kept = new Map<string, { readonly answer: T; readonly at: number }>();
  const underWay = new Map<string, Promise<T>>();

  const ask = (key: string, question: () => Promise<T>): Promise<T> => {
    const at = clock.now().getTime();
    const asked: Promise<T> = question().then((answer) => {
      // Not kept when it was forgotten, or asked again, on its way.
      if (underWay.get(key) !== asked) return answer;
      kept.delete(key);
      kept.set(key, { answer, at });
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
      return answer;
    }).finally(() => {
      if (underWay.get(key) === asked) underWay.delete(key);
    });
    underWay.set(key, asked);
    return asked;
  };

  return {
    get: async (key, question, fresh = false) => {
      if (fresh) return ask(key, question);
      const found = kept.get(key);
      const now = clock.now().getTime();
      // A clock that was set back says nothing of an answer's age.
      const answer = found !== undefined && now >= found.at && now < found.at + life ? Promise.resolve(found.answer) : underWay.get(key);
      if (answer === undefined) return ask(key, question);
      saved();
      return answer;
    },
    forget: () => {
      kept.clear();
      underWay.clear();
    },
  };
};
