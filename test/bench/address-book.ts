import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import Papa from 'papaparse';
import { addressBook } from '../../electron/ledger/migrations/0011-address-book.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { createAddressCsv } from '../../electron/shipping/address-book/address-csv.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';

const count = 100_000;
const searchLimitMs = 16;
const ratioLimit = 2;
const imports = 3;

const first = ['Dana', 'José', 'Ann', 'Bob', 'Carla', 'Dirk', 'Eva', 'Fred', 'Grace', 'Hiro'];
const last = ['Reyes', 'Smith', 'Nguyen', 'Kowalski', 'Brown', 'Díaz', 'Lee', 'Ortiz', 'Meyer', 'Okafor', 'Singh'];
const streets = ['Main St', 'Clarendon Blvd', 'Oak Hill Rd', 'Terry Ave N', 'Martin Luther King Dr', 'Calle Luna'];
const cities = ['Reno', 'Arlington', 'Seattle', 'Springfield', 'San Francisco', 'Salt Lake City'];
const of = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;

/** A list of customers as a shop's export has it: some with a company in quotes, some with a unit, one in a hundred with a note. */
const customers = (): string => {
  const rows = Array.from({ length: count }, (_, nth) => [
    `${of(first, nth)} ${of(last, nth * 7)}`, nth % 5 === 0 ? `"${of(last, nth)}, Inc."` : '', `${nth} ${of(streets, nth)}`, nth % 3 === 0 ? `Apt ${nth % 40}` : '',
    of(cities, nth), 'NV', String(10_001 + (nth % 89_000)), `775${String(1_000_000 + nth)}`, `p${nth}@example.com`, nth % 100 === 0 ? 'side door' : '',
  ].join(','));
  return ['Name,Company,Address 1,Address 2,City,State,ZIP,Phone,Email,Notes', ...rows].join('\r\n');
};

/** Every beginning of what a person types, letter by letter, and some that nobody has. */
const typed = (): string[] => {
  const whole = ['dana rey', 'jose diaz', 'kowalski 1', 'meyer oak', 'springfield', 'terry ave', '77510', '99999', 'p4242', 'acme nobody', 'o', 'martin luther king'];
  return whole.flatMap((text) => Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1)));
};

/** Processor time of what is done, in milliseconds: the machine does other things too. */
const computed = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Rows of one statement, and statements of one transaction, as the application writes them. */
const [batch, batches] = [100, 50];

/** The rows that an import made, written to an empty book with nothing else done to them: less it can't take, beside its parser. */
const writeBare = async (folder: string): Promise<number> => {
  const full = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  const bare = new DatabaseSync(join(folder, 'bare.sqlite'));
  try {
    const rows = full.prepare('SELECT merge_key, fields, note, changed_at FROM address_book ORDER BY sequence').all().map((row) => Object.values(row));
    bare.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000; ${addressBook}`);
    const insert = (many: number) => bare.prepare(`INSERT INTO address_book (merge_key, fields, note, changed_at) VALUES ${Array.from({ length: many }, () => '(?, ?, ?, ?)').join(', ')}`);
    const whole = insert(batch);
    return await computed(() => {
      for (let from = 0; from < rows.length; from += batch * batches) {
        bare.exec('BEGIN');
        for (let at = from; at < Math.min(rows.length, from + batch * batches); at += batch) {
          const some = rows.slice(at, at + batch);
          (some.length === batch ? whole : insert(some.length)).run(...some.flat() as SQLInputValue[]);
        }
        bare.exec('COMMIT');
      }
    });
  } finally {
    full.close();
    bare.close();
  }
};

interface Imported { readonly parserMs: number; readonly importMs: number; readonly bareMs: number; readonly wordsMs: number; readonly ledger: OpenLedger; readonly folder: string }

const importOnce = async (): Promise<Imported> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-bench-addresses-'));
  const file = join(folder, 'customers.csv');
  const text = customers();
  writeFileSync(file, text);
  const ledger = openLedger({ folder, clock: { now: () => new Date('2026-11-19T18:00:00Z') } });
  const parserMs = await computed(() => Papa.parse(text));
  const csv = createAddressCsv();
  const importMs = await computed(async () => {
    const { id, guess } = await csv.open(file);
    await csv.take(ledger, id, guess, () => undefined);
  });
  const bareMs = await writeBare(folder);
  const wordsMs = await computed(() => { while (ledger.makeAddressWords(1_000) > 0); });
  return { parserMs, importMs, bareMs, wordsMs, ledger, folder };
};

export interface AddressBookFigures {
  readonly addresses: number;
  readonly searchP95Ms: number;
  readonly searchLimitMs: number;
  readonly parserMs: number;
  readonly importMs: number;
  readonly bareMs: number;
  readonly wordsMs: number;
  readonly ratio: number;
  readonly ratioLimit: number;
}

/** How long it takes to find somebody among 100,000 as a name is typed, and to take in a file of so many, against its parser alone. */
export const measureAddressBook = async (): Promise<{ readonly figures: AddressBookFigures; readonly within: boolean; readonly words: string }> => {
  const runs: Imported[] = [];
  for (let run = 0; run < imports; run++) runs.push(await importOnce());
  const book = runs[0]?.ledger;
  const searches = typed().map((text) => {
    const before = performance.now();
    book?.suggestAddresses(text, 8);
    return performance.now() - before;
  });
  for (const { ledger, folder } of runs) {
    ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const searchP95Ms = percentile(searches, 95);
  const parserMs = median(runs.map((run) => run.parserMs));
  const importMs = median(runs.map((run) => run.importMs));
  const bareMs = median(runs.map((run) => run.bareMs));
  const wordsMs = median(runs.map((run) => run.wordsMs));
  const ratio = median(runs.map((run) => run.importMs / run.parserMs));
  const searchWithin = searchP95Ms <= searchLimitMs;
  const ratioWithin = ratio <= ratioLimit;
  return {
    figures: { addresses: count, searchP95Ms, searchLimitMs, parserMs, importMs, bareMs, wordsMs, ratio, ratioLimit },
    within: searchWithin && ratioWithin,
    words: `Address book of ${count} (imports: processor time, medians of ${imports})
  somebody found as a name is typed  ${searchP95Ms.toFixed(1)} ms at p95, ${searchWithin ? 'within' : 'OVER'} the limit of ${searchLimitMs} ms
  taken in from a file, on disk      ${importMs.toFixed(0)} ms, the parser alone ${parserMs.toFixed(0)} ms: ${ratio.toFixed(2)} times, ${ratioWithin ? 'within' : 'OVER'} the limit of ${ratioLimit}
  its rows alone, written bare       ${bareMs.toFixed(0)} ms, which is ${(bareMs / parserMs).toFixed(1)} times the parser
  their words, written behind it     ${wordsMs.toFixed(0)} ms`,
  };
};
