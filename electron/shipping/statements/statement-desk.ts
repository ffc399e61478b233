import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failed } from '../../../shared/failure.ts';
import { cents } from '../../../shared/format-money.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Comparison, ComparisonPage, Statement, StatementFile, StatementMapping, StatementPreview, StatementProblem } from '../../../shared/shipments/statement.ts';
import { isBlank, readCsv } from '../../csv/read-csv.ts';
import type { CsvFile } from '../../csv/read-csv.ts';
import { meantCell } from '../../csv/safe-cell.ts';
import type { NewStatementLine } from '../../ledger/statements/statement-rows.ts';
import { defaultShipFrom } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { compare } from './compare.ts';
import type { Compared } from './compare.ts';
import { guessMapping } from './guess-mapping.ts';
import { kindOf, readStatement } from './read-statement.ts';

/** Larger than any month of a desk, and held whole while it is looked at. */
const largest = 64 * 1024 * 1024;
const sampleRows = 5;
const shown = { lines: 8, problems: 50, words: 40 } as const;

interface Chosen { readonly name: string; readonly contentHash: string; readonly file: CsvFile }

/** Statements of the payment account: chosen, looked at, imported, and compared with what was bought. */
export interface StatementDesk {
  /** @throws Failed `input-invalid` for a file that holds no table, or is too large. */
  open(path: string): Promise<StatementFile>;
  preview(asked: { fileId: string; mapping: StatementMapping }): StatementPreview;
  /** @throws Failed `not-offered` for a file that counts already. */
  import(asked: { fileId: string; mapping: StatementMapping }): Statement;
  compare(asked: { statementId: string; offset: number; limit: number }): ComparisonPage;
  problems(statementId: string): StatementProblem[];
}

const badFile = (message: string): Failed => new Failed({ code: 'input-invalid', problems: [{ path: 'file', message }] });

const isGood = (line: NewStatementLine): line is Exclude<NewStatementLine, { readonly problem: string }> => !('problem' in line);

const order = { differs: 0, refund: 1, unmatched: 2, same: 3 } as const;

type Ranked = Compared & { readonly trackingNumber: string };

const byRank = (one: Ranked, other: Ranked): number =>
  order[one.kind] - order[other.kind] || Math.abs(other.difference ?? other.there) - Math.abs(one.difference ?? one.there)
  || one.trackingNumber.localeCompare(other.trackingNumber);

export const statementDesk = (desk: Desk): StatementDesk => {
  const files = new Map<string, Chosen>();
  /** Of the statement that is looked at: a page is asked for after the other. */
  let ranked: { readonly statementId: string; readonly all: readonly Ranked[] } | null = null;

  const chosen = (fileId: string): Chosen => {
    const found = files.get(fileId);
    if (!found) throw new Failed({ code: 'not-found', what: 'file' });
    return found;
  };

  const checked = (file: CsvFile, mapping: StatementMapping): StatementMapping => {
    const used = [mapping.trackingNumber, mapping.amount, mapping.day, mapping.kind, mapping.weight];
    if (used.some((column) => column !== null && column >= file.header.length)) throw badFile('The file has no such column.');
    return mapping;
  };

  const rank = (statementId: string): readonly Ranked[] => {
    const lines = Map.groupBy(desk.ledger.countedLines(statementId), ({ trackingNumber }) => trackingNumber);
    return [...lines].map(([trackingNumber, own]) => ({ trackingNumber, ...compare(desk.ledger.billedShipment(trackingNumber), own) })).sort(byRank);
  };

  const rowOf = ({ trackingNumber, refund, ...compared }: Ranked): Comparison => {
    const shipment = desk.ledger.numbered(trackingNumber);
    const today = dayAt(desk.clock.now(), timeZoneOfZip(shipment?.from.zip ?? defaultShipFrom(desk.settings()).address.zip));
    return {
      ...compared, trackingNumber,
      shipment: shipment && {
        id: shipment.id, orderNumber: shipment.mailpiece.orderNumber, to: shipment.mailpiece.to.name || shipment.mailpiece.to.company,
        state: shipment.state, isReturn: shipment.returnOf !== null, weight: (shipment.edited?.parcel ?? shipment.mailpiece.parcel).weight,
      },
      // A statement that names no day is one of today, for all that is known.
      refund: refund && { amount: refund.amount, day: refund.day === null || refund.day > today ? today : refund.day },
      lines: desk.ledger.linesOfNumber(trackingNumber),
    };
  };

  return {
    open: async (path) => {
      if ((await stat(path)).size > largest) throw badFile('The file is larger than 64 MB. Export fewer days at once.');
      const bytes = await readFile(path);
      const contentHash = createHash('sha256').update(bytes).digest('hex');
      const file = readCsv(bytes);
      const rows = file.rows.filter((row) => !isBlank(row));
      if (file.header.length < 2 || rows.length === 0) throw badFile('It holds no table: a statement is exported as CSV, with the columns’ names in its first row.');
      const fileId = randomUUID();
      files.clear();
      files.set(fileId, { name: basename(path), contentHash, file });
      const remembered = desk.ledger.mappingOf(file.header);
      return {
        fileId, name: basename(path), columns: [...file.header], rows: rows.length,
        sample: rows.slice(0, sampleRows).map((row) => row.map(meantCell)),
        mapping: remembered ?? guessMapping(file.header), isRemembered: remembered !== null,
        importedAt: desk.ledger.statementOf(contentHash)?.importedAt ?? null,
      };
    },
    preview: ({ fileId, mapping }) => {
      const { file } = chosen(fileId);
      const lines = readStatement(file, checked(file, mapping));
      const good = lines.filter(isGood);
      const bad = lines.flatMap((line) => ('problem' in line ? [{ line: line.line, problem: line.problem, cells: [...line.cells] }] : []));
      const counted = new Map<string, number>();
      if (mapping.kind !== null)
        for (const { cells } of good) {
          const word = meantCell(cells[mapping.kind] ?? '').trim();
          counted.set(word, (counted.get(word) ?? 0) + 1);
        }
      return {
        lines: good.slice(0, shown.lines).map(({ line, kind, trackingNumber, day, amount, weight }) => ({ line, kind, trackingNumber, day, amount, weight })),
        good: good.length,
        repeated: desk.ledger.countKnown(good.map(({ fingerprint }) => fingerprint)),
        bad: bad.length,
        problems: bad.slice(0, shown.problems),
        words: [...counted].sort(([, one], [, other]) => other - one).slice(0, shown.words).map(([word, count]) => ({ word, kind: kindOf(mapping, word), lines: count })),
      };
    },
    import: ({ fileId, mapping }) => {
      const { name, contentHash, file } = chosen(fileId);
      const statement = desk.ledger.addStatement({ name, contentHash, columns: file.header, mapping, lines: readStatement(file, checked(file, mapping)) });
      files.delete(fileId);
      return statement;
    },
    compare: ({ statementId, offset, limit }) => {
      const found = desk.ledger.statement(statementId);
      if (found === null) throw new Failed({ code: 'not-found', what: 'statement' });
      if (offset === 0 || ranked?.statementId !== statementId) ranked = { statementId, all: rank(statementId) };
      const { all } = ranked;
      const counts = { differs: 0, refund: 0, unmatched: 0, same: 0 };
      for (const { kind } of all) counts[kind] += 1;
      return {
        rows: all.slice(offset, offset + limit).map(rowOf),
        counts,
        difference: cents(all.filter(({ kind }) => kind === 'differs').reduce((sum, { difference }) => sum + (difference ?? 0), 0)),
        unconfirmed: desk.ledger.shipmentsIn(['unknown', 'unconfirmed']).length,
        columns: [...found.columns],
      };
    },
    problems: (statementId) => desk.ledger.problemsOf(statementId),
  };
};
