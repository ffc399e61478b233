import type { Log } from './log.ts';

type Stop = () => void | Promise<void>;

/** What was started, in order; stopped in reverse, and the rest still stops when one can't. */
export interface Features {
  start<T>(name: string, start: () => T | Promise<T>, stop?: (started: T) => void | Promise<void>): Promise<T>;
  stop(): Promise<void>;
}

export const createFeatures = (log: Log): Features => {
  const running: { name: string; stop: Stop }[] = [];
  return {
    start: async (name, start, stop) => {
      const started = await start();
      if (stop) running.push({ name, stop: () => stop(started) });
      return started;
    },
    stop: async () => {
      for (let feature = running.pop(); feature; feature = running.pop()) {
        try {
          await feature.stop();
        } catch (error) {
          log.error('stop-failed', { feature: feature.name, name: error instanceof Error ? error.name : typeof error });
        }
      }
    },
  };
};
