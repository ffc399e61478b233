import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import { Cents } from '../../../shared/money.ts';
import { ShipmentState } from '../../../shared/shipments/shipment.ts';
import { KeptStatementLine, Statement, StatementLine, StatementMapping } from '../../../shared/shipments/statement.ts';
import type { StatementProblem } from '../../../shared/shipments/statement.ts';
import type { Clock } from '../../clock.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';

/** A row of a file: what it was read as, or why it couldn't be. */
export type NewStatementLine = {
  readonly line: number;
  readonly cells: readonly string[];
  /** The same for the same row of another export, and another for each of several equal rows of one. */
  readonly fingerprint: string;
} & ({ readonly problem: string } | Readonly<Omit<StatementLine, 'line'>>);

export interface NewStatement {
  readonly name: string;
  readonly contentHash: string;
  readonly columns: readonly string[];
  readonly mapping: StatementMapping;
  readonly lines: readonly NewStatementLine[];
}

/** What a comparison has to know of the shipment that has a number. */
export interface BilledShipment {
  readonly id: string;
  readonly state: ShipmentState;
  readonly charged: Cents;
  readonly refunded: Cents;
  /** Of a return label: what it was to cost once it is used. */
  readonly priceWhenUsed: Cents | null;
}

/** Statements as they were imported. Nothing of them is ever deleted; one that was withdrawn counts no more. */
export interface StatementLedger {
  /** @throws Failed `not-offered` for a file that counts already. */
  addStatement(statement: NewStatement): Statement;
  /** The newest first. */
  statements(): Statement[];
  statement(statementId: string): { readonly statement: Statement; readonly columns: readonly string[] } | null;
  statementOf(contentHash: string): Statement | null;
  /** How columns of these names were read last; null where they never were. */
  mappingOf(columns: readonly string[]): StatementMapping | null;
  /** How many of the fingerprints count already. */
  countKnown(fingerprints: readonly string[]): number;
  /** All that counts of the numbers that a statement names, whichever statement it stands on. */
  countedLines(statementId: string): Pick<StatementLine, 'trackingNumber' | 'kind' | 'day' | 'amount'>[];
  linesOfNumber(trackingNumber: string): KeptStatementLine[];
  problemsOf(statementId: string): StatementProblem[];
  billedShipment(trackingNumber: string): BilledShipment | null;
  withdrawStatement(statementId: string): Statement;
}

const cells = jsonColumn(z.array(z.string()));
const CountedRow = StatementLine.pick({ trackingNumber: true, kind: true, day: true, amount: true });
const KeptRow = KeptStatementLine.extend({ cells });
const ProblemRow = z.object({ line: z.int(), problem: z.string(), cells });
const BilledRow = z.object({ id: z.string(), state: ShipmentState, charged: Cents, refunded: Cents, priceWhenUsed: Cents.nullable() });
const MappingRow = z.object({ mapping: jsonColumn(StatementMapping) });
const ColumnsRow = z.object({ columns: jsonColumn(z.array(z.string())) });

export const statementRows = (database: DatabaseSync, clock: Clock, newId: () => string): StatementLedger => {
  const columns = `
    id, name, imported_at AS importedAt, withdrawn_at AS withdrawnAt,
    (SELECT count(*) FROM statement_lines WHERE statement_id = statements.id) AS lines,
    (SELECT count(*) FROM statement_lines WHERE statement_id = statements.id AND counts = 0 AND problem IS NULL) AS repeated,
    (SELECT count(*) FROM statement_lines WHERE statement_id = statements.id AND problem IS NOT NULL) AS bad
  `;
  const insert = database.prepare(`
    INSERT INTO statements (id, name, content_hash, columns, mapping, imported_at) VALUES (:id, :name, :contentHash, :columns, :mapping, :now)
  `);
  const insertLine = database.prepare(`
    INSERT INTO statement_lines (statement_id, line, fingerprint, counts, kind, tracking_number, day, amount, weight, cells, problem)
    VALUES (
      :id, :line, :fingerprint, :kind IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement_lines WHERE fingerprint = :fingerprint AND counts = 1),
      :kind, :trackingNumber, :day, :amount, :weight, :cells, :problem
    )
  `);
  const all = database.prepare(`SELECT ${columns} FROM statements ORDER BY sequence DESC`);
  const byId = database.prepare(`SELECT ${columns} FROM statements WHERE id = ?`);
  const columnsOf = database.prepare('SELECT columns FROM statements WHERE id = ?');
  const byContent = database.prepare(`SELECT ${columns} FROM statements WHERE content_hash = ? AND withdrawn_at IS NULL`);
  const mapping = database.prepare('SELECT mapping FROM statements WHERE columns = ? ORDER BY sequence DESC LIMIT 1');
  const known = database.prepare(`
    SELECT count(DISTINCT fingerprint) AS count FROM statement_lines WHERE counts = 1 AND fingerprint IN (SELECT value FROM json_each(?))
  `);
  const line = 'tracking_number AS trackingNumber, kind, day, amount';
  const counted = database.prepare(`
    SELECT ${line} FROM statement_lines INDEXED BY statement_lines_by_number
    WHERE counts = 1 AND tracking_number IN (SELECT tracking_number FROM statement_lines WHERE statement_id = ? AND kind IS NOT NULL)
  `);
  const ofNumber = database.prepare(`
    SELECT line, ${line}, weight, cells, (SELECT name FROM statements WHERE id = statement_id) AS statement
    FROM statement_lines INDEXED BY statement_lines_by_number WHERE counts = 1 AND tracking_number = ? ORDER BY sequence
  `);
  const problems = database.prepare('SELECT line, problem, cells FROM statement_lines WHERE statement_id = ? AND problem IS NOT NULL ORDER BY sequence');
  const billed = database.prepare(`
    SELECT id, state, charged, price_when_used AS priceWhenUsed,
      (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id) AS refunded
    FROM shipments WHERE tracking_number = :number OR noted_number = :number LIMIT 1
  `);
  const withdraw = database.prepare('UPDATE statements SET withdrawn_at = :now WHERE id = :id AND withdrawn_at IS NULL');
  const uncount = database.prepare('UPDATE statement_lines SET counts = 0 WHERE statement_id = ?');
  // What another statement has as well counts there from now on.
  const recount = database.prepare(`
    UPDATE statement_lines SET counts = 1 WHERE sequence IN (
      SELECT min(other.sequence) FROM statement_lines AS own
      JOIN statement_lines AS other ON other.fingerprint = own.fingerprint AND other.kind IS NOT NULL
      JOIN statements ON statements.id = other.statement_id AND statements.withdrawn_at IS NULL
      WHERE own.statement_id = ? GROUP BY own.fingerprint
    )
  `);

  const one = (id: string): Statement => {
    const row = byId.get(id);
    if (row === undefined) throw new Failed({ code: 'not-found', what: 'statement' });
    return Statement.parse(row);
  };

  return {
    addStatement: ({ name, contentHash, columns: names, mapping: read, lines }) =>
      inTransaction(database, () => {
        if (byContent.get(contentHash) !== undefined) throw new Failed({ code: 'not-offered', because: 'This file is imported already, and counts once.' });
        const id = newId();
        insert.run({ id, name, contentHash, columns: JSON.stringify(names), mapping: JSON.stringify(read), now: clock.now().toISOString() });
        for (const { line: place, cells: kept, fingerprint, ...rest } of lines) {
          const empty = { kind: null, trackingNumber: null, day: null, amount: null, weight: '', problem: null };
          insertLine.run({ ...empty, ...rest, id, line: place, fingerprint, cells: JSON.stringify(kept) });
        }
        return one(id);
      }),
    statements: () => all.all().map((row) => Statement.parse(row)),
    statement: (id) => {
      const row = columnsOf.get(id);
      return row === undefined ? null : { statement: one(id), columns: ColumnsRow.parse(row).columns };
    },
    statementOf: (contentHash) => {
      const row = byContent.get(contentHash);
      return row === undefined ? null : Statement.parse(row);
    },
    mappingOf: (names) => {
      const row = mapping.get(JSON.stringify(names));
      return row === undefined ? null : MappingRow.parse(row).mapping;
    },
    countKnown: (fingerprints) => Number(known.get(JSON.stringify(fingerprints))?.['count']),
    countedLines: (id) => counted.all(id).map((row) => CountedRow.parse(row)),
    linesOfNumber: (number) => ofNumber.all(number).map((row) => KeptRow.parse(row)),
    problemsOf: (id) => problems.all(id).map((row) => ProblemRow.parse(row)),
    billedShipment: (number) => {
      const row = billed.get({ number });
      return row === undefined ? null : BilledRow.parse(row);
    },
    withdrawStatement: (id) =>
      inTransaction(database, () => {
        one(id);
        withdraw.run({ id, now: clock.now().toISOString() });
        uncount.run(id);
        recount.run(id);
        return one(id);
      }),
  };
};
