import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { officialFile } from '../contract/official/official-spec.ts';

interface OpenApi {
  readonly components: { readonly schemas: Record<string, unknown>; readonly examples?: Record<string, { value: unknown }> };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 writes some of JSON Schema as draft 4 did, and the files hold slips that a validator would trip over. */
const asJsonSchema = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (!isObject(value)) return value;
  const { nullable: _, exclusiveMinimum, ...rest } = value;
  const schema = Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, asJsonSchema(member)]));
  if (exclusiveMinimum === true) {
    const { minimum, ...others } = schema;
    return { ...others, exclusiveMinimum: minimum };
  }
  return schema;
};

/** USPS's live answers write null for what isn't there, though its file knows no null. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null).map(([name, member]) => [name, withoutNulls(member)]));
};

/** The schemas of one official file, by name. */
export class OfficialSchemas {
  readonly #document: OpenApi;
  readonly #ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, email: /^\S+@\S+$/, uri: /^https:/, byte: true, float: true, double: true, uuid: true,
    },
  });

  constructor(name: string) {
    // One file closes a bracket too far left: read in spite of it.
    this.#document = parse(officialFile(`spec/${name}.yaml`).toString('utf8'), { strict: false, uniqueKeys: false, logLevel: 'error' }) as OpenApi;
    this.#ajv.addSchema({ $id: 'spec', components: asJsonSchema(this.#document.components) as object });
  }

  /** What is wrong with a value by one of the file's schemas; empty when nothing is. */
  problems(schema: string, value: unknown): string[] {
    const validate = this.#ajv.getSchema(`spec#/components/schemas/${schema}`);
    if (!validate) throw new Error(`no schema ${schema}`);
    validate(withoutNulls(value));
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }

  /** One of the file's own sample requests. */
  example(name: string): Record<string, unknown> {
    const found = this.#document.components.examples?.[name]?.value;
    if (!isObject(found)) throw new Error(`no example ${name}`);
    return found;
  }

  /** Members that an object must have, by the file. */
  required(schema: string): string[] {
    const found = this.#document.components.schemas[schema];
    return isObject(found) && Array.isArray(found.required) ? found.required.map(String) : [];
  }
}
