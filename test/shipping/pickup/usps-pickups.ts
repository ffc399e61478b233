import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What the practice USPS has in its book, whoever knows of it: the oldest first. */
export const openUspsPickupBook = (folder: string): { day: string; number: string; standing: boolean }[] => {
  const book = new DatabaseSync(join(folder, 'practice.sqlite'), { readOnly: true });
  try {
    return book.prepare('SELECT confirmation_number AS number, day, status FROM pickup ORDER BY confirmation_number').all()
      .map(({ number, day, status }) => ({ day: String(day), number: String(number), standing: status === 'SCHEDULED' }));
  } finally {
    book.close();
  }
};
