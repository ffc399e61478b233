import * as z from 'zod';

const Businesses = z.record(z.string(), z.looseObject({})).catch({});

/** Nobody had said yet that an account has a contract. */
export const pricesOfBusinesses = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...older,
  businesses: Object.fromEntries(
    Object.entries(Businesses.parse(older.businesses)).map(([name, business]) => [name, { prices: 'commercial', ...business }])),
});
