import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { CustomsItem } from '../../../shared/customs.ts';
import type { Clock } from '../../clock.ts';
import { jsonColumn } from '../json-column.ts';

/** What customs forms say of a thing, kept under its SKU. */
export interface CustomsItems {
  /** In capitals or without; null where nothing is kept under it. */
  customsItem(sku: string): CustomsItem | null;
  /** In the place of what was kept under the SKU. */
  keepCustomsItem(item: CustomsItem): void;
}

const Row = z.object({ item: jsonColumn(CustomsItem) });

export const customsItems = (database: DatabaseSync, clock: Clock): CustomsItems => {
  const find = database.prepare('SELECT item FROM customs_items WHERE sku = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO customs_items (sku, item, changed_at) VALUES (:sku, :item, :now)');
  return {
    customsItem: (sku) => {
      const row = find.get(sku.trim());
      return row === undefined ? null : Row.parse(row).item;
    },
    keepCustomsItem: (item) => void keep.run({ sku: item.sku, item: JSON.stringify(item), now: clock.now().toISOString() }),
  };
};
