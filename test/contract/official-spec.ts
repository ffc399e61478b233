import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { parseDocument } from 'yaml';
import type { Received } from '../usps/answering-server.ts';

const folder = join(process.env['LABELDESK_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'), 'usps');

/** Why the official files can't be read here; null when they can. They aren't part of this project. */
export const absent = existsSync(join(folder, 'spec')) ? null : `no folder ${folder}; LABELDESK_SHARED names another`;

export const officialFile = (name: string): Buffer => readFileSync(join(folder, name));

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 says "greater than" with a flag beside the minimum; JSON Schema says it with a number of its own. */
const asJsonSchema = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (!isTree(value)) return value;
  const { exclusiveMinimum, minimum, ...rest } = value;
  const bound = exclusiveMinimum === true ? { exclusiveMinimum: minimum } : {
    ...(minimum === undefined ? {} : { minimum }), ...(typeof exclusiveMinimum === 'number' ? { exclusiveMinimum } : {}),
  };
  return Object.fromEntries(Object.entries({ ...rest, ...bound }).map(([name, member]) => [name, asJsonSchema(member)]));
};

const at = (value: unknown, ...names: string[]): unknown => names.reduce<unknown>((inner, name) => (isTree(inner) ? inner[name] : undefined), value);

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
}

export interface OfficialApi {
  /** What USPS's gateway would say against a request, none when it lets it pass. */
  readonly problems: (request: Received) => string[];
  /** The official example of an answer, by its name. */
  readonly example: (name: string) => unknown;
}

/** One official file. @param base what stands before its paths, as "/labels/v3". */
export const officialApi = (file: string, base: string): OfficialApi => {
  // Read as far as it can be: domestic-labels.yaml has a bracket that is indented too little.
  const spec = parseDocument(officialFile(join('spec', file)).toString('utf8'), { strict: false }).toJS() as Tree;
  const schemas = asJsonSchema({ components: { schemas: at(spec, 'components', 'schemas') } }) as Tree;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, uuid: /^[0-9a-f-]{36}$/, email: /^\S+@\S+$/, byte: true, float: true, double: true,
    },
  });
  ajv.addSchema(schemas, file);
  const compiled = new Map<object, ValidateFunction>();
  const check = (schema: object, value: unknown, where: string): string[] => {
    const found = compiled.get(schema) ?? ajv.compile(JSON.parse(JSON.stringify(asJsonSchema(schema)).replaceAll('"#/', `"${file}#/`)) as object);
    compiled.set(schema, found);
    return found(value) ? [] : (found.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message}`);
  };
  const resolved = (parameter: unknown): Parameter => {
    const reference = at(parameter, '$ref');
    return (typeof reference === 'string' ? at(spec, ...reference.slice(2).split('/')) : parameter) as Parameter;
  };

  return {
    example: (name) => at(spec, 'components', 'examples', name, 'value'),
    problems: ({ method, path, headers, body }) => {
      const url = new URL(path, 'http://x');
      const paths = at(spec, 'paths') as Tree;
      const template = Object.keys(paths).find((each) => new RegExp(`^${base}${each.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(url.pathname));
      const operation = at(paths, template ?? '', method.toLowerCase());
      if (operation === undefined) return [`no operation ${method} ${url.pathname}`];
      const parameters = ((at(operation, 'parameters') ?? []) as unknown[]).map(resolved);
      const problems: string[] = [];
      for (const name of url.searchParams.keys())
        if (!parameters.some((parameter) => parameter.in === 'query' && parameter.name === name)) problems.push(`query ${name} is unexpected`);
      for (const parameter of parameters) {
        const value = parameter.in === 'query' ? url.searchParams.get(parameter.name) : parameter.in === 'header' ? headers[parameter.name.toLowerCase()] : undefined;
        if (value !== null && value !== undefined) problems.push(...check(parameter.schema, value, `${parameter.in} ${parameter.name}`));
        else if (parameter.required && parameter.in !== 'path') problems.push(`${parameter.in} ${parameter.name} is missing`);
      }
      const schema = at(operation, 'requestBody', 'content', 'application/json', 'schema');
      if (isTree(schema)) problems.push(...check(schema, JSON.parse(body) as unknown, 'body'));
      else if (body !== '') problems.push('body is unexpected');
      return problems;
    },
  };
};
