import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAccountDoctor } from '../../electron/doctor/account-doctor.ts';
import type { AccountDoctor } from '../../electron/doctor/account-doctor.ts';
import { doctorFile } from '../../electron/doctor/doctor-file.ts';
import { silentLog } from '../../electron/log.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import { openQuota } from '../../electron/usps/quota/quota-model.ts';
import type { Examined } from '../../shared/account/doctor.ts';
import type { PracticeAccount } from '../../shared/account/practice-account.ts';
import { SettableClock, testAccount } from '../usps/server/answering-server.ts';
import { patientAt } from './patients.ts';

let folder: string;
let practice: PracticeUsps;
let clock: SettableClock;
let told: Examined[];
let closing: AbortController;
let shared: number | null;
let usps: ReturnType<typeof createUspsClient>;

const put = (state: PracticeAccount): Promise<Response> =>
  fetch(`${practice.url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state }) });

const open = (): AccountDoctor => {
  closing = new AbortController();
  return createAccountDoctor({
    environment: 'practice', clock, log: silentLog, closing: closing.signal, waits: { afterChange: 10, look: 10 },
    announce: (examined) => void told.push(examined),
    file: doctorFile(join(folder, 'account-doctor.json'), () => undefined),
    patient: async (seen, isBackground) => patientAt(practice.url, { seen, isBackground, usps }),
  });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-doctor-'));
  practice = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  clock = new SettableClock();
  told = [];
  shared = null;
  const { clientId, clientSecret } = practice.credentials;
  usps = createUspsClient({
    baseUrl: practice.url, clock, retries: null, account: async () => ({ ...testAccount, clientId, clientSecret }),
    quota: () => ({ ...openQuota, shared }),
  });
});
afterEach(async () => {
  closing.abort();
  await usps.close();
  await practice.close();
  await rm(folder, { recursive: true });
});

const day = 24 * 60;
const whys = () => told.map(({ report }) => report.why);

it('looks by itself once a day while something waits on USPS, says what changed, and then no more', async () => {
  await put('not-enrolled');
  const doctor = open();
  const first = await doctor.examine('asked');
  expect(first.rungs.find(({ id }) => id === 'ship-outbound')).toMatchObject({ verdict: 'waiting-on-usps', since: clock.now().toISOString() });
  await pause(60);
  expect(whys()).toEqual(['asked']);
  clock.advance(day);
  await vi.waitFor(() => expect(whys()).toEqual(['asked', 'background']));
  expect(told[1]?.changed).toEqual([]);
  expect(doctor.report()?.rungs.find(({ id }) => id === 'ship-outbound')?.since).toBe(first.at);
  await put('ready');
  clock.advance(day);
  await vi.waitFor(() => expect(whys()).toEqual(['asked', 'background', 'background']));
  expect(told[2]?.changed).toEqual(['payer', 'label-owner', 'ship-outbound', 'ship-returns', 'indicia-name', 'tem-label']);
  // Beyond the authorization it doesn't look, and what was found there stays.
  expect(doctor.report()?.rungs.find(({ id }) => id === 'contract-price')).toEqual(first.rungs.find(({ id }) => id === 'contract-price'));
  clock.advance(day);
  await pause(60);
  expect(whys()).toEqual(['asked', 'background', 'background']);
});

it('leaves half of the hour’s calls to those who ship', async () => {
  await put('registered');
  const doctor = open();
  await doctor.examine('asked');
  clock.advance(day - 30);
  // Two calls, a token and a city, that still count half an hour later.
  await usps.cityState('89502');
  shared = 4;
  clock.advance(31);
  await pause(60);
  expect(whys()).toEqual(['asked']);
  shared = 40;
  await vi.waitFor(() => expect(whys()).toEqual(['asked', 'background']));
});

it('several changes in a row are one examination, and one that is under way is waited for', async () => {
  const doctor = open();
  for (let change = 0; change < 5; change++) doctor.changed();
  await vi.waitFor(() => expect(whys()).toEqual(['changed']));
  const [one, other] = await Promise.all([doctor.examine('asked'), doctor.examine('asked')]);
  expect(one).toBe(other);
  expect(whys()).toEqual(['changed', 'asked']);
});

it('what a crash left of its file is as if nobody had been examined', async () => {
  const file = doctorFile(join(folder, 'broken.json'), () => undefined);
  expect(file.read().report).toBe(null);
});
