import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { DoctorReport, RungId } from '../../shared/account/doctor.ts';
import type { EventName, Handlers } from '../../shared/ipc-contract.ts';
import { contract, events } from '../../shared/ipc-contract.ts';
import type { Settings } from '../../shared/settings.ts';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import type { Application } from '../../electron/application.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { aMailpiece } from '../shipping/test-desk.ts';
import { liveStands } from './live-stands.ts';
import { answeringServer } from '../usps/server/answering-server.ts';

let folder: string;
let kept: Settings | undefined;
let told: { event: EventName; payload: unknown }[];
let logged: string[];
let application: Application;

const start = async (uspsUrls: Partial<Record<'tem' | 'live', string>> = {}): Promise<Handlers> => {
  const log = (event: string, facts?: object): void => void logged.push(JSON.stringify({ event, ...facts }));
  application = await startApplication({
    dataFolder: folder,
    settings: openSettings({ load: () => kept, save: (settings) => { kept = settings; }, moveAside: () => '' }),
    secrets: createSessionSecretStore('this is a specification'),
    runtime: 'electron', version: '0.0.0', practiceUrl: null, uspsUrls, lookElsewhereEvery: 20,
    log: { info: log, error: log },
    announce: (event, payload) => void told.push({ event, payload }),
    openInBrowser: async () => undefined,
    chooseFile: { save: async () => null, open: async () => null },
  });
  return application.handlers;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-doctor-'));
  kept = undefined;
  told = [];
  logged = [];
});
afterEach(async () => {
  await application.stop();
  await rm(folder, { recursive: true, force: true });
});

const verdictOf = (report: DoctorReport | null, id: RungId): string | undefined => report?.rungs.find((rung) => rung.id === id)?.verdict;
const examinations = () => told.filter(({ event }) => event === 'account/examined').map(({ payload }) => events['account/examined'].parse(payload));

it('a new state of the account is found, told with what changed, and kept over a restart', async () => {
  const first = await start();
  expect(await first['account/last-examination'](undefined)).toBe(null);
  await first['account/examine']({});
  const report = contract['practice/put-account'].output.parse(await first['practice/put-account']({ state: 'epa-pending' }));
  expect(examinations().map(({ changed }) => changed)).toEqual([[], [
    'payer', 'label-owner', 'funds', 'ship-outbound', 'ship-returns', 'indicia-name', 'tem-label',
  ]]);
  expect(report.rungs.find(({ id }) => id === 'payer')).toMatchObject({ verdict: 'failed', cause: 'epa-inactive', uspsCode: '100002', whoActs: 'you' });
  await application.stop();
  const second = await start();
  expect(await second['account/last-examination'](undefined)).toEqual(report);
  expect(await second['practice/account-state']()).toEqual({ state: 'epa-pending' });
  // What stands as it stood has stood so since then.
  const again = await second['account/examine']({});
  expect(again.rungs.map(({ since }) => since)).toEqual(report.rungs.map(({ since }) => since));
});

it.each([
  ['no-outbound', '160302', 'ship-outbound'], ['no-indicia-name', '160173', 'indicia-name'],
] as const)('%s is told by the label that USPS refuses, and healed by the one that it sells', async (state, code, rung) => {
  const call = await start();
  await call['practice/put-account']({ state });
  const buy = async (): Promise<unknown> => {
    const mailpiece = aMailpiece({ shipDate: (await call['app/status']()).shipDay.day });
    const { id, rates: [rate] } = await call['rates/quote'](mailpiece);
    if (rate === undefined) throw new Error('the quote has no rates');
    return call['labels/buy']({ quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: true })
      .catch((error: { failure?: { uspsCode?: string } }) => error.failure?.uspsCode ?? String(error));
  };
  expect(await buy()).toBe(code);
  const report = await call['account/examine']({});
  expect(report.rungs.find(({ id }) => id === rung)).toMatchObject({ verdict: 'waiting-on-usps', uspsCode: code });
  await call['practice/put-account']({ state: 'ready' });
  await buy();
  expect(verdictOf(await call['account/examine']({}), rung)).toBe('ok');
});

it('it looks by itself once numbers were saved', async () => {
  const call = await start();
  await call['account/save-numbers']({ crid: '56982564', mid: '904128937', manifestMid: '', epa: '1000405525' });
  await vi.waitFor(() => expect(examinations().map(({ report }) => [report.why, verdictOf(report, 'identifiers')])).toEqual([['changed', 'failed']]), 6_000);
});

it('it looks by itself once secrets were saved, and once they were forgotten', async () => {
  const call = await start();
  await call['account/save-secret']({ name: 'client-secret', value: 'wrong' });
  await vi.waitFor(() => expect(examinations().map(({ report }) => [report.why, verdictOf(report, 'token')])).toEqual([['changed', 'failed']]), 6_000);
  await call['account/forget-secrets']();
  await vi.waitFor(() => expect(examinations().map(({ report }) => [report.why, verdictOf(report, 'token')]).at(-1)).toEqual(['changed', 'ok']), 6_000);
});

it('once a day it looks at TEM from Practice too, where something waits on USPS; what has come is told', async () => {
  const usps = await startPracticeUsps({ file: join(folder, 'tem-usps.sqlite'), mode: 'tem' });
  onTestFinished(() => usps.close());
  const call = await start({ tem: usps.url });
  const { clientId, clientSecret, ...numbers } = usps.credentials;
  await fetch(`${usps.url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state: 'registered' }) });
  await call['environment/enter']({ environment: 'tem' });
  await call['account/save-secret']({ name: 'client-id', value: clientId });
  await call['account/save-secret']({ name: 'client-secret', value: clientSecret });
  await call['account/save-numbers'](numbers);
  expect(verdictOf(await call['account/examine']({}), 'products')).toBe('waiting-on-usps');
  await call['environment/enter']({ environment: 'practice' });
  await fetch(`${usps.url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state: 'ready' }) });
  await pause(100);
  const file = join(folder, 'tem', 'account-doctor.json');
  const background = () => examinations().filter(({ report }) => report.why === 'background');
  expect(background()).toEqual([]);
  const notes = JSON.parse(await readFile(file, 'utf8')) as { report: DoctorReport };
  await writeFile(file, JSON.stringify({ ...notes, report: { ...notes.report, at: new Date(Date.now() - 25 * 3_600_000).toISOString() } }));
  await vi.waitFor(() => expect(background().map(({ report, changed }) => [report.environment, verdictOf(report, 'products'), changed.includes('products')]))
    .toEqual([['tem', 'ok', true]]), 6_000);
  expect((await call['app/status']()).environment).toBe('practice');
  await pause(100);
  expect(background()).toHaveLength(1);
});

it('Live is examined before it is entered, and nothing of its account is in a file, the log or the report', async () => {
  await using server = await answeringServer();
  server.on('POST /oauth2/v3/token', { status: 401, body: { error: 'invalid_client', error_description: 'Client live-client-id with live-secret-9 failed for EPS 1000999888.' } });
  const call = await start({ live: server.url });
  liveStands(folder);
  await call['environment/enter']({ environment: 'live' });
  await call['account/save-secret']({ name: 'client-id', value: 'live-client-id' });
  await call['account/save-secret']({ name: 'client-secret', value: 'live-secret-9' });
  await call['environment/enter']({ environment: 'practice' });
  const report = await call['account/examine']({ environment: 'live' });
  expect([report.environment, verdictOf(report, 'token'), report.rungs[2]?.cause]).toEqual(['live', 'failed', 'secrets-refused']);
  expect((await call['app/status']()).environment).toBe('practice');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = [JSON.stringify(report), ...logged, JSON.stringify(kept), JSON.stringify(told)];
  for (const { parentPath, name } of files) texts.push((await readFile(join(parentPath, name))).toString('latin1'));
  for (const secret of ['live-client-id', 'live-secret-9', '1000999888']) expect(texts.filter((text) => text.includes(secret))).toEqual([]);
});

it('an environment that can’t be entered can’t be examined, and only Practice’s account can be put elsewhere', async () => {
  await using server = await answeringServer();
  const call = await start({ live: server.url });
  liveStands(folder);
  await call['environment/enter']({ environment: 'live' });
  const failures = await Promise.all([call['account/examine']({ environment: 'practice' }), call['practice/account-state']()]
    .map((work) => work.then(() => '', (error: { failure: { code: string } }) => error.failure.code)));
  expect(failures).toEqual(['environment-not-offered', 'not-offered']);
});
