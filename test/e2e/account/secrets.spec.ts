import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withoutKeyring } from '../../account/private-keyring.ts';
import { answeringServer } from '../../usps/server/answering-server.ts';
import { call, expect, goTo, test } from '../desk.ts';
import { arlington, bigButton, typeParcel } from '../ship-by-hand.ts';
import { enterByHand } from './three-environments.ts';

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

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a USPS that repeats what it was sent, and more: the doctor and the failure print no secret, no token, no whole number', async ({ closed }) => {
  const numbers = { crid: '73104417', mid: '612340981', manifestMid: '612340982', epa: '5130028844' };
  const [id, secret, authorization] = ['id-Kx2-not-to-be-found', 'Wv9-not-to-be-found-52', 'pay-Lm7.not-to-be-found.x1'];
  const token = `${encode({ alg: 'RS256' })}.${encode({
    scope: 'labels payments', mail_owners: [{ crid: numbers.crid, mids: `${numbers.mid}, ${numbers.manifestMid}` }], payment_accounts: { accounts: numbers.epa },
  })}.c2lnbmF0dXJlLW5vdC10by1iZS1mb3VuZA`;
  // The secrets go to the sign-in alone; the rest is sent with every call, or known by it.
  const everything = `${token} CRID ${numbers.crid} MID ${numbers.mid}, ${numbers.manifestMid}, EPS ${numbers.epa}`;
  await using server = await answeringServer();
  server.on('POST /oauth2/v3/token', { body: { access_token: token, expires_in: '28799', scope: 'labels payments' } });
  server.on('GET /addresses/v3/zipcode', { body: { address: { streetAddress: '1280 TERMINAL WAY', ZIPCode: '89502' } } });
  server.on('GET /addresses/v3/city-state', { status: 400, body: { error: { message: everything, errors: [] } } });
  server.on('GET /addresses/v3/address', { status: 400, body: { error: { message: everything, errors: [] } } });
  server.on('POST /shipments/v3/options/search', { status: 400, body: { error: { message: everything, errors: [{ code: everything, detail: everything }] } } });
  server.on('POST /payments/v3/payment-authorization', { status: 400, body: { error: { message: everything, errors: [{ code: '100002', detail: everything }] } }, headers: { authorization } });

  const page = await closed.open({ env: { ...withoutKeyring, LABELDESK_TEM_URL: server.url } });
  await enterByHand(page, 'TEM');
  await page.getByLabel('Client ID', { exact: true }).fill(id);
  await page.getByLabel('Client secret').fill(secret);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save and reload the window' }).click()]);
  await call(page, 'account/save-numbers', numbers);
  await goTo(page, 'Account');
  await page.getByRole('button', { name: 'Examine now' }).click();
  await expect(page.getByRole('region', { name: 'Account doctor' })).toContainText('EPS …844');
  await page.getByRole('button', { name: 'Report for support…' }).click();
  const report = await page.getByRole('textbox', { name: /^Report for support/ }).inputValue();
  await goTo(page, 'Ship');
  await typeParcel(page, { ...arlington, city: 'Arlington', state: 'VA' });
  const refused = page.getByRole('alert').filter({ hasText: 'USPS' }).first();
  await expect(refused.or(bigButton(page)).first()).toBeVisible();
  await expect(refused).toContainText('…844');
  const onScreen = await page.locator('body').innerText();
  await page.reload();
  await page.getByRole('navigation', { name: 'Tasks' }).waitFor();
  const heap = await heapOf(page);
  const log = closed.launched.output();
  await closed.close();

  const texts: Record<string, string> = { report, onScreen, log };
  for (const file of await filesBelow(closed.folder)) texts[file] = (await readFile(file)).toString('latin1');
  expect(Object.keys(texts).filter((name) => name.endsWith('account-doctor.json'))).toHaveLength(1);
  for (const [name, text] of Object.entries({ ...texts, heap })) {
    for (const hidden of [id, secret, token, authorization]) expect(text.includes(hidden), `${hidden} in ${name}`).toBe(false);
    // The numbers are kept in the settings, and shown on the Account page, as they were typed.
    if (name === 'heap' || name.endsWith('settings.json')) continue;
    for (const number of Object.values(numbers)) expect(text.includes(number), `${number} in ${name}`).toBe(false);
  }
});
