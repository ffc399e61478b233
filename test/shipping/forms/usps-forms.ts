import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface UspsForm {
  readonly manifestNumber: string;
  readonly labels: number;
}

/** The forms that the practice USPS has made, out of its own book, the oldest first. */
export const openUspsFormBook = (folder: string): UspsForm[] => {
  const database = new DatabaseSync(join(folder, 'practice.sqlite'), { readOnly: true });
  try {
    return database.prepare(`
      SELECT form.manifest_number AS manifestNumber, (SELECT count(*) FROM label WHERE label.manifest_number = form.manifest_number) AS labels
      FROM form ORDER BY form.created_at, form.manifest_number
    `).all().map((row) => ({ manifestNumber: String(row.manifestNumber), labels: Number(row.labels) }));
  } finally {
    database.close();
  }
};
