import type { Worker } from 'node:worker_threads';

/** Why a question has no answer: its time was over, its thread died, or the application ends. */
export type Unanswered = 'late' | 'died' | 'closed';

export interface Asked<Question, Message> {
  readonly question: Question;
  /** How long the thread may say nothing before it is given up. */
  readonly milliseconds: number;
  /** Takes what the thread says. True where that was the answer; otherwise its time begins anew. */
  hear(message: Message): boolean;
  fail(why: Unanswered): void;
}

export interface QuestionThread<Question, Message> {
  ask(asked: Asked<Question, Message>): void;
  /** Ends the thread; what waits fails. Not needed to end the process: an idle thread keeps nothing alive. */
  close(): Promise<void>;
}

/**
 * A thread that is started at the first question, kept, and answers one after the other. One that dies, or says nothing for
 * too long, is ended and takes the question that it was at along; what waited behind it goes to a new one.
 */
export const createQuestionThread = <Question, Message>(start: () => Worker): QuestionThread<Question, Message> => {
  const queue: Asked<Question, Message>[] = [];
  let active: Asked<Question, Message> | null = null;
  let worker: Worker | null = null;
  let limit: NodeJS.Timeout | undefined;

  const replace = (lost: Worker, why: Unanswered): void => {
    if (worker !== lost) return;
    worker = null;
    clearTimeout(limit);
    void lost.terminate();
    const given = active;
    active = null;
    given?.fail(why);
    next();
  };

  const watch = (started: Worker, milliseconds: number): void => {
    clearTimeout(limit);
    limit = setTimeout(() => replace(started, 'late'), milliseconds);
  };

  const open = (): Worker => {
    const started = start();
    started.on('message', (message: Message) => {
      if (worker !== started || active === null) return;
      watch(started, active.milliseconds);
      if (!active.hear(message)) return;
      clearTimeout(limit);
      active = null;
      next();
    });
    started.on('error', () => replace(started, 'died')).on('exit', () => replace(started, 'died'));
    return started;
  };

  const next = (): void => {
    active ??= queue.shift() ?? null;
    if (active === null) return worker?.unref();
    worker ??= open();
    worker.ref();
    watch(worker, active.milliseconds);
    worker.postMessage(active.question);
  };

  return {
    ask: (asked) => {
      queue.push(asked);
      if (active === null) next();
    },
    close: async () => {
      const closed = worker;
      worker = null;
      clearTimeout(limit);
      for (const { fail } of [...(active === null ? [] : [active]), ...queue.splice(0)]) fail('closed');
      active = null;
      await closed?.terminate();
    },
  };
};
