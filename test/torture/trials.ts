import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from './judge.ts';
import { judgeForms } from './judge-forms.ts';
import type { Verdict } from './judge.ts';
import { startPracticeProcess } from './practice-process.ts';
import type { PracticeProcess } from './practice-process.ts';
import { runDesk } from './run-desk.ts';
import type { DeskRun, DeskRunOptions } from './run-desk.ts';
import { watching } from './watch.ts';
import type { Watching } from './watch.ts';

/** One way in which a purchase is disturbed. */
export interface Trial {
  readonly name: string;
  readonly kill?: { readonly event: number; readonly after: boolean };
  /** From this event on, nothing can be written. */
  readonly full?: number;
  readonly killAt?: NonNullable<DeskRunOptions['kill']>;
  /** What the practice USPS does with the next call of a purchase. */
  readonly fault?: Readonly<Record<string, unknown>>;
  /** Seconds by which the desk's clock jumps before the purchase. */
  readonly clock?: number;
}

export interface Outcome {
  readonly trials: number;
  readonly kills: number;
  readonly verdict: Verdict;
  /** Made by USPS, where forms are what is disturbed. */
  readonly forms?: number;
}

/** What is disturbed: the purchase of a label; or the form of one that is bought before. */
export type Tortured = 'purchase' | 'form';

/** A desk, a practice USPS in a process of its own, and orders that are shipped one after the other, each disturbed once. */
export class Bench {
  readonly #folder: string;
  readonly #library: string;
  readonly #practice: PracticeProcess;
  readonly #orders: string[] = [];
  readonly #what: Tortured;
  #left: string[] = [];
  #trials = 0;
  #kills = 0;

  private constructor(folder: string, library: string, practice: PracticeProcess, what: Tortured) {
    this.#what = what;
    this.#folder = folder;
    this.#library = library;
    this.#practice = practice;
  }

  static async open(folder: string, library: string, undocumented: Readonly<Record<string, 'a' | 'b'>> = {}, what: Tortured = 'purchase'): Promise<Bench> {
    mkdirSync(join(folder, 'data'), { recursive: true });
    const practice = await startPracticeProcess(join(folder, 'usps.sqlite'));
    await practice.set('undocumented', undocumented);
    const bench = new Bench(folder, library, practice, what);
    // The first order makes the folders and files that every later one finds.
    await bench.#ship('first', {});
    return bench;
  }

  /** How many events one undisturbed purchase has. */
  async countEvents(): Promise<number> {
    const count = join(this.#folder, 'count');
    await this.#ship(`counted-${this.#orders.length}`, { count });
    return Number(readFileSync(count, 'utf8'));
  }

  /** Disturbs one purchase; whether its desk was killed. What a killed desk left behind is settled by the next one. */
  async try(trial: Trial): Promise<boolean> {
    this.#trials++;
    if (trial.fault !== undefined) await this.#practice.set('fault', trial.fault);
    // A reference on a label has thirty characters.
    const { killed } = await this.#ship(`${this.#trials}-${trial.name}`.slice(0, 30), {
      ...(trial.kill === undefined ? {} : { kill: trial.kill }), ...(trial.full === undefined ? {} : { full: trial.full }), ...(trial.clock === undefined ? {} : { clock: trial.clock }),
    }, trial.killAt);
    if (killed) this.#kills++;
    return killed;
  }

  /** Settles what is left, and compares USPS's book with the ledger. */
  async end(): Promise<Outcome> {
    await this.#ship(null, {});
    const ledger = join(this.#folder, 'data', 'practice');
    const verdict = judge(this.#practice.file, ledger, this.#orders);
    if (this.#what === 'form') {
      const forms = judgeForms(this.#practice.file, ledger);
      await this.#practice.stop();
      return {
        trials: this.#trials, kills: this.#kills, forms: forms.forms,
        verdict: { ...verdict, doubled: [...verdict.doubled, ...forms.doubled], unexplained: [...verdict.unexplained, ...forms.unexplained] },
      };
    }
    await this.#practice.stop();
    return { trials: this.#trials, kills: this.#kills, verdict };
  }

  async #ship(
    order: string | null, watch: Pick<Watching, 'kill' | 'full' | 'count' | 'clock'>, killAt?: DeskRunOptions['kill'],
  ): Promise<DeskRun> {
    if (order !== null) this.#orders.push(order);
    const data = join(this.#folder, 'data');
    const arm = join(this.#folder, 'armed');
    const run = await runDesk(
      {
        folder: data, practiceUrl: this.#practice.url, arm, told: join(data, 'told'), synchronousOff: false,
        ...(this.#what === 'form' ? { left: [...this.#left, ...(order === null ? [] : [order])], order: null, closes: true } : { left: this.#left, order }),
      },
      { environment: watching({ library: this.#library, folder: data, arm, ...watch }), ...(killAt === undefined ? {} : { kill: killAt }) },
    );
    // What was cut off, or refused, may have no label yet: the next desk finds it among what is left.
    const shipped = new Set(run.said.flatMap((line) => /^shipped (.+)$/.exec(line)?.[1] ?? []));
    this.#left = [...this.#left, ...(order === null ? [] : [order])].filter((one) => !shipped.has(one));
    return run;
  }
}
