import type * as z from 'zod';
import type { Call } from './call.ts';
import { gatewayRefusal, validated } from './errors.ts';

/** The JSON body as the schema allows it, or the gateway's refusal. */
export const readJson = <T extends z.ZodType>(api: string, schema: T, call: Call): z.output<T> => {
  let value: unknown;
  try {
    value = JSON.parse(call.body.toString('utf8'));
  } catch {
    throw gatewayRefusal(api, ['Unable to parse JSON: the request body is not JSON']);
  }
  return validated(api, schema, value);
};

/** The query as the schema allows it: an unknown parameter, or one given twice, is refused like a wrong one. */
export const readQuery = <T extends z.ZodObject>(api: string, schema: T, call: Call): z.output<T> => {
  const isTwice = (name: string): boolean => call.query.getAll(name).length > 1;
  const unexpected = [...new Set(call.query.keys())].filter((name) => !Object.hasOwn(schema.shape, name) || isTwice(name));
  if (unexpected.length > 0) throw gatewayRefusal(api, unexpected.map((name) => `query parameter is unexpected : ${name}`));
  return validated(api, schema, Object.fromEntries(call.query));
};
