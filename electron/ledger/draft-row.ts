import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Draft } from '../../shared/draft.ts';
import type { Clock } from '../clock.ts';
import { jsonColumn } from './json-column.ts';

/** What stands on Ship and isn't bought yet. */
export interface DraftLedger {
  loadDraft(): Draft | null;
  saveDraft(draft: Draft | null): void;
}

const DraftRow = z.object({ draft: jsonColumn(Draft).nullable() });

export const draftRow = (database: DatabaseSync, clock: Clock): DraftLedger => {
  const load = database.prepare('SELECT draft FROM draft');
  const save = database.prepare(`
    INSERT INTO draft (only, draft, saved_at) VALUES (1, :draft, :savedAt)
    ON CONFLICT (only) DO UPDATE SET draft = excluded.draft, saved_at = excluded.saved_at
  `);
  return {
    // A draft of another version's shape is no reason for the page not to open.
    loadDraft: () => DraftRow.safeParse(load.get()).data?.draft ?? null,
    saveDraft: (draft) => {
      save.run({ draft: draft === null ? null : JSON.stringify(draft), savedAt: clock.now().toISOString() });
    },
  };
};
