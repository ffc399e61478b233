import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../../electron/ledger/migrations.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { quoted } from '../../shipping/purchases.ts';
import { openBenchDesk } from '../bench-desk.ts';
import { fillLedger } from './fill-ledger.ts';
import { readTemplate } from './sample-rows.ts';
import type { Template } from './sample-rows.ts';

/** Changed when what is filled in changes; the schema changes it too. */
const filling = '2';

/** Where they are kept, with the USPS that sells to them: a number that it gave once it must not give again. */
const kept = join(tmpdir(), 'labeldesk-bench-ledgers');

/** A label that is really bought, for its rows and its bytes. */
const bought = async (folder: string, uspsUrl: string): Promise<Template> => {
  const test = openBenchDesk(folder, uspsUrl);
  try {
    const { id } = await buyLabel(test.desk, test.quotes, await quoted(test));
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
    try {
      return readTemplate(database, test.desk.ledger.labelDocument(id).bytes);
    } finally {
      database.close();
    }
  } finally {
    await test.close();
    rmSync(folder, { recursive: true });
  }
};

/** So many files of a label's real bytes, each its own by a comment after its end. Returns their hashes. */
const writeDocuments = (folder: string, label: Uint8Array, count: number): string[] => {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_none, number) => {
    const bytes = Buffer.concat([label, Buffer.from(`\n% ${number}\n`)]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, `${hash}.pdf`), bytes);
    return hash;
  });
};

/** Of the schema as it is now; what is of another one is removed. */
export const keptFolder = (): string => {
  const version = createHash('sha256').update([filling, ...migrations].join('\n')).digest('hex').slice(0, 12);
  const folder = join(kept, version);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(kept)) if (old !== version) rmSync(join(kept, old), { recursive: true, force: true });
  return folder;
};

/**
 * The folder of a ledger of so many shipments, with the label bytes of `documents` of them. It is filled once and kept
 * with the system's temporary files for the next time.
 */
export const bigLedger = async (shipments: number, documents: number, uspsUrl: string): Promise<string> => {
  const folder = join(keptFolder(), String(shipments));
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  const template = await bought(join(part, 'sample'), uspsUrl);
  fillLedger(join(part, 'ledger.sqlite'), template, shipments, writeDocuments(join(part, 'documents'), template.label, documents));
  renameSync(part, folder);
  return folder;
};
