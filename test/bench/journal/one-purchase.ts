/* Buys labels for whom counts what a purchase syncs: `node one-purchase.ts FOLDER USPS`. The last one is marked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { quoted } from '../../shipping/purchases.ts';
import { openBenchDesk } from '../bench-desk.ts';
import { answered, begun } from './count-syncs.ts';

const [folder = '', uspsUrl = ''] = process.argv.slice(2);
const bench = openBenchDesk(folder, uspsUrl);
for (const isLast of [false, false, true]) {
  const purchase = { ...await quoted(bench), printerId: bench.printerId };
  if (isLast) writeFileSync(join(folder, begun), '');
  await buyLabel(bench.desk, bench.quotes, purchase);
  if (isLast) writeFileSync(join(folder, answered), '');
  await bench.printed();
}
await bench.close();
