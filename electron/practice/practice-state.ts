import { AccountTable } from './state/accounts.ts';
import { AppTable } from './state/apps.ts';
import { ChargeTable } from './state/charges.ts';
import { countAll } from './state/counts.ts';
import type { Counts } from './state/counts.ts';
import { Database } from './state/database.ts';
import { FactTable } from './state/facts.ts';
import { FormTable } from './state/forms.ts';
import { LabelTable } from './state/labels.ts';
import { PickupTable } from './state/pickups.ts';
import { QuotaTable } from './state/quotas.ts';
import { SerialTable } from './state/serials.ts';
import { SettingTable } from './state/settings.ts';
import { RevokedTokenTable } from './state/tokens.ts';

/**
 * What the practice USPS knows, in one SQLite file, a class a family of tables. Every method has returned only when what
 * it wrote survives a power cut, so that an answer never promises what a restart forgets.
 */
export class PracticeState {
  readonly facts: FactTable;
  readonly serials: SerialTable;
  readonly revokedTokens: RevokedTokenTable;
  readonly charges: ChargeTable;
  readonly labels: LabelTable;
  readonly forms: FormTable;
  readonly settings: SettingTable;
  readonly apps: AppTable;
  readonly accounts: AccountTable;
  readonly quotas: QuotaTable;
  readonly pickups: PickupTable;
  readonly #database: Database;

  constructor(file: string) {
    const database = new Database(file);
    this.#database = database;
    this.facts = new FactTable(database);
    this.serials = new SerialTable(database);
    this.revokedTokens = new RevokedTokenTable(database);
    this.charges = new ChargeTable(database);
    this.labels = new LabelTable(database, this.charges);
    this.forms = new FormTable(database);
    this.settings = new SettingTable(database);
    this.apps = new AppTable(database);
    this.accounts = new AccountTable(database);
    this.quotas = new QuotaTable(database);
    this.pickups = new PickupTable(database);
  }

  counts(): Counts {
    return countAll(this.#database);
  }

  close(): void {
    this.#database.close();
  }
}
