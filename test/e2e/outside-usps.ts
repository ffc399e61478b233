import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import { expect, test } from './desk.ts';

export interface OutsideUsps {
  readonly url: string;
  tell(what: 'fault' | 'undocumented', body: object): Promise<void>;
  /** Does what the next call to a path asks for, and keeps its answer back until it is let go of. */
  keepBack(path: string): Promise<void>;
  letGo(path: string): Promise<void>;
  /** By its own count. */
  sold(): Promise<number>;
  setNow(now: Date): void;
  close(): Promise<void>;
}

/** As long as it is kept back at most, which is longer than anything takes. */
export const keptBack = { fault: 'slow', delayMs: 600_000 } as const;

/** A practice USPS outside the application, new for each test of a file: it can be told what to do, and outlives the desk. */
export const outsideUsps = (): OutsideUsps => {
  let usps: PracticeUsps;
  let folder: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labeldesk-usps-'));
    usps = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  });
  test.afterEach(async () => {
    // A test may have closed it.
    await usps.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  const tell: OutsideUsps['tell'] = async (what, body) => {
    const answer = await fetch(`${usps.url}/practice/${what}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
  };
  return {
    get url() { return usps.url; },
    tell,
    keepBack: (path) => tell('fault', { path, ...keptBack }),
    letGo: (path) => tell('fault', { path, ...keptBack, times: 0 }),
    sold: async () => (await (await fetch(`${usps.url}/practice/state`)).json() as { labels: number }).labels,
    setNow: (now) => usps.setNow(now),
    close: () => usps.close(),
  };
};
