import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Keytar } from '../../electron/account/keytar-secret-store.ts';
import { openSecretStore } from '../../electron/account/open-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import { silentLog } from '../../electron/log.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { Failed } from '../../shared/failure.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { Settings } from '../../shared/settings.ts';

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(() => 'it went well', (reason: unknown) => reason);
  return error instanceof Failed ? error.failure : error;
};

/** The application in Practice, on a keychain and settings that the test can look into. */
const start = async (): Promise<{ handlers: Handlers; entries: Map<string, string>; stored: () => Settings['secretsStored'] | undefined }> => {
  const folder = await mkdtemp(join(tmpdir(), 'labeldesk-secrets-'));
  const entries = new Map<string, string>();
  const keytar: Keytar = {
    getPassword: async (service, account) => entries.get(`${service}/${account}`) ?? null,
    setPassword: async (service, account, password) => void entries.set(`${service}/${account}`, password),
    deletePassword: async (service, account) => entries.delete(`${service}/${account}`),
  };
  let kept: Settings | undefined;
  const application = await startApplication({
    dataFolder: folder,
    settings: openSettings({ load: () => kept, save: (settings) => { kept = settings; }, moveAside: () => 'settings.damaged.json' }),
    secrets: await openSecretStore(silentLog, keytar),
    runtime: 'electron',
    version: '0.0.0',
    practiceUrl: null,
    log: silentLog,
    announce: () => undefined,
    openInBrowser: async () => undefined,
    chooseFile: { save: async () => null, open: async () => null },
  });
  onTestFinished(async () => {
    await application.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return { handlers: application.handlers, entries, stored: () => kept?.secretsStored };
};

test('a secret that the keychain no longer has is missed, until it is forgotten on purpose', async () => {
  const { handlers, entries, stored } = await start();
  const saved = await handlers['account/save-secret']({ name: 'client-secret', value: ' a secret\n' });
  expect([saved.secretStates, stored(), [...entries]]).toEqual([
    { 'client-id': 'none', 'client-secret': 'kept' },
    { usps: [], practice: ['client-secret'] },
    [['Labeldesk practice/client-secret', 'a secret']],
  ]);
  entries.clear();
  expect((await handlers['account/read']()).secretStates).toEqual({ 'client-id': 'none', 'client-secret': 'gone' });
  expect((await handlers['account/forget-secrets']()).secretStates).toEqual({ 'client-id': 'none', 'client-secret': 'none' });
  expect([stored(), entries.size]).toEqual([{ usps: [], practice: [] }, 0]);
});

test('secrets are tested by fetching a token, and a refusal has its name', async () => {
  const { handlers } = await start();
  expect(await failureOf(handlers['account/test-secrets']())).toBe('it went well');
  await handlers['account/save-secret']({ name: 'client-secret', value: 'wrong' });
  expect(await failureOf(handlers['account/test-secrets']())).toMatchObject({ code: 'credentials-refused' });
});
