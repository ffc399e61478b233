import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';

const folder = join(process.env['LABELDESK_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared'), 'usps');

/** Why the official files can't be read here; null when they can. They aren't part of this project. */
export const absent = existsSync(join(folder, 'spec')) ? null : `no folder ${folder}; LABELDESK_SHARED names another`;

/** For the name of a suite: why it is skipped, or nothing. */
export const whyAbsent = absent === null ? '' : ` (skipped: ${absent})`;

export const officialFile = (name: string): Buffer => readFileSync(join(folder, name));

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

export const at = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((inner, name) => (isTree(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);

const read = new Map<string, Tree>();

/** One official OpenAPI file. @param api its name without ".yaml", as "domestic-labels". */
export const officialApiFile = (api: string): Tree => {
  const known = read.get(api);
  if (known) return known;
  // One file closes a bracket a column too far left, and some write a member twice: read in spite of both.
  const document = parseDocument(officialFile(`spec/${api}.yaml`).toString('utf8'), { strict: false, uniqueKeys: false, logLevel: 'error' });
  const tree = document.toJS() as Tree;
  read.set(api, tree);
  return tree;
};
