import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Tortured } from '../trials.ts';

const StateRow = z.object({ state: z.string() });

const newest = {
  purchase: 'SELECT state FROM shipments WHERE order_number = ? ORDER BY sequence DESC LIMIT 1',
  form: `
    SELECT form_requests.state AS state FROM form_requests JOIN form_request_numbers ON request_id = form_requests.id
    JOIN shipments ON shipments.tracking_number = form_request_numbers.tracking_number
    WHERE order_number = ? ORDER BY form_requests.sequence DESC LIMIT 1
  `,
} as const;

/** How far the journal of an order's purchase, or of its form, had come when its desk died. */
export const journalState = (ledgerFolder: string, what: Tortured, order: string): string => {
  const database = new DatabaseSync(join(ledgerFolder, 'ledger.sqlite'), { readOnly: true });
  try {
    const row = database.prepare(newest[what]).get(order);
    return row === undefined ? 'nothing written' : StateRow.parse(row).state;
  } finally {
    database.close();
  }
};
