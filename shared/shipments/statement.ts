import * as z from 'zod';
import { Cents } from '../money.ts';
import { Day } from '../days/ship-date.ts';
import { ShipmentState } from './shipment.ts';

/** What a line of a statement says of money: that it was charged, that a charge was corrected, or that it came back. */
export const StatementKind = z.enum(['charge', 'adjustment', 'refund']);
export type StatementKind = z.infer<typeof StatementKind>;

const Column = z.int().min(0);

/** How the columns of an export are read: USPS publishes no form of it, so that a person says so once. Columns from 0. */
export const StatementMapping = z.strictObject({
  trackingNumber: Column,
  amount: Column,
  day: Column.nullable(),
  kind: Column.nullable(),
  /** What USPS weighed or measured: kept as evidence, and not counted with. */
  weight: Column.nullable(),
  /** What the words of the column `kind` mean, in lower case. */
  kinds: z.record(z.string(), StatementKind),
  /** Of a line whose words mean nothing yet, and of every line where there is no such column. */
  otherwise: StatementKind,
  /** Whether an amount with a minus is one that was charged, as in a bank's book, or one that came back. */
  minus: z.enum(['given-back', 'charged']),
});
export type StatementMapping = z.infer<typeof StatementMapping>;

/** A file that was chosen and isn't imported yet. */
export const StatementFile = z.object({
  fileId: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  /** Its first rows, as they stand. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** What was said of such a file before, or else what its columns' names suggest; null where they suggest nothing. */
  mapping: StatementMapping.nullable(),
  isRemembered: z.boolean(),
  /** When this very file was imported already. */
  importedAt: z.iso.datetime().nullable(),
});
export type StatementFile = z.infer<typeof StatementFile>;

export const StatementLine = z.object({
  /** As a spreadsheet counts it, from 1. */
  line: z.int(),
  kind: StatementKind,
  trackingNumber: z.string(),
  day: Day.nullable(),
  /** Of an adjustment: more was charged, or less. Of a charge and a refund it is what was charged, and what came back. */
  amount: Cents,
  weight: z.string(),
});
export type StatementLine = z.infer<typeof StatementLine>;

/** A line as it is kept: on which statement it stands, and its row as it was in the file. */
export const KeptStatementLine = StatementLine.extend({ statement: z.string(), cells: z.array(z.string()) });
export type KeptStatementLine = z.infer<typeof KeptStatementLine>;

export const StatementProblem = z.object({ line: z.int(), problem: z.string(), cells: z.array(z.string()) });
export type StatementProblem = z.infer<typeof StatementProblem>;

/** How a file reads, before anything is kept. */
export const StatementPreview = z.object({
  lines: z.array(StatementLine),
  good: z.int(),
  /** Lines that an earlier statement has: they count once. */
  repeated: z.int(),
  bad: z.int(),
  problems: z.array(StatementProblem),
  /** The words of the column that says what a line is, and how they are read. */
  words: z.array(z.object({ word: z.string(), kind: StatementKind, lines: z.int() })),
});
export type StatementPreview = z.infer<typeof StatementPreview>;

export const Statement = z.object({
  id: z.string(),
  name: z.string(),
  importedAt: z.iso.datetime(),
  /** Taken out again: its lines are kept and count no more. */
  withdrawnAt: z.iso.datetime().nullable(),
  lines: z.int(),
  repeated: z.int(),
  bad: z.int(),
});
export type Statement = z.infer<typeof Statement>;

/** `refund` is money that came back and that nobody has confirmed yet. */
export const ComparisonKind = z.enum(['differs', 'refund', 'unmatched', 'same']);
export type ComparisonKind = z.infer<typeof ComparisonKind>;

/** One tracking number of a statement beside the shipment that has it. */
export const Comparison = z.object({
  kind: ComparisonKind,
  trackingNumber: z.string(),
  shipment: z.object({
    id: z.string(), orderNumber: z.string(), to: z.string(), state: ShipmentState, isReturn: z.boolean(), weight: z.number(),
  }).nullable(),
  /** What it cost by this ledger, refunds that were recorded taken off; null where it isn't here. */
  here: Cents.nullable(),
  /** What it cost by all statements that were imported. */
  there: Cents,
  difference: Cents.nullable(),
  /** Of `refund`: what a person can record, and the day of the statement. */
  refund: z.object({ amount: Cents, day: Day }).nullable(),
  lines: z.array(KeptStatementLine),
});
export type Comparison = z.infer<typeof Comparison>;

/** Differences first, the largest first; then refunds to be confirmed, what isn't here, and what agrees. */
export const ComparisonPage = z.object({
  rows: z.array(Comparison),
  counts: z.record(ComparisonKind, z.int()),
  /** Of all differences. */
  difference: Cents,
  /** Purchases of which nobody knows whether they were made: one of them may be what isn't here. */
  unconfirmed: z.int(),
  columns: z.array(z.string()),
});
export type ComparisonPage = z.infer<typeof ComparisonPage>;
