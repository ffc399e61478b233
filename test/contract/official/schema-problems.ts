import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { Schema } from './official-schema.ts';

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // A length of 0.1 in is no less a number than 1 in: what OpenAPI calls a format of numbers says nothing.
  formats: {
    'date': (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
    'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text)),
    'email': /^\S+@\S+\.\S+$/,
    'uuid': /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    'uri': /^https?:\/\/\S+$/,
    'byte': (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
  },
});

const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong with a value, by where it is; none where nothing is. */
export const schemaProblems = (schema: Schema, value: unknown): string[] => {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
};
