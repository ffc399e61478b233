import { at, isTree } from './official-files.ts';
import type { Tree } from './official-files.ts';

/** A JSON schema with nothing left to look up and no `allOf`. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

type Loose = Record<string, unknown>;

const referenced = (document: Tree, reference: string): unknown => {
  const found = at(document, ...reference.replace(/^#\//, '').split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')));
  if (found === undefined) throw new Error(`nothing at ${reference}`);
  return found;
};

/**
 * One object of all parts. Members of the same name are merged, the later part's word counting; what must be there adds up.
 * The files close objects (`additionalProperties: false`) beside or within an `allOf`, which to the letter lets no request
 * pass: the closing is about the members of all parts together, and an object that says it is open is open.
 */
const merged = (parts: readonly Loose[]): Loose => {
  const whole: Loose = {};
  for (const part of parts) {
    for (const [name, value] of Object.entries(part)) {
      if (name === 'required') whole.required = [...new Set([...((whole.required ?? []) as string[]), ...(value as string[])])];
      else if (name === 'properties') {
        const properties = { ...(whole.properties as Loose | undefined) };
        for (const [member, schema] of Object.entries(value as Record<string, Loose>)) {
          const before = properties[member];
          properties[member] = isTree(before) ? merged([before, schema]) : schema;
        }
        whole.properties = properties;
      } else if (name === 'additionalProperties') whole[name] = whole[name] === false || value === false ? false : value;
      else whole[name] = value;
    }
  }
  return whole;
};

/**
 * Alternatives that ask for nothing fit anything, and then "exactly one" fits nothing, as with an e-mail address or a cell
 * number: each must then hold the one member that only it has.
 */
const toldApart = (alternatives: readonly Loose[]): readonly Loose[] => {
  const namesOf = (schema: Loose): string[] => Object.keys((schema.properties ?? {}) as Loose);
  return alternatives.map((alternative) => {
    if (alternative.required !== undefined || alternative.properties === undefined) return alternative;
    const own = namesOf(alternative).filter((name) => alternatives.every((other) => other === alternative || !namesOf(other).includes(name)));
    return own.length === 1 ? { ...alternative, required: own } : alternative;
  });
};

/** A form that is kept for old callers alone, and that fits whatever the present one fits, makes "exactly one" fit nothing. */
const present = (document: Tree, alternatives: readonly unknown[]): readonly unknown[] => {
  const living = alternatives.filter((each) => {
    const reference = at(each, '$ref');
    return at(typeof reference === 'string' ? referenced(document, reference) : each, 'deprecated') !== true;
  });
  return living.length > 0 ? living : alternatives;
};

const words = new Set(['description', 'example', 'examples', 'xml', 'title', 'externalDocs', 'default', 'deprecated', 'readOnly', 'writeOnly']);
const kept = new Set(['byte', 'date', 'date-time', 'email', 'uuid', 'uri']);

/** A schema of the file as a validator can use it: references looked up, `allOf` merged, OpenAPI's own words said in JSON Schema's. */
export const officialSchema = (document: Tree, value: unknown): Schema => {
  const read = (node: unknown, isNames = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => read(item));
    if (!isTree(node)) return node;
    if (isNames) return Object.fromEntries(Object.entries(node).map(([name, schema]) => [name, read(schema)]));
    if (typeof node.$ref === 'string') return read(referenced(document, node.$ref));
    const { allOf, oneOf, nullable, exclusiveMinimum, minimum, format, ...rest } = node;
    const schema: Loose = {};
    for (const [name, member] of Object.entries(rest))
      if (!words.has(name)) schema[name] = name === 'enum' ? member : read(member, name === 'properties');
    if (Array.isArray(oneOf)) schema.oneOf = toldApart(present(document, oneOf).map((each) => read(each) as Loose));
    if (exclusiveMinimum === true) schema.exclusiveMinimum = minimum;
    else if (minimum !== undefined) schema.minimum = minimum;
    // "byte" of an integer means nothing, and one file writes a pattern where a format belongs.
    if (typeof format === 'string' && schema.type === 'string') {
      if (kept.has(format)) schema.format = format;
      else if (format.includes('\\')) schema.pattern = format;
    }
    if (nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
    if (!Array.isArray(allOf)) return schema;
    const parts = allOf.map((part) => read(part) as Loose);
    const whole = merged([...parts, schema]);
    const { additionalProperties } = schema;
    return additionalProperties === undefined ? whole : { ...whole, additionalProperties };
  };
  return read(value) as Schema;
};

/** The same schema, closed: an object holds nothing that the schema doesn't name. */
export const closed = (schema: Schema): Schema => {
  const close = (node: unknown, isNames = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => close(item));
    if (!isTree(node)) return node;
    const copy = Object.fromEntries(Object.entries(node).map(([name, member]) =>
      [name, name === 'enum' || name === 'required' ? member : close(member, name === 'properties')]));
    return !isNames && copy.properties !== undefined ? { ...copy, additionalProperties: false } : copy;
  };
  return close(schema) as Schema;
};
