import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../docs/usps.md');

/** Whether this run writes what it saw into the document, as `.dev/usps-table.mjs` asks, in the place of comparing. */
export const writesSections = process.env['LABELDESK_WRITE_TABLE'] !== undefined;

const marks = (name: string): readonly [begin: string, end: string] =>
  [`<!-- ${name}: begin; written by node .dev/usps-table.mjs -->`, `<!-- ${name}: end -->`];

const cut = (name: string): readonly [before: string, inside: string, after: string] => {
  const [begin, end] = marks(name);
  const document = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/usps.md has no place for ${name}`);
  return [document.slice(0, from), document.slice(from + begin.length, to), document.slice(to + end.length)];
};

/** What stands between the marks of docs/usps.md. */
export const committedSection = (name: string): string => cut(name)[1].trim();

export const writeSection = (name: string, text: string): void => {
  const [begin, end] = marks(name);
  const [before, , after] = cut(name);
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${end}${after}`);
};
