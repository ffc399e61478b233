import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import type { Draft } from '../../shared/draft.ts';
import { Failed } from '../../shared/failure.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import { contract } from '../../shared/ipc-contract.ts';
import type { Settings } from '../../shared/settings.ts';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import type { Application, ApplicationOptions } from '../../electron/application.ts';
import { systemClock } from '../../electron/clock.ts';
import { checkWhole } from '../../electron/ledger/check/check-whole.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../electron/log.ts';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import type { SettingsStorage } from '../../electron/settings/settings-book.ts';
import { liveStands } from './live-stands.ts';
import { anIntention } from '../ledger/sample-purchase.ts';

let folder: string;
let kept: Settings | undefined;
let opened: string[];
let announced: string[];
let chosen: string | null;
let application: Application;

const storage: SettingsStorage = {
  load: () => kept,
  save: (settings) => { kept = settings; },
  moveAside: () => 'settings.damaged.json',
};

const start = async (change: Partial<ApplicationOptions> = {}): Promise<Handlers> => {
  application = await startApplication({
    dataFolder: folder,
    settings: openSettings(storage),
    secrets: createSessionSecretStore('this is a specification'),
    runtime: 'electron',
    version: '0.0.0',
    practiceUrl: null,
    log: silentLog,
    announce: (event) => void announced.push(event),
    openInBrowser: async (url) => void opened.push(url),
    chooseFile: { save: async () => chosen, open: async () => chosen },
    ...change,
  });
  return application.handlers;
};

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(() => 'it went well', (reason: unknown) => reason);
  return error instanceof Failed ? error.failure : error;
};

const draft: Draft = {
  to: { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon' },
  useAddressAsTyped: false, shipFromId: 'dock-1', packaging: 'own-box', weight: '12', length: '8', width: '', height: '',
  shipDate: null, extras: [], value: '', customsContentType: 'MERCHANDISE', customsComments: '', customsLines: [],
  orderNumber: '10442', reference: '', costCode: '', printerId: null,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-application-'));
  kept = undefined;
  opened = [];
  announced = [];
  chosen = null;
});
afterEach(async () => {
  await application.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the application', () => {
  it('starts in Practice, and its status is what the contract says', async () => {
    const handlers = await start();
    const status = await handlers['app/status']();
    expect(contract['app/status'].output.parse(status)).toEqual(status);
    expect({ environment: status.environment, parcels: status.parcelsToday, spent: status.spentToday, attention: status.attention })
      .toEqual({ environment: 'practice', parcels: 0, spent: 0, attention: [] });
  });

  it('keeps what was typed over a restart', async () => {
    await (await start())['draft/save'](draft);
    await application.stop();
    expect(await (await start())['draft/load']()).toEqual(draft);
  });

  it('sets the clock in Practice, over restarts, and says that it is set', async () => {
    const handlers = await start();
    await handlers['practice/set-clock']({ now: '2026-12-24T20:00:00.000Z' });
    await application.stop();
    const status = await (await start())['app/status']();
    expect({ today: status.today, clockIsSet: status.clockIsSet, told: announced.includes('app/status-changed') })
      .toEqual({ today: '2026-12-24', clockIsSet: true, told: true });
  });

  it('opens only the pages of its list', async () => {
    const handlers = await start();
    await handlers['app/open-link']({ link: 'usps-tracking', trackingNumber: '9234690361980900000142' });
    await handlers['app/open-link']({ link: 'usps-customer-onboarding-portal' });
    for (const link of ['https://cop.usps.com.example.com/', 'javascript:alert(1)', 'usps-anything', ''])
      expect(contract['app/open-link'].input.safeParse({ link }).success).toBe(false);
    expect(opened).toEqual(['https://tools.usps.com/go/TrackConfirmAction?tLabels=9234690361980900000142', 'https://cop.usps.com/']);
  });
});

describe('environments', () => {
  it('are Practice alone on the stand-in, with the reason', async () => {
    const handlers = await start({ runtime: 'stand-in' });
    expect(await failureOf(handlers['environment/enter']({ environment: 'live' }))).toEqual({
      code: 'environment-not-offered', environment: 'live', because: 'This window is the stand-in for Electron, which offers Practice only.',
    });
  });

  it('each have a draft, a ledger and a clock of their own', async () => {
    const handlers = await start({ uspsUrls: { live: 'http://127.0.0.1:9' } });
    liveStands(folder);
    await handlers['draft/save'](draft);
    await handlers['environment/enter']({ environment: 'live' });
    expect({
      draft: await handlers['draft/load'](),
      environment: (await handlers['app/status']()).environment,
      clock: await failureOf(handlers['practice/set-clock']({ now: '2026-12-24T20:00:00.000Z' })),
    }).toEqual({ draft: null, environment: 'live', clock: { code: 'clock-not-settable' } });
    await handlers['environment/enter']({ environment: 'practice' });
    expect(await handlers['draft/load']()).toEqual(draft);
  });

  it('stay as they are when the change can’t be kept', async () => {
    const handlers = await start({ uspsUrls: { live: 'http://127.0.0.1:9' } });
    liveStands(folder);
    const { save } = storage;
    storage.save = () => { throw new Error('no space left on device'); };
    const failure = await failureOf(handlers['environment/enter']({ environment: 'live' }));
    storage.save = save;
    expect({ failure, environment: (await handlers['app/status']()).environment })
      .toEqual({ failure: new Error('no space left on device'), environment: 'practice' });
  });

  it('ask for what is missing, in order, before anything is sent', async () => {
    const handlers = await start({ uspsUrls: { live: 'http://127.0.0.1:9' } });
    liveStands(folder);
    await handlers['environment/enter']({ environment: 'live' });
    expect((await handlers['account/read']()).missing).toEqual(['client-id', 'client-secret', 'crid', 'mid', 'epa']);
    await handlers['account/save-secret']({ name: 'client-id', value: 'an id' });
    await handlers['account/save-numbers']({ crid: '56982563', mid: '904128937', manifestMid: '', epa: '' });
    expect((await handlers['account/read']()).missing).toEqual(['client-secret', 'epa']);
    expect(await failureOf(handlers['addresses/city-state']({ zip: '89502' })))
      .toEqual({ code: 'account-incomplete', missing: ['client-secret', 'epa'] });
  });
});

describe('the one account of TEM and Live', () => {
  it('names what was set aside until somebody has seen it, over restarts', async () => {
    const numbers = { crid: '73104417', mid: '612340981', manifestMid: '', epa: '' };
    kept = { ...defaultSettings(), setAside: { numbers: { of: 'tem', numbers }, secretsOf: ['tem'] } };
    await start();
    await application.stop();
    const handlers = await start();
    const [notice] = (await handlers['app/status']()).notices;
    expect([notice?.title, notice?.detail.includes('CRID 73104417, MID 612340981.')]).toEqual(['TEM and Live had different accounts', true]);
    await handlers['app/dismiss-notice']({ id: notice?.id ?? '' });
    expect((await handlers['app/status']()).notices).toEqual([]);
    await application.stop();
    expect((await (await start())['app/status']()).notices).toEqual([]);
  });

  it('is entered once: what is saved in TEM is there in Live, and Practice keeps its own', async () => {
    const handlers = await start({ uspsUrls: { tem: 'http://127.0.0.1:9', live: 'http://127.0.0.1:9' } });
    const numbers = { crid: '73104417', mid: '612340981', manifestMid: '612340981', epa: '5130028844' };
    await handlers['environment/enter']({ environment: 'tem' });
    await handlers['account/save-secret']({ name: 'client-id', value: 'an id' });
    await handlers['account/save-numbers'](numbers);
    liveStands(folder);
    await handlers['environment/enter']({ environment: 'live' });
    const there = await handlers['account/read']();
    await handlers['environment/enter']({ environment: 'practice' });
    const { numbers: own, secrets } = await handlers['account/read']();
    expect([there.numbers, there.secrets, own, secrets]).toEqual([
      numbers, { 'client-id': true, 'client-secret': false }, defaultSettings().accounts.practice, { 'client-id': false, 'client-secret': false },
    ]);
  });
});

describe('calls to USPS', () => {
  it('count against what was entered as granted, at once and over restarts, each environment for itself', async () => {
    const handlers = await start({ uspsUrls: { live: 'http://127.0.0.1:9' } });
    liveStands(folder);
    const calls = async (from: Handlers): Promise<unknown> => (await from['app/status']()).uspsCalls;
    const seen = [await calls(handlers)];
    await handlers['settings/change']({ uspsCallsPerHour: { practice: 10, tem: null, live: 300 } });
    await handlers['addresses/city-state']({ zip: '89502' });
    seen.push(await calls(handlers));
    await application.stop();
    const later = await start({ uspsUrls: { live: 'http://127.0.0.1:9' } });
    seen.push(await calls(later));
    await later['environment/enter']({ environment: 'live' });
    seen.push(await calls(later));
    await later['settings/change']({ uspsCallsPerHour: { practice: 10, tem: null, live: null } });
    seen.push(await calls(later));
    expect(seen).toEqual([null, { left: 8, limit: 10 }, { left: 8, limit: 10 }, { left: 300, limit: 300 }, { left: 60, limit: 60 }]);
  });
});

describe('the ledger', () => {
  const passphrase = 'correct horse battery staple';

  it('is open in one copy of the application at a time', async () => {
    await start();
    const first = application;
    expect(await failureOf(start())).toEqual({ code: 'ledger-in-use' });
    await first.stop();
    await start();
  });

  it('is copied, and a copy is brought back, with what happened since kept beside it', async () => {
    const handlers = await start();
    await handlers['draft/save'](draft);
    const { copies: [copy] } = await handlers['ledger/copy-now']();
    await handlers['draft/save']({ ...draft, orderNumber: '10443' });
    const { keptAs } = await handlers['ledger/bring-back']({ name: copy?.name ?? '' });
    expect([(await handlers['draft/load']())?.orderNumber, keptAs.startsWith('ledger.replaced-')]).toEqual(['10442', true]);
    expect(await failureOf(handlers['ledger/bring-back']({ name: '../ledger.sqlite' }))).toEqual({ code: 'not-found', what: 'copy' });
  });

  it('that can’t be read offers its newest sound copy', async () => {
    const handlers = await start();
    await handlers['draft/save'](draft);
    const { copies: [copy] } = await handlers['ledger/copy-now']();
    await application.stop();
    await writeFile(join(folder, 'practice', 'ledger.sqlite'), 'nonsense '.repeat(500));
    const later = await start();
    const { notices: [notice] } = await later['app/status']();
    await later['ledger/bring-back']({ name: notice?.copy?.name ?? '' });
    expect({ offered: notice?.copy, draft: await later['draft/load'](), notices: (await later['app/status']()).notices })
      .toEqual({ offered: copy, draft, notices: [] });
  });

  it('of which a part can’t be read is open all the same, says so, and offers its newest sound copy', async () => {
    const place = join(folder, 'practice');
    let last = 0;
    const ledger = openLedger({ folder: place, clock: systemClock, newId: () => String(++last) });
    // So large that it isn't read whole before it is opened, and damaged in the midst of the second.
    for (const size of [100, 6_000_000, 100]) ledger.intend({ ...anIntention(String(size + last)), request: new Uint8Array(size) });
    await ledger.backUp();
    const [copy] = ledger.backups();
    ledger.close();
    const bytes = await readFile(join(place, 'ledger.sqlite'));
    await writeFile(join(place, 'ledger.sqlite'), bytes.fill(0xa5, 3_000_000, 3_100_000));
    const handlers = await start({ checkLedgerAfter: 0 });
    const told = await vi.waitFor(async () => {
      const { notices: [notice] } = await handlers['app/status']();
      if (notice === undefined) throw new Error('nothing is told yet');
      return notice;
    });
    expect([told.title, told.copy?.name, (await handlers['shipments/list']({ search: '', day: null })).length])
      .toEqual(['The record of shipments is damaged', basename(copy?.file ?? ''), 3]);
    await handlers['ledger/bring-back']({ name: told.copy?.name ?? '' });
    expect([await checkWhole({ file: join(place, 'ledger.sqlite'), how: 'tables' }), (await handlers['app/status']()).notices]).toEqual([null, []]);
  });

  it('goes to another computer with the settings, but for the environment', async () => {
    chosen = join(folder, 'desk.labeldesk');
    const handlers = await start({ uspsUrls: { live: 'http://127.0.0.1:9' } });
    liveStands(folder);
    await handlers['draft/save'](draft);
    await handlers['settings/change']({ scanPrefix: '~' });
    await handlers['account/save-numbers']({ crid: '12345678', mid: '904128937', manifestMid: '', epa: '' });
    expect(await handlers['ledger/export']({ passphrase })).toEqual({ file: 'desk.labeldesk' });
    await application.stop();
    await rm(join(folder, 'practice'), { recursive: true });
    kept = undefined;
    const there = await start();
    expect(await failureOf(there['ledger/import']({ passphrase: 'another one' }))).toEqual({ code: 'export-unreadable', because: 'passphrase' });
    const { keptAs } = await there['ledger/import']({ passphrase }) ?? {};
    const { scanPrefix, environment, accounts } = await there['settings/read']();
    expect([(await there['draft/load']())?.orderNumber, keptAs?.startsWith('ledger.replaced-'), scanPrefix, environment, accounts.practice.crid])
      .toEqual(['10442', true, '~', 'practice', '12345678']);
  });

  it('goes nowhere when the person chose no file', async () => {
    const handlers = await start();
    expect([await handlers['ledger/export']({ passphrase }), await handlers['ledger/import']({ passphrase })]).toEqual([null, null]);
  });
});

describe('secrets', () => {
  it('go in and never come out', async () => {
    const handlers = await start();
    const account = await handlers['account/save-secret']({ name: 'client-secret', value: 'not-to-be-seen' });
    expect(account.secrets).toEqual({ 'client-id': false, 'client-secret': true });
    const everything = JSON.stringify([account, await handlers['settings/read'](), await handlers['app/status'](), kept]);
    expect(everything).not.toContain('not-to-be-seen');
    expect((await handlers['account/forget-secrets']()).secrets).toEqual({ 'client-id': false, 'client-secret': false });
  });

  it('of Practice are its own until others are typed, and wrong ones are refused by name', async () => {
    const handlers = await start();
    expect(await handlers['addresses/city-state']({ zip: '89502' })).toMatchObject({ state: 'NV' });
    await handlers['account/save-secret']({ name: 'client-secret', value: 'wrong' });
    expect(await failureOf(handlers['addresses/city-state']({ zip: '22201' }))).toMatchObject({ code: 'credentials-refused' });
  });
});
