/* One process that opens the secret store, does what its argument says, and prints what came of it as JSON. */
import { openSecretStore } from '../../electron/account/open-secret-store.ts';
import { silentLog } from '../../electron/log.ts';

const [task, value = ''] = process.argv.slice(2);
const store = await openSecretStore(silentLog);
if (task === 'write') await store.write('tem', 'client-secret', value);
if (task === 'forget') await store.forget('tem');
const secret = await store.read('tem', 'client-secret');
process.stdout.write(JSON.stringify({ state: store.state, hasDetail: store.detail !== '', secret }));
