import { at, isTree, officialApiFile } from './official-files.ts';
import type { Tree } from './official-files.ts';
import { officialSchema } from './official-schema.ts';
import type { Schema } from './official-schema.ts';
import { schemaProblems } from './schema-problems.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One answer that the file allows. */
export interface OfficialAnswer {
  readonly status: number;
  /** Null for an answer without a body. */
  readonly mediaType: string | null;
  readonly schema: Schema | null;
}

export interface SentRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One method at one path, as the official file says it. */
export interface OfficialOperation {
  /** "POST /labels/v3/label". */
  readonly id: string;
  readonly method: string;
  /** "/labels/v3/label/{trackingNumber}". */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly answers: readonly OfficialAnswer[];
  /** What USPS's gateway would say against a request, none when it lets it pass. */
  readonly problems: (request: SentRequest) => string[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const lookedUp = (document: Tree, node: unknown): unknown => {
  const reference = at(node, '$ref');
  return typeof reference === 'string' ? at(document, ...reference.slice(2).split('/')) : node;
};

const answersOf = (document: Tree, responses: unknown): OfficialAnswer[] => Object.entries(isTree(responses) ? responses : {}).flatMap(([status, answer]): OfficialAnswer[] => {
  const content = at(lookedUp(document, answer), 'content');
  const types = Object.entries(isTree(content) ? content : {}).flatMap(([mediaType, one]) => {
    const schema = at(one, 'schema');
    return mediaType.includes('/') && !mediaType.includes('xml') && schema !== undefined ? [{ mediaType, schema: officialSchema(document, schema) }] : [];
  });
  const code = status === 'default' ? 0 : Number(status);
  return types.length === 0 ? [{ status: code, mediaType: null, schema: null }] : types.map((one): OfficialAnswer => ({ status: code, ...one }));
});

/** How a parameter's text reads as its schema's type. */
const asTyped = (schema: Schema, text: string): unknown => {
  if (schema.type === 'number' || schema.type === 'integer') return text.trim() === '' ? text : Number(text);
  if (schema.type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text;
  if (schema.type === 'array') return text.split(',');
  return text;
};

const readOperation = (document: Tree, base: string, path: string, method: string, operation: Tree, shared: unknown): OfficialOperation => {
  const full = `${base}${path}`;
  const parameters = [...((at(operation, 'parameters') ?? []) as unknown[]), ...((shared ?? []) as unknown[])].map((each): Parameter => {
    const { name, in: where, required, schema } = lookedUp(document, each) as Tree;
    return { name: String(name), in: where as Parameter['in'], required: required === true, schema: officialSchema(document, schema ?? {}) };
  });
  const bodySchema = at(lookedUp(document, operation.requestBody), 'content', 'application/json', 'schema');
  const body = bodySchema === undefined ? null : officialSchema(document, bodySchema);
  return {
    id: `${method.toUpperCase()} ${full}`,
    method: method.toUpperCase(),
    path: full,
    parameters,
    body,
    answers: answersOf(document, operation.responses),
    problems: (request) => {
      const url = new URL(request.path, 'http://x');
      const problems: string[] = [];
      for (const name of new Set(url.searchParams.keys()))
        if (!parameters.some((parameter) => parameter.in === 'query' && parameter.name === name)) problems.push(`query ${name} is unexpected`);
      for (const parameter of parameters) {
        if (parameter.in === 'path') continue;
        const value = parameter.in === 'query' ? url.searchParams.get(parameter.name) : request.headers[parameter.name.toLowerCase()];
        if (typeof value === 'string')
          problems.push(...schemaProblems(parameter.schema, asTyped(parameter.schema, value)).map((problem) => `${parameter.in} ${parameter.name}${problem}`));
        else if (parameter.required) problems.push(`${parameter.in} ${parameter.name} is missing`);
      }
      if (body === null) return request.body === '' ? problems : [...problems, 'body is unexpected'];
      // Some files forget to say that a body is required; a search without one is none.
      if (request.body === '') return [...problems, 'body is missing'];
      return [...problems, ...schemaProblems(body, JSON.parse(request.body)).map((problem) => `body${problem}`)];
    },
  };
};

const known = new Map<string, readonly OfficialOperation[]>();

/** Every operation of one official file. @param api its name without ".yaml". */
export const officialOperations = (api: string): readonly OfficialOperation[] => {
  const before = known.get(api);
  if (before) return before;
  const document = officialApiFile(api);
  const [server] = at(document, 'servers') as readonly Tree[];
  const base = new URL(String(server?.url)).pathname;
  const operations = Object.entries(at(document, 'paths') as Tree).flatMap(([path, item]) => methods.flatMap((method) => {
    const operation = at(item, method);
    return isTree(operation) ? [readOperation(document, base, path, method, operation, at(item, 'parameters'))] : [];
  }));
  known.set(api, operations);
  return operations;
};

/** @param path with its base, as "/labels/v3/label/{trackingNumber}". */
export const operation = (api: string, method: string, path: string): OfficialOperation => {
  const found = officialOperations(api).find((each) => each.method === method && each.path === path);
  if (!found) throw new Error(`${api}.yaml has no ${method} ${path}`);
  return found;
};
