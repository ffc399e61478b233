import type { Database } from './database.ts';

const hour = 3_600_000;

export interface QuotaUse {
  /** Calls of the running hour, this one counted in. */
  readonly used: number;
  /** When the hour is over and counting starts again. */
  readonly resetsAt: Date;
}

/** Calls counted by app and API, in hours that begin with a call. */
export class QuotaTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  count(clientId: string, api: string, now: Date): QuotaUse {
    const row = this.#database.prepare(`
      INSERT INTO quota (client_id, api, since, used) VALUES ($client, $api, $now, 1)
      ON CONFLICT (client_id, api) DO UPDATE SET
        since = iif($now >= since + $hour OR $now < since, $now, since), used = iif($now >= since + $hour OR $now < since, 1, used + 1)
      RETURNING since, used
    `).get({ $client: clientId, $api: api, $now: now.getTime(), $hour: hour });
    return { used: Number(row?.used), resetsAt: new Date(Number(row?.since) + hour) };
  }

  forget(): void {
    this.#database.prepare('DELETE FROM quota').run();
  }
}
