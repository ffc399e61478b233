import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPracticeUsps } from './practice-usps.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    file: { type: 'string', default: join(tmpdir(), 'labeldesk-practice-usps.sqlite') },
    tem: { type: 'boolean', default: false },
  },
});

const practice = await startPracticeUsps({ file: values.file, port: Number(values.port), mode: values.tem ? 'tem' : 'production' });
process.stdout.write([
  `Practice USPS at ${practice.url} (its page: ${practice.url}/practice)`,
  `What it knows is kept in ${values.file}`,
  ...Object.entries(practice.credentials).map(([name, value]) => `  ${name.padEnd(12)} ${value}`),
  'Nothing here is real: no postage, no charge, no mailable label.',
  '',
].join('\n'));

const end = (): void => void practice.close().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
