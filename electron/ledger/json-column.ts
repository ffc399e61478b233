import * as z from 'zod';

/** A column that holds JSON, read through the schema of what it holds. */
export const jsonColumn = <T extends z.ZodType>(schema: T) =>
  z.string().transform((text): unknown => JSON.parse(text)).pipe(schema);
