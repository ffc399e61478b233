import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import { expect, test } from './desk.ts';

export interface OutsideUsps {
  readonly url: string;
  tell(what: 'fault' | 'undocumented', body: object): Promise<void>;
  /** By its own count. */
  sold(): Promise<number>;
  setNow(now: Date): void;
  close(): Promise<void>;
}

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
  return {
    get url() { return usps.url; },
    tell: async (what, body) => {
      const answer = await fetch(`${usps.url}/practice/${what}`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
      });
      expect(answer.ok).toBe(true);
    },
    sold: async () => (await (await fetch(`${usps.url}/practice/state`)).json() as { labels: number }).labels,
    setNow: (now) => usps.setNow(now),
    close: () => usps.close(),
  };
};
