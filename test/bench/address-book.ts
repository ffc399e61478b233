import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
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

interface Imported { readonly parserMs: number; readonly importMs: number; readonly wordsMs: number; readonly ledger: OpenLedger; readonly folder: string }

const importOnce = async (): Promise<Imported> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-bench-addresses-'));
  const file = join(folder, 'customers.csv');
  const text = customers();
  writeFileSync(file, text);
  const ledger = openLedger({ folder, clock: { now: () => new Date('2026-11-19T18:00:00Z') } });
  const beforeParse = performance.now();
  Papa.parse(text);
  const parserMs = performance.now() - beforeParse;
  const csv = createAddressCsv();
  const beforeImport = performance.now();
  const { id, guess } = await csv.open(file);
  await csv.take(ledger, id, guess, () => undefined);
  const importMs = performance.now() - beforeImport;
  const beforeWords = performance.now();
  while (ledger.makeAddressWords(1_000) > 0);
  return { parserMs, importMs, wordsMs: performance.now() - beforeWords, ledger, folder };
};

export interface AddressBookFigures {
  readonly addresses: number;
  readonly searchP95Ms: number;
  readonly searchLimitMs: number;
  readonly parserMs: number;
  readonly importMs: number;
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
  const wordsMs = median(runs.map((run) => run.wordsMs));
  const ratio = median(runs.map((run) => run.importMs / run.parserMs));
  const searchWithin = searchP95Ms <= searchLimitMs;
  const ratioWithin = ratio <= ratioLimit;
  return {
    figures: { addresses: count, searchP95Ms, searchLimitMs, parserMs, importMs, wordsMs, ratio, ratioLimit },
    within: searchWithin && ratioWithin,
    words: `Address book of ${count} (imports: medians of ${imports})
  somebody found as a name is typed  ${searchP95Ms.toFixed(1)} ms at p95, ${searchWithin ? 'within' : 'OVER'} the limit of ${searchLimitMs} ms
  taken in from a file, on disk      ${importMs.toFixed(0)} ms, the parser alone ${parserMs.toFixed(0)} ms: ${ratio.toFixed(2)} times, ${ratioWithin ? 'within' : 'OVER'} the limit of ${ratioLimit}
  their words, written behind it     ${wordsMs.toFixed(0)} ms`,
  };
};
