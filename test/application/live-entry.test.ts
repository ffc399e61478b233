import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import type { Application } from '../../electron/application.ts';
import { silentLog } from '../../electron/log.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import type { LiveGate } from '../../shared/account/doctor.ts';
import { Failed } from '../../shared/failure.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { PracticeAccount } from '../../shared/account/practice-account.ts';
import type { Settings } from '../../shared/settings.ts';
import { aMailpiece } from '../shipping/test-desk.ts';

let folder: string;
let kept: Settings | undefined;
let usps: Record<'tem' | 'live', PracticeUsps>;
let application: Application;
let call: Handlers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-live-'));
  kept = undefined;
  usps = {
    tem: await startPracticeUsps({ file: join(folder, 'tem.sqlite'), mode: 'tem' }),
    live: await startPracticeUsps({ file: join(folder, 'live.sqlite'), mode: 'production' }),
  };
  application = await startApplication({
    dataFolder: join(folder, 'data'),
    settings: openSettings({ load: () => kept, save: (settings) => { kept = settings; }, moveAside: () => '' }),
    secrets: createSessionSecretStore('this is a specification'),
    runtime: 'electron', version: '0.0.0', practiceUrl: null, uspsUrls: { tem: usps.tem.url, live: usps.live.url },
    log: silentLog, announce: () => undefined, openInBrowser: async () => undefined,
    chooseFile: { save: async () => null, open: async () => null },
  });
  call = application.handlers;
});
afterEach(async () => {
  await application.stop();
  await usps.tem.close().catch(() => undefined);
  await usps.live.close();
  await rm(folder, { recursive: true, force: true });
});

/** TEM is entered, with the account that both know. */
const enterAccount = async (): Promise<void> => {
  const { clientId, clientSecret, ...numbers } = usps.tem.credentials;
  await call['environment/enter']({ environment: 'tem' });
  await call['account/save-secret']({ name: 'client-id', value: clientId });
  await call['account/save-secret']({ name: 'client-secret', value: clientSecret });
  await call['account/save-numbers'](numbers);
};

const put = async (where: 'tem' | 'live', state: PracticeAccount): Promise<void> => {
  await fetch(`${usps[where].url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state }) });
};

const gateAt = async (withoutTemLabel?: boolean): Promise<Partial<LiveGate> | 'entered'> => {
  try {
    await call['environment/enter']({ environment: 'live', ...(withoutTemLabel === undefined ? {} : { withoutTemLabel }) });
    return 'entered';
  } catch (error) {
    if (!(error instanceof Failed) || error.failure.code !== 'live-not-ready') throw error;
    return { standing: error.failure.gate.standing };
  }
};

const sold = async (where: 'tem' | 'live'): Promise<number> => (await (await fetch(`${usps[where].url}/practice/state`)).json() as { labels: number }).labels;

it('main keeps Live shut until it was examined, every rung stands, and TEM sold a label', async () => {
  expect(await gateAt()).toEqual({ standing: 'not-examined' });
  await enterAccount();
  await put('live', 'epa-pending');
  await call['account/examine']({ environment: 'live' });
  const { standing, rung } = await call['account/live-gate']();
  expect([standing, rung?.id, rung?.cause, await gateAt()]).toEqual(['rung', 'payer', 'epa-inactive', { standing: 'rung' }]);
  await put('live', 'ready');
  await call['account/examine']({ environment: 'live' });
  expect(await gateAt()).toEqual({ standing: 'no-tem-label' });
  // TEM answers, so that doing without its label isn't offered.
  expect(await gateAt(true)).toEqual({ standing: 'no-tem-label' });
  const { rungs } = await call['account/buy-test-label']();
  expect(rungs.find(({ id }) => id === 'tem-label')).toMatchObject({ verdict: 'ok', answered: 'a label was sold, and canceled' });
  expect([await gateAt(), (await call['app/status']()).environment, await sold('tem'), await sold('live')]).toEqual(['entered', 'live', 1, 0]);
});

it('a test label is bought through TEM’s own ledger and canceled, and no form takes what isn’t Live’s', async () => {
  await enterAccount();
  await call['account/buy-test-label']();
  const [shipment] = await call['shipments/list']({ search: '', day: null });
  expect({ state: shipment?.state, reference: shipment?.mailpiece.reference, charged: (await call['app/status']()).spentToday })
    .toEqual({ state: 'canceled', reference: 'Test label', charged: 0 });
  const { id, rates: [rate] } = await call['rates/quote'](aMailpiece({ shipDate: (await call['app/status']()).shipDay.day }));
  if (rate === undefined) throw new Error('the quote has no rates');
  const bought = await call['labels/buy']({ quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false });
  const { groups: ready, later } = await call['end-of-day/read']();
  // In the evening and on a Sunday the next ship day is another one than today.
  const [group] = [...ready, ...later];
  if (group === undefined) throw new Error('TEM has no label to close');
  await call['account/examine']({ environment: 'live' });
  await call['environment/enter']({ environment: 'live' });
  const { groups } = await call['end-of-day/read']();
  expect([group.labels.map(({ trackingNumber }) => trackingNumber), groups, await call['shipments/list']({ search: '', day: null })])
    .toEqual([[bought.trackingNumber], [], []]);
  // Asked for by its name all the same, Live has no such label, and asks USPS for no form.
  const { labels, mailerIds: _, ...kind } = group;
  await expect(call['end-of-day/close']({ choices: [{ ...kind, shipmentIds: labels.map(({ shipmentId }) => shipmentId) }], printerId: null }))
    .rejects.toMatchObject({ failure: { code: 'nothing-to-close' } });
});

it('another account in TEM is another on Live too: what was found there doesn’t count any more', async () => {
  await enterAccount();
  await call['account/buy-test-label']();
  await call['account/examine']({ environment: 'live' });
  expect((await call['account/live-gate']()).standing).toBe('ready');
  await call['account/save-secret']({ name: 'client-secret', value: 'another' });
  expect(await gateAt()).toEqual({ standing: 'changed-since' });
  await call['account/save-secret']({ name: 'client-secret', value: usps.live.credentials.clientSecret });
  await call['account/examine']({ environment: 'live' });
  expect((await call['account/live-gate']()).standing).toBe('ready');
  // Other numbers are another account: the label that TEM sold was the last one's.
  const { clientId: _id, clientSecret: _secret, ...numbers } = usps.live.credentials;
  await call['account/save-numbers']({ ...numbers, manifestMid: numbers.mid });
  await call['account/examine']({ environment: 'live' });
  expect((await call['account/live-gate']()).standing).toBe('no-tem-label');
  await call['account/buy-test-label']();
  expect(await gateAt()).toBe('entered');
  await call['account/save-numbers'](numbers);
  await call['environment/enter']({ environment: 'tem' });
  expect((await call['account/read']()).numbers).toEqual(numbers);
  expect(await gateAt()).toEqual({ standing: 'changed-since' });
});

it('with TEM out of order Live is entered on purpose alone, and the label stays unproved', async () => {
  await enterAccount();
  await call['account/examine']({ environment: 'live' });
  await usps.tem.close();
  const down = await call['account/examine']({});
  expect(down.rungs[0]).toMatchObject({ verdict: 'failed', cause: 'no-network' });
  expect(await call['account/live-gate']()).toMatchObject({ standing: 'no-tem-label', temIsDown: true });
  expect(await gateAt()).toEqual({ standing: 'no-tem-label' });
  expect(await gateAt(true)).toBe('entered');
  const { rungs } = await call['account/examine']({});
  expect(rungs.find(({ id }) => id === 'tem-label')).toMatchObject({ verdict: 'not-proved', cause: 'no-test-label' });
});

it('a rung that doesn’t hold keeps Live shut whatever becomes of TEM, and on Live no test label is bought', async () => {
  await enterAccount();
  await put('live', 'not-enrolled');
  await call['account/examine']({ environment: 'live' });
  await usps.tem.close();
  await call['account/examine']({});
  expect([await gateAt(true), (await call['account/live-gate']()).rung?.cause]).toEqual([{ standing: 'rung' }, 'not-enrolled-outbound']);
  await put('live', 'ready');
  await call['account/examine']({ environment: 'live' });
  await call['environment/enter']({ environment: 'live', withoutTemLabel: true });
  await expect(call['account/buy-test-label']()).rejects.toMatchObject({ failure: { code: 'not-offered' } });
  expect(await sold('live')).toBe(0);
});
