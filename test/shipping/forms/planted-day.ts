import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buyBought } from '../purchases.ts';
import type { TestDesk } from '../test-desk.ts';
import { plantLabels } from './plant-labels.ts';
import type { Planted } from './plant-labels.ts';

export interface PlantedDay {
  /** The one that was really bought, the first of all, and not printed. */
  readonly first: string;
  readonly planted: readonly { readonly shipmentId: string; readonly trackingNumber: string }[];
}

/** One label that is bought, and others like it that are planted beside. */
export const plantDay = async (test: TestDesk, labels: readonly Planted[]): Promise<PlantedDay> => {
  const { id } = await buyBought(test, { orderNumber: 'first' });
  return { first: id, planted: plantLabels(join(test.folder, 'ledger', 'ledger.sqlite'), join(test.folder, 'practice.sqlite'), labels) };
};

/** A label as the practice USPS has it in its own book. */
export const atUsps = (test: TestDesk, trackingNumber: string): { readonly mailingDate: string; readonly onForm: boolean } => {
  const database = new DatabaseSync(join(test.folder, 'practice.sqlite'), { readOnly: true });
  try {
    const row = database.prepare('SELECT mailing_date, manifest_number FROM label WHERE tracking_number = ?').get(trackingNumber);
    return { mailingDate: String(row?.['mailing_date']), onForm: row?.['manifest_number'] !== null };
  } finally {
    database.close();
  }
};
