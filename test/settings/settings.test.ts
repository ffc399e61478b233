import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import type { SettingsStorage } from '../../electron/settings/settings-book.ts';
import { plainProfile } from '../../shared/printing/printer-profile.ts';
import { Settings } from '../../shared/settings.ts';
import { packagingOf } from '../../shared/parcel/packaging.ts';
import { readSize } from '../../shared/parcel/read-size.ts';

/** A file that is a string: what is kept is JSON, as it would be on disk. */
const fileOf = (text: string | undefined): SettingsStorage & { text: string | undefined; aside: string[] } => ({
  text,
  aside: [],
  load() {
    return this.text === undefined ? undefined : JSON.parse(this.text) as unknown;
  },
  save(settings) {
    this.text = JSON.stringify(settings);
  },
  moveAside() {
    this.aside.push(this.text ?? '');
    this.text = undefined;
    return `settings-damaged-${this.aside.length}.json`;
  },
});

const stored = (change: object = {}): string => JSON.stringify({ ...defaultSettings(), ...change });

describe('the settings', () => {
  test('are the defaults where nothing was saved, and nothing is written', () => {
    const file = fileOf(undefined);
    const book = openSettings(file);
    expect([book.read(), book.movedAside, file.text]).toEqual([defaultSettings(), null, undefined]);
  });

  test('come back as they were saved', () => {
    const file = fileOf(undefined);
    const book = openSettings(file);
    book.change({ theme: 'dark', scanPrefix: '~' });
    book.enter('tem');
    const numbers = { crid: '123456', mid: '123456', manifestMid: '', epa: '' };
    const last = book.saveNumbers('usps', numbers);
    const expected = { ...defaultSettings(), theme: 'dark', scanPrefix: '~', environment: 'tem', accounts: { ...defaultSettings().accounts, usps: numbers } };
    expect(last).toEqual(expected);
    expect(book.read()).toEqual(expected);
    expect(openSettings(file).read()).toEqual(expected);
    expect(file.aside).toEqual([]);
  });

  test('refuse a change that could not be read back, and stay as they were', () => {
    const file = fileOf(stored());
    const book = openSettings(file);
    expect(() => book.change({ shipFroms: [] })).toThrow();
    expect(() => book.saveNumbers('usps', { crid: 'x', mid: '', manifestMid: '', epa: '' })).toThrow();
    expect([book.read(), file.text]).toEqual([defaultSettings(), stored()]);
  });

  test('stay as they were when they can’t be saved', () => {
    const file = fileOf(stored());
    const book = openSettings({ ...file, save: () => { throw new Error('disk full'); } });
    expect(() => book.change({ sounds: false })).toThrow('disk full');
    expect(book.read().sounds).toBe(true);
  });

  test('keep the routes and the profiles that a change doesn’t name', () => {
    const zebra = { ...plainProfile, dpi: 300 as const };
    const book = openSettings(fileOf(undefined));
    book.change({ routes: { label: 'cups:zebra', letterForm: 'cups:laser' }, printerProfiles: { 'cups:zebra': zebra } });
    book.change({ routes: { letterForm: null }, printerProfiles: { folder: plainProfile } });
    const { routes, printerProfiles } = book.read();
    expect({ routes, printerProfiles }).toEqual({
      routes: { label: 'cups:zebra', letterForm: null, labelForm: null, testPage: null },
      printerProfiles: { 'cups:zebra': zebra, folder: plainProfile },
    });
  });

  test('keep how far the enrolment is, whatever environment is entered', () => {
    const file = fileOf(undefined);
    const enrolment = {
      ...defaultSettings().enrolment,
      steps: { crid: { state: 'done' as const, since: '2026-11-03' }, 'service-request': { state: 'waiting-on-usps' as const, since: '2026-11-05' } },
      microDeposits: { since: '2026-11-04', confirmed: false },
      questionnaire: 'expected' as const,
      contacts: { 'web-form': { tried: '2026-11-12', email: '' } },
      contract: { path: 'new' as const, done: ['promo-code' as const], confirmed: null },
    };
    const book = openSettings(file);
    book.change({ enrolment });
    book.enter('live');
    expect(openSettings(file).read()).toEqual({ ...defaultSettings(), environment: 'live', enrolment });
  });

  test('leave alone what a change names and doesn’t give', () => {
    const book = openSettings(fileOf(stored()));
    expect(book.change({ theme: undefined, sounds: false } as object)).toEqual({ ...defaultSettings(), sounds: false });
  });

  test('never name a default to ship from that isn’t there', () => {
    const [dock] = defaultSettings().shipFroms;
    if (!dock) throw new Error('no ship-from');
    const book = openSettings(fileOf(stored({ defaultShipFromId: 'gone' })));
    expect(book.read().defaultShipFromId).toBe('dock-1');
    expect(book.change({ shipFroms: [{ ...dock, id: 'dock-2' }, dock] }).defaultShipFromId).toBe('dock-1');
    expect(book.change({ shipFroms: [{ ...dock, id: 'dock-2' }] }).defaultShipFromId).toBe('dock-2');
  });
});

describe('settings that can’t be read', () => {
  const { theme: _theme, ...withoutTheme } = defaultSettings();

  test.each([
    ['not JSON', '{"version":1,'],
    ['empty', ''],
    ['no object', '[]'],
    ['null', 'null'],
    ['a string', '"settings"'],
    ['nothing in it', '{}'],
    ['no version', JSON.stringify({ ...defaultSettings(), version: undefined })],
    ['version 0', stored({ version: 0 })],
    ['a newer version', stored({ version: 4 })],
    ['a member missing', JSON.stringify(withoutTheme)],
    ['a member nobody knows', stored({ surprise: true })],
    ['a wrong member', stored({ theme: 'mauve' })],
    ['nowhere to ship from', stored({ shipFroms: [] })],
  ])('%s: moved aside whole, named, and the defaults used', (_name, text) => {
    const file = fileOf(text);
    const book = openSettings(file);
    expect([book.movedAside, file.aside, book.read()]).toEqual(['settings-damaged-1.json', [text], defaultSettings()]);
    book.change({ sounds: false });
    expect(openSettings(file).read().sounds).toBe(false);
    expect(file.aside).toEqual([text]);
  });
});

test('settings of version 1 keep their printers, as routes and profiles', () => {
  const {
    printerProfiles: _profiles, routes: _routes, scanBack: _scanBack, uspsCallsPerHour: _calls, enrolment: _enrolment, businesses: _businesses,
    secretsStored: _secretsStored, accounts, setAside: _setAside, shipFroms, ...same
  } = defaultSettings();
  const file = fileOf(JSON.stringify({
    ...same,
    version: 1,
    shipFroms: shipFroms.map(({ pickup: _pickup, ...older }) => older),
    accounts: { practice: accounts.practice, tem: accounts.usps, live: accounts.usps },
    networkPrinters: [{ name: 'Bench 2', host: '192.168.1.20', port: 9100, dpi: 300 }],
    rawQueueDpi: { zebra: 203 },
    labelPrinterId: 'cups:zebra',
    formPrinterId: 'cups:laser',
  }));
  const book = openSettings(file);
  expect([book.movedAside, book.read()]).toEqual([null, {
    ...defaultSettings(),
    networkPrinters: [{ name: 'Bench 2', host: '192.168.1.20', port: 9100, protocol: 'raw', path: '' }],
    printerProfiles: { 'network:192.168.1.20:9100': { ...plainProfile, dpi: 300 }, 'cups:zebra': { ...plainProfile, dpi: 203 } },
    routes: { label: 'cups:zebra', letterForm: 'cups:laser', labelForm: 'cups:laser', testPage: null },
  }]);
});

describe('settings of version 2, where TEM and live had an account each', () => {
  const none = { crid: '', mid: '', manifestMid: '', epa: '' };
  const whole = { crid: '12345678', mid: '904128937', manifestMid: '904128936', epa: '1000405525' };
  const another = { ...whole, epa: '1000999888' };
  const { accounts: { practice }, setAside: _setAside, ...same } = defaultSettings();
  const migrated = (tem: object, live: object): unknown => {
    const file = fileOf(JSON.stringify({
      ...same, version: 2, accounts: { practice, tem, live }, secretsStored: { practice: ['client-id'], tem: ['client-id', 'client-secret'], live: ['client-id'] },
    }));
    const { movedAside, read } = openSettings(file);
    expect([movedAside, read().accounts.practice, read().secretsStored])
      .toEqual([null, practice, { usps: ['client-id', 'client-secret'], practice: ['client-id'] }]);
    return [read().accounts.usps, read().setAside];
  };
  const aside = (of: 'tem' | 'live', numbers: object): object => ({ numbers: { of, numbers }, secretsOf: [] });

  test.each([
    ['neither', none, none, none, null],
    ['TEM alone', whole, none, whole, null],
    ['live alone', none, whole, whole, null],
    ['the same in both', whole, whole, whole, null],
    ['parts that don’t contradict', { ...none, mid: whole.mid, epa: whole.epa }, { ...none, crid: whole.crid, epa: whole.epa }, { ...whole, manifestMid: '' }, null],
    ['TEM less than live', { ...none, crid: whole.crid }, whole, whole, null],
    ['different wholes: live’s', another, whole, whole, aside('tem', another)],
    ['TEM whole, live another and by halves: TEM’s', whole, { ...none, crid: '99' }, whole, aside('live', { ...none, crid: '99' })],
    ['both by halves and different: live’s', { ...none, crid: '11' }, { ...none, crid: '22' }, { ...none, crid: '22' }, aside('tem', { ...none, crid: '11' })],
  ])('%s', (_name, tem, live, kept, setAside) => {
    expect(migrated(tem, live)).toEqual([kept, setAside]);
  });
});

describe('the defaults', () => {
  test('are settings', () => {
    expect(Settings.parse(defaultSettings())).toEqual(defaultSettings());
  });

  test('are new each time, so that one reader can’t change another’s', () => {
    expect(defaultSettings()).not.toBe(defaultSettings());
    expect(defaultSettings().shipFroms).not.toBe(defaultSettings().shipFroms);
  });

  test('hold seven presets, each of a size that ships', () => {
    const { presets } = defaultSettings();
    expect(presets.map(({ name, packaging }) => [name, packaging])).toEqual([
      ['Mailer', 'own-bag'], ['Small box', 'own-box'], ['Box', 'own-box'], ['Padded FR envelope', 'padded-flat-rate-envelope'],
      ['Small FR box', 'small-flat-rate-box'], ['Medium FR box', 'medium-flat-rate-box'], ['Large FR box', 'large-flat-rate-box'],
    ]);
    expect(presets.filter((preset) => packagingOf(preset.packaging).size === null && !readSize(preset).ok)).toEqual([]);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  test('give USPS no numbers', () => {
    const { practice, usps } = defaultSettings().accounts;
    expect(usps).toEqual({ crid: '', mid: '', manifestMid: '', epa: '' });
    expect(practice).toEqual({ crid: '56982563', mid: '904128937', manifestMid: '904128936', epa: '1000405525' });
  });
});

test('ship-froms and presets of version 2 are kept, with what is new of them empty', () => {
  const { shipFroms, presets, setAside: _setAside, accounts, ...same } = defaultSettings();
  const older = {
    shipFroms: shipFroms.map(({ printerId: _printerId, returnAddress: _returnAddress, pickup: _pickup, ...shipFrom }) => shipFrom),
    presets: presets.map(({ weight: _weight, mailClass: _mailClass, extras: _extras, reference: _reference, ...preset }) => preset),
  };
  const { movedAside, read } = openSettings(fileOf(JSON.stringify({
    ...same, ...older, version: 2, accounts: { practice: accounts.practice, tem: accounts.usps, live: accounts.usps },
    secretsStored: { practice: [], tem: [], live: [] },
  })));
  expect([movedAside, read().shipFroms, read().presets]).toEqual([null, shipFroms, presets]);
});
