import type { Database } from './database.ts';

export interface NewForm {
  readonly manifestNumber: string;
  readonly request: string;
  readonly createdAt: Date;
  readonly trackingNumbers: readonly string[];
  /** Given where the form overwrites the mailing date of its labels; null leaves them. */
  readonly mailingDate: string | null;
}

export class FormTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a form and marks its labels, all or none. */
  add(form: NewForm): void {
    this.#database.transaction(() => {
      this.#database
        .prepare('INSERT INTO form (manifest_number, request, created_at) VALUES (?, ?, ?)')
        .run(form.manifestNumber, form.request, form.createdAt.getTime());
      const mark = this.#database.prepare(
        'UPDATE label SET manifest_number = ?, form_at = ?, mailing_date = coalesce(?, mailing_date) WHERE tracking_number = ?',
      );
      for (const number of form.trackingNumbers) mark.run(form.manifestNumber, form.createdAt.getTime(), form.mailingDate, number);
    });
  }
}
