import type { Database } from './database.ts';

export interface Counts {
  readonly labels: number;
  readonly canceled: number;
  readonly disputed: number;
  /** What stands charged, cancels taken off. */
  readonly chargedCents: number;
  /** How many labels money was taken for. */
  readonly charges: number;
  readonly forms: number;
}

export const countAll = (database: Database): Counts => {
  const row = database.prepare(`
    SELECT (SELECT count(*) FROM label) AS labels,
      (SELECT count(*) FROM label WHERE status = 'CANCELED') AS canceled,
      (SELECT count(*) FROM label WHERE status = 'DISPUTED') AS disputed,
      (SELECT coalesce(sum(cents), 0) FROM charge) AS chargedCents,
      (SELECT count(*) FROM charge WHERE kind = 'sale') AS charges,
      (SELECT count(*) FROM form) AS forms
  `).get() ?? {};
  const count = (name: keyof Counts): number => Number(row[name]);
  return {
    labels: count('labels'), canceled: count('canceled'), disputed: count('disputed'), chargedCents: count('chargedCents'),
    charges: count('charges'), forms: count('forms'),
  };
};
