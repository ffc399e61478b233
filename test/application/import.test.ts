import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defaultShipDay } from '../../shared/days/ship-days.ts';
import type { Settings } from '../../shared/settings.ts';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import type { Application } from '../../electron/application.ts';
import { silentLog } from '../../electron/log.ts';
import { credentials, sixDigitMid } from '../../electron/practice/fixtures.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { aMailpiece } from '../shipping/test-desk.ts';

/** A computer of its own, whose USPS is everybody's. */
const computer = async (folder: string, practiceUrl: string): Promise<Application> => {
  let kept: Settings | undefined;
  const file = async (): Promise<string> => join(folder, '..', 'desk.labeldesk');
  const application = await startApplication({
    dataFolder: folder, practiceUrl,
    settings: openSettings({ load: () => kept, save: (settings) => { kept = settings; }, moveAside: () => '' }),
    secrets: createSessionSecretStore('this is a specification'),
    runtime: 'electron', version: '0.0.0', log: silentLog, announce: () => undefined,
    openInBrowser: async () => undefined, chooseFile: { save: file, open: file },
  });
  return application;
};

const buy = async ({ handlers }: Application): Promise<string | null> => {
  const [shipFrom] = defaultSettings().shipFroms;
  if (!shipFrom) throw new Error('no ship-from');
  const { day: shipDate } = defaultShipDay(new Date(), 'America/Los_Angeles', shipFrom);
  const { id, rates: [rate] } = await handlers['rates/quote'](aMailpiece({ orderNumber: '', shipDate }));
  if (!rate) throw new Error('no rate');
  return (await handlers['labels/buy']({ quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false })).trackingNumber;
};

test('a ledger that is brought from another computer goes on under the numbers that came with it, from its first question on', async () => {
  const place = await mkdtemp(join(tmpdir(), 'labeldesk-import-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  const practice = await startPracticeUsps({ file: join(place, 'usps.sqlite') });
  onTestFinished(() => practice.close());

  const there = await computer(join(place, 'there'), practice.url);
  await fetch(`${practice.url}/practice/fault`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ path: '/labels/v3/label', fault: 'drop-answer', times: 2 }),
  });
  await expect(buy(there)).rejects.toThrow('purchase-outcome-unknown');
  await there.handlers['ledger/export']({ passphrase: 'a long enough passphrase' });
  await there.stop();

  const here = await computer(join(place, 'here'), practice.url);
  onTestFinished(() => here.stop());
  await here.handlers['account/save-numbers']({ crid: credentials.crid, mid: sixDigitMid, manifestMid: '', epa: credentials.epa });
  await here.handlers['ledger/import']({ passphrase: 'a long enough passphrase' });
  await vi.waitFor(async () => expect((await here.handlers['shipments/list']({ search: '', day: null })).map(({ state }) => state)).toEqual(['bought']), 5_000);
  expect(await buy(here)).toContain(credentials.mid);
});
