import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { CustomsItem } from '../../../shared/customs/customs.ts';
import type { Clock } from '../../clock.ts';
import { jsonColumn } from '../json-column.ts';

/** What customs forms say of a thing, kept under its SKU. */
export interface CustomsItems {
  /** In capitals or without; null where nothing is kept under it. */
  customsItem(sku: string): CustomsItem | null;
  /** In the place of what was kept under the SKU. */
  keepCustomsItem(item: CustomsItem): void;
  /** By SKU, those that hold every word in it or in what it is: as many as are listed, of how many there are, and how many are kept in all. */
  customsItems(search: string): { readonly items: CustomsItem[]; readonly total: number; readonly kept: number };
  removeCustomsItem(sku: string): void;
}

const Row = z.object({ item: jsonColumn(CustomsItem) });

const mostListed = 1000;

export const customsItems = (database: DatabaseSync, clock: Clock): CustomsItems => {
  const find = database.prepare('SELECT item FROM customs_items WHERE sku = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO customs_items (sku, item, changed_at) VALUES (:sku, :item, :now)');
  const all = database.prepare('SELECT item FROM customs_items ORDER BY sku');
  const remove = database.prepare('DELETE FROM customs_items WHERE sku = ?');
  return {
    customsItem: (sku) => {
      const row = find.get(sku.trim());
      return row === undefined ? null : Row.parse(row).item;
    },
    keepCustomsItem: (item) => void keep.run({ sku: item.sku, item: JSON.stringify(item), now: clock.now().toISOString() }),
    customsItems: (search) => {
      const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
      const kept = all.all().map((row) => Row.parse(row).item);
      const found = kept.filter(({ sku, description }) => words.every((word) => `${sku} ${description}`.toLowerCase().includes(word)));
      return { items: found.slice(0, mostListed), total: found.length, kept: kept.length };
    },
    removeCustomsItem: (sku) => void remove.run(sku.trim()),
  };
};
