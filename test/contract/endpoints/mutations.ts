import { isTree } from '../official/official-files.ts';
import type { OfficialOperation } from '../official/official-operation.ts';
import type { Schema } from '../official/official-schema.ts';
import { schemaProblems } from '../official/schema-problems.ts';

/** A request to one operation, without its path's parameters and its tokens. */
export interface Seed {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request with one thing wrong in it. */
export interface Mutation {
  readonly kind: 'missing' | 'enum' | 'unknown member' | 'unknown parameter';
  /** "without /packageDescription/weight". */
  readonly name: string;
  readonly seed: Seed;
  /** Sent without it, though every other call has it. */
  readonly withoutHeader?: string;
}

type Path = readonly (string | number)[];

const changed = (value: unknown, path: Path, change: (member: unknown) => unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item: unknown, place) => (place === name ? changed(item, rest, change) : item));
  const tree = isTree(value) ? value : {};
  const member = changed(tree[name], rest, change);
  const { [String(name)]: _, ...others } = tree;
  return member === undefined ? others : { ...others, [name]: member };
};

const shown = (path: Path): string => `/${path.join('/')}`;

/** The same word in another case, where that is no word of the list itself; for numbers, one that isn't listed. */
const otherwise = (values: readonly unknown[], current: unknown): unknown => {
  const [first] = values;
  if (typeof first === 'number') return values.includes(7) ? undefined : 7;
  if (typeof first !== 'string') return undefined;
  const texts = [typeof current === 'string' ? current : first, ...values.map(String)];
  return texts.flatMap((text) => [text.toLowerCase(), text.toUpperCase()]).find((text) => !values.includes(text));
};

interface Change {
  readonly kind: Mutation['kind'];
  readonly name: string;
  readonly path: Path;
  readonly to: unknown;
}

/** Every change to a value that its schema forbids, found by walking both. */
const changesOf = (schema: Schema, value: unknown, path: Path = []): Change[] => {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) {
    const fitting = alternatives.find((each) => schemaProblems(each, value).length === 0);
    return fitting ? changesOf(fitting, value, path) : [];
  }
  if (schema.enum) {
    const to = otherwise(schema.enum, value);
    return to === undefined ? [] : [{ kind: 'enum', name: `${shown(path)} as ${JSON.stringify(to)}`, path, to }];
  }
  if (Array.isArray(value)) return schema.items && value.length > 0 ? changesOf(schema.items, value[0], [...path, 0]) : [];
  if (!isTree(value)) return [];
  const properties = schema.properties ?? {};
  const changes: Change[] = [];
  for (const name of schema.required ?? []) changes.push({ kind: 'missing', name: `without ${shown([...path, name])}`, path: [...path, name], to: undefined });
  for (const [name, member] of Object.entries(properties)) {
    const inner = [...path, name];
    if (name in value) changes.push(...changesOf(member, value[name], inner));
    else if (member.enum) changes.push(...changesOf(member, undefined, inner));
  }
  if (schema.additionalProperties === false)
    changes.push({ kind: 'unknown member', name: `${shown([...path, 'unheardOf'])} added`, path: [...path, 'unheardOf'], to: 'anything' });
  return changes;
};

/** Every way of a seed to break the operation's own file by one thing. */
const mutationsOfSeed = (operation: OfficialOperation, seed: Seed): Mutation[] => {
  const mutations: Mutation[] = [];
  const query = seed.query ?? {};
  for (const { name, in: where, required, schema } of operation.parameters) {
    if (where === 'header') {
      if (required) mutations.push({ kind: 'missing', name: `without ${name}`, seed, withoutHeader: name });
      if (schema.format === 'uuid') mutations.push({ kind: 'enum', name: `${name} that is no UUID`, seed: { ...seed, headers: { [name]: 'not-a-uuid' } } });
    }
    if (where !== 'query') continue;
    if (required) mutations.push({ kind: 'missing', name: `without ?${name}`, seed: { ...seed, query: Object.fromEntries(Object.entries(query).filter(([each]) => each !== name)) } });
    const values = schema.enum ?? schema.items?.enum;
    const to = values && otherwise(values, query[name]);
    if (to !== undefined) mutations.push({ kind: 'enum', name: `?${name}=${String(to)}`, seed: { ...seed, query: { ...query, [name]: String(to) } } });
  }
  mutations.push({ kind: 'unknown parameter', name: '?unheardOf added', seed: { ...seed, query: { ...query, unheardOf: '1' } } });
  if (operation.body === null) return mutations;
  for (const { kind, name, path, to } of changesOf(operation.body, seed.body)) {
    const body = changed(seed.body, path, () => to);
    // Some changes leave a request that another alternative of the file allows.
    if (schemaProblems(operation.body, body).length > 0) mutations.push({ kind, name, seed: { ...seed, body } });
  }
  return mutations;
};

/** Of several seeds together, each change once. */
export const mutationsOf = (operation: OfficialOperation, seeds: readonly Seed[]): Mutation[] => {
  const found = new Map<string, Mutation>();
  for (const seed of seeds)
    for (const mutation of mutationsOfSeed(operation, seed)) if (!found.has(mutation.name)) found.set(mutation.name, mutation);
  return [...found.values()];
};
