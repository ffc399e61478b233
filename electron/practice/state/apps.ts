import type { Database } from './database.ts';
import { text } from './row.ts';

/** How far a USPS app has come: made, given its products, and its claims refreshed in the portal. */
export const appStages = ['REGISTERED', 'PRODUCT_GRANTED', 'CLAIMS_LINKED'] as const;
export type AppStage = (typeof appStages)[number];

/** Stages that apps were brought to; an app that isn't here stands where its fixture puts it. */
export class AppTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  stage(clientId: string): AppStage | null {
    const row = this.#database.prepare('SELECT stage FROM app WHERE client_id = ?').get(clientId);
    return row ? (text(row, 'stage') as AppStage) : null;
  }

  setStage(clientId: string, stage: AppStage): void {
    this.#database.prepare('INSERT OR REPLACE INTO app (client_id, stage) VALUES (?, ?)').run(clientId, stage);
  }
}
