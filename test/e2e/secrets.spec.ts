import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { call, expect, test } from './desk.ts';

/** Every string that the page's JavaScript holds, after a collection of what it no longer does. */
const heapOf = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('');
};

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('a secret goes in once: it is in no heap, no file, no log and no answer', async ({ desk }) => {
  const { page } = desk;
  const secret = 'Zq7-not-to-be-found-41';
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Account' }).click();
  await page.getByLabel('Client secret').fill(secret);
  // The snapshot sees what a page holds: without this, finding nothing later would prove nothing.
  await page.evaluate((text) => { (window as unknown as { planted: string }).planted = text.split('').reverse().join(''); }, secret);
  expect((await heapOf(page)).includes(secret.split('').reverse().join(''))).toBe(true);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save and reload the window' }).click()]);
  await expect(page.getByLabel('Client secret')).toHaveValue('');
  const account = await call(page, 'account/read', undefined);
  expect(account.secrets['client-secret']).toBe(true);
  expect((await heapOf(page)).includes(secret)).toBe(false);
  expect(desk.launched.output()).not.toContain(secret);
  // The keychain is the system's, not this desk's: what is left in it would be the next one's secret.
  const left = await call(page, 'account/forget-secrets', undefined);
  expect(left.secrets).toEqual({ 'client-id': false, 'client-secret': false });
  await desk.close();
  for (const file of await filesBelow(desk.folder)) expect((await readFile(file)).includes(secret), file).toBe(false);
});
