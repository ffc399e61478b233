import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { startPrivateKeyring, whyNoKeyring, withoutKeyring } from './private-keyring.ts';
import type { PrivateKeyring } from './private-keyring.ts';

const whyNoKeytar = (): string | null => {
  try {
    createRequire(import.meta.url)('keytar');
    return null;
  } catch {
    return 'keytar isn’t built';
  }
};

const because = whyNoKeytar() ?? whyNoKeyring();
const testWithKeyring = (name: string, run: () => Promise<void>): void =>
  test.skipIf(because !== null)(because === null ? name : `${name} (skipped: ${because})`, run);

const secret = 'q7Zt-not-a-real-secret-9sKd2';

const run = promisify(execFile);

/** What another process finds in the store: each call is the application started anew. */
const inAnotherProcess = async (env: Readonly<Record<string, string>>, ...task: string[]): Promise<unknown> => {
  const script = join(import.meta.dirname, 'secret-store-process.ts');
  return JSON.parse((await run(process.execPath, [script, ...task], { env: { ...process.env, ...env } })).stdout);
};

const keyring = async (folder?: string): Promise<PrivateKeyring> => {
  const started = await startPrivateKeyring(folder);
  onTestFinished(() => started.stop());
  return started;
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

testWithKeyring('a secret is read back by a process that did not write it, and after the keychain was restarted', async () => {
  const first = await keyring();
  onTestFinished(() => rmSync(first.folder, { recursive: true }));
  const found = { state: 'keychain', hasDetail: false, secret };
  expect(await inAnotherProcess(first.env, 'write', secret)).toEqual(found);
  expect(await inAnotherProcess(first.env, 'read')).toEqual(found);
  await first.stop();

  const second = await keyring(first.folder);
  expect(await inAnotherProcess(second.env, 'read')).toEqual(found);
});

testWithKeyring('no file holds a secret in the clear', async () => {
  const { env, folder } = await keyring();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await inAnotherProcess(env, 'write', secret);
  const forms = [Buffer.from(secret), Buffer.from(secret, 'utf16le'), Buffer.from(Buffer.from(secret).toString('base64').slice(0, -4))];
  const files = filesBelow(folder);
  expect(files.map((file) => file.slice(folder.length))).toContain('/home/.local/share/keyrings/login.keyring');
  expect(files.filter((file) => forms.some((form) => readFileSync(file).includes(form)))).toEqual([]);
});

testWithKeyring('a forgotten secret is gone for everybody', async () => {
  const { env, folder } = await keyring();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await inAnotherProcess(env, 'write', secret);
  const gone = { state: 'keychain', hasDetail: false, secret: null };
  expect(await inAnotherProcess(env, 'forget')).toEqual(gone);
  expect(await inAnotherProcess(env, 'read')).toEqual(gone);
});

testWithKeyring('a keychain that is locked says so, gives out nothing, takes nothing and loses nothing', async () => {
  const first = await keyring();
  onTestFinished(() => rmSync(first.folder, { recursive: true }));
  await inAnotherProcess(first.env, 'write', secret);
  await first.stop();

  const shut = await startPrivateKeyring(first.folder, false);
  onTestFinished(() => shut.stop());
  const locked = { code: 'keychain-unreadable', because: 'the keychain is locked' };
  expect(await inAnotherProcess(shut.env, 'look')).toEqual({ secret: 'unreadable', keychainTrouble: 'locked', secretStoreDetail: 'the keychain is locked' });
  expect(await inAnotherProcess(shut.env, 'write', 'another')).toEqual(locked);
  expect(await inAnotherProcess(shut.env, 'forget')).toEqual(locked);
  await shut.stop();

  const open = await keyring(first.folder);
  expect(await inAnotherProcess(open.env, 'look')).toEqual({ secret: 'kept', keychainTrouble: null, secretStoreDetail: '' });
  expect(await inAnotherProcess(open.env, 'read')).toEqual({ state: 'keychain', hasDetail: false, secret });
});

testWithKeyring('a secret that another program took away is missed, and one that it spoiled isn’t used', async () => {
  const { env, folder } = await keyring();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fine = { keychainTrouble: null, secretStoreDetail: '' };
  expect(await inAnotherProcess(env, 'look')).toEqual({ ...fine, secret: 'gone' });
  await inAnotherProcess(env, 'overwrite', `${secret}\n`);
  expect(await inAnotherProcess(env, 'look')).toEqual({ ...fine, secret: 'damaged' });
  expect(await inAnotherProcess(env, 'read')).toEqual({ state: 'keychain', hasDetail: false, secret: null });
  await inAnotherProcess(env, 'write', secret);
  expect(await inAnotherProcess(env, 'look')).toEqual({ ...fine, secret: 'kept' });
});

testWithKeyring('what TEM and live were each kept under becomes one entry, live’s, once the keychain is open', async () => {
  const first = await keyring();
  onTestFinished(() => rmSync(first.folder, { recursive: true }));
  await inAnotherProcess(first.env, 'older', secret);
  await first.stop();

  const shut = await startPrivateKeyring(first.folder, false);
  onTestFinished(() => shut.stop());
  expect(await inAnotherProcess(shut.env, 'moved')).toMatchObject({ found: [null, null], setAside: [] });
  await shut.stop();

  const open = await keyring(first.folder);
  const found = [`${secret} of live, client-id`, `${secret} of live, client-secret`];
  expect(await inAnotherProcess(open.env, 'moved')).toEqual({ found, setAside: ['tem'], left: [null, null, `${secret} of tem, client-secret`] });
  expect(await inAnotherProcess(open.env, 'moved')).toEqual({ found, setAside: [], left: [null, null, `${secret} of tem, client-secret`] });
});

test.skipIf(process.platform !== 'linux')('without a keychain a secret lives as long as the process, and the reason is given', async () => {
  expect(await inAnotherProcess(withoutKeyring, 'write', secret)).toEqual({ state: 'session-only', hasDetail: true, secret });
  expect(await inAnotherProcess(withoutKeyring, 'read')).toEqual({ state: 'session-only', hasDetail: true, secret: null });
});
