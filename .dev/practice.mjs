import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { project, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' }, file: { type: 'string', default: join(project, 'dist/practice-usps.sqlite') } } });
const { startPracticeUsps } = await import('../electron/practice/practice-usps.ts');

const usps = await startPracticeUsps({ file: values.file, port: Number(values.port) });
const { clientId, clientSecret, crid, mid, manifestMid, epa } = usps.credentials;
console.log(`The practice USPS answers at ${usps.url} and remembers in ${values.file}; Ctrl+C ends it.
Client ID ${clientId}, client secret ${clientSecret}
CRID ${crid}, MID ${mid}, manifest MID ${manifestMid}, EPA ${epa}
The app uses it with LABELDESK_PRACTICE_URL=${usps.url} npm start`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void usps.close().then(() => process.exit()));
