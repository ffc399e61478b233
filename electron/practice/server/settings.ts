import * as z from 'zod';
import { practiceAccounts } from '../../../shared/account/practice-account.ts';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import { zplHabits } from '../documents/zpl/zpl-habits.ts';
import type { SettingTable } from '../state/settings.ts';
import { undocumented } from './undocumented.ts';
import type { Choice, UndocumentedName } from './undocumented.ts';

const limit = z.int().positive().nullable();

/** Habits of the live service that can be switched. As they stand by themselves, USPS is seen at its most usual. */
export const PracticeSettings = z.strictObject({
  /** Calls an hour that an app has of each API; null counts none. */
  quotaPerHour: limit.default(null),
  /** Calls an hour that an app has of all of them together, tokens included; null counts none. */
  sharedQuotaPerHour: limit.default(null),
  /** How a 429 says when to come back. */
  retryAfter: z.enum(['seconds', 'date', 'none']).default('seconds'),
  /** Whether members that hold nothing are written as null, as the live service does, or left out, as its files say. */
  nulls: z.boolean().default(true),
  /** MIDs, payment accounts and audience in a token's claims: as texts with commas, or as arrays. */
  claims: z.enum(['string', 'array']).default('string'),
  /** Tracking as it was seen: HTML in the mail class, booleans as texts. Otherwise as USPS's file says. */
  trackingAsSeen: z.boolean().default(true),
  /** Names of a SCAN form's parts: by the file, or as in USPS's older sample. */
  scanFormParts: z.enum(['documented', 'sample']).default('documented'),
  boundary: z.enum(['seen', 'quoted', 'plain']).default('seen'),
  /** Enrolment in USPS Ship, and where it is missed: by the payment authorization in a body of its own, or by the label. */
  enrolment: z.enum(['enrolled', 'refused-at-authorization', 'no-outbound', 'no-returns']).default('enrolled'),
  /** Whether the fixture account has contract prices; without, published ones are answered with warning 001. */
  contractPrices: z.boolean().default(false),
  /** Whether the app may ask for the account's contract prices at all; without, whoever asks for them is refused. */
  contractAuthorized: z.boolean().default(true),
  /** What ZPL sets of the printer beside its label. */
  zplHabit: z.enum(zplHabits).default('none'),
});
export type PracticeSettings = z.infer<typeof PracticeSettings>;

/** Without their own values, so that naming one setting leaves the others. */
export const SettingsChange = z.strictObject(
  Object.fromEntries(Object.entries(PracticeSettings.shape).map(([name, schema]) => [name, schema.unwrap().optional()])),
);

const prefix = 'undocumented ';
const stateName = 'account state';

/** The switches, kept in the file and held in memory. */
export class SwitchBoard {
  readonly #table: SettingTable;
  #settings: PracticeSettings;
  #choices: Record<string, unknown>;
  #accountState: PracticeAccount;

  constructor(table: SettingTable) {
    this.#table = table;
    [this.#settings, this.#choices, this.#accountState] = this.#load();
  }

  get settings(): PracticeSettings {
    return this.#settings;
  }

  /** Where the fixture account was put. */
  get accountState(): PracticeAccount {
    return this.#accountState;
  }

  noteAccountState(state: PracticeAccount): void {
    this.change({ [stateName]: state });
  }

  /** What the practice USPS does where USPS says nothing. */
  choice(name: UndocumentedName): Choice {
    return this.#choices[name] === 'b' ? 'b' : 'a';
  }

  choices(): Record<UndocumentedName, Choice> {
    const names = Object.keys(undocumented) as UndocumentedName[];
    return Object.fromEntries(names.map((name) => [name, this.choice(name)])) as Record<UndocumentedName, Choice>;
  }

  change(changes: Readonly<Record<string, unknown>>): void {
    this.#table.set(changes);
    [this.#settings, this.#choices, this.#accountState] = this.#load();
  }

  choose(choices: Readonly<Record<string, Choice>>): void {
    this.change(Object.fromEntries(Object.entries(choices).map(([name, choice]) => [prefix + name, choice])));
  }

  #load(): [PracticeSettings, Record<string, unknown>, PracticeAccount] {
    const kept = Object.entries(this.#table.all());
    const settings = kept.filter(([name]) => Object.hasOwn(PracticeSettings.shape, name));
    const choices = kept.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]);
    const state = practiceAccounts.find((name) => name === this.#table.all()[stateName]) ?? 'ready';
    return [PracticeSettings.parse(Object.fromEntries(settings)), Object.fromEntries(choices) as Record<string, unknown>, state];
  }
}
