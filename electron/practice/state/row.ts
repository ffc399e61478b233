import type { SQLOutputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

export const text = (row: Row, name: string): string => String(row[name]);
export const textOrNull = (row: Row, name: string): string | null => (row[name] === null ? null : String(row[name]));
export const dateOrNull = (row: Row, name: string): Date | null => (row[name] === null ? null : new Date(Number(row[name])));
