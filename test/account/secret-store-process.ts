/* One process that opens the secret store, does what its argument says, and prints what came of it as JSON. */
import { createRequire } from 'node:module';
import { accountView } from '../../electron/account/account-view.ts';
import type { Keytar } from '../../electron/account/keytar-secret-store.ts';
import { openSecretStore } from '../../electron/account/open-secret-store.ts';
import { silentLog } from '../../electron/log.ts';
import { Failed } from '../../shared/failure.ts';

const [task, value = ''] = process.argv.slice(2);
const setAside: string[] = [];
const store = await openSecretStore(silentLog, undefined, (of) => void setAside.push(...of));
const numbers = { crid: '', mid: '', manifestMid: '', epa: '' };

/** As another program would leave the entry. */
const overwrite = (): Promise<void> => (createRequire(import.meta.url)('keytar') as Keytar).setPassword('Labeldesk usps', 'client-secret', value);

const does = async (): Promise<unknown> => {
  if (task === 'write') await store.write('usps', 'client-secret', value);
  if (task === 'forget') await store.forget('usps');
  if (task === 'overwrite') await overwrite();
  if (task === 'older') {
    const keytar = createRequire(import.meta.url)('keytar') as Keytar;
    for (const environment of ['tem', 'live'])
      for (const name of ['client-id', 'client-secret']) await keytar.setPassword(`Labeldesk ${environment}`, name, `${value} of ${environment}, ${name}`);
    return null;
  }
  if (task === 'moved') {
    const found = [await store.read('usps', 'client-id'), await store.read('usps', 'client-secret')];
    const keytar = createRequire(import.meta.url)('keytar') as Keytar;
    const left = [];
    for (const service of ['Labeldesk tem', 'Labeldesk live', 'Labeldesk tem, set aside']) left.push(await keytar.getPassword(service, 'client-secret'));
    return { found, setAside, left };
  }
  if (task === 'look') {
    const { secretStates, keychainTrouble, secretStoreDetail } = await accountView('tem', numbers, store, ['client-secret'], []);
    return { secret: secretStates['client-secret'], keychainTrouble, secretStoreDetail };
  }
  const secret = await store.read('usps', 'client-secret');
  return { state: store.state, hasDetail: store.detail !== '', secret };
};

process.stdout.write(JSON.stringify(await does().catch((error: unknown) => (error instanceof Failed ? error.failure : String(error)))));
