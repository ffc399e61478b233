import type * as z from 'zod';

/** USPS's gateway refuses null and most empty strings; what isn't given isn't sent. */
const withoutBlanks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined && member !== null && member !== '')
      .map(([name, member]) => [name, withoutBlanks(member)]),
  );
};

/**
 * A request without its blanks, its members in the schema's order.
 * @throws TypeError when the gateway would refuse it: a mistake in this program, not of the person at the desk.
 * The message names members and rules and holds no value.
 */
export const checkedRequest = <S extends z.ZodType>(what: string, schema: S, request: z.input<S>): z.output<S> => {
  const parsed = schema.safeParse(withoutBlanks(request));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`);
  throw new TypeError(`a ${what} request that USPS would refuse: ${problems.join('; ')}`);
};
