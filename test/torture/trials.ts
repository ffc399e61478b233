import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hearJournal } from './judging/hear-journal.ts';
import type { JournalHearing } from './judging/hear-journal.ts';
import { journalState } from './judging/journal-state.ts';
import { judge } from './judging/judge.ts';
import { judgeForms } from './judging/judge-forms.ts';
import type { Verdict } from './judging/judge.ts';
import { startPracticeProcess } from './practice-process.ts';
import type { PracticeProcess } from './practice-process.ts';
import type { Programs } from './desk/programs.ts';
import { runDesk } from './desk/run-desk.ts';
import type { DeskRun, DeskRunOptions } from './desk/run-desk.ts';
import { mountSmallDisk } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';
import { formPath, labelPath } from './usps-paths.ts';
import { Tally } from './tally.ts';
import type { Counts } from './tally.ts';
import { watching } from './watch.ts';
import type { Watching } from './watch.ts';
import { startWitness } from './judging/witness.ts';
import type { Mangling, Witness } from './judging/witness.ts';

/** One way in which a purchase is disturbed. */
export interface Trial {
  readonly name: string;
  readonly kill?: { readonly event: number; readonly after: boolean };
  /** From this event on, nothing can be written. */
  readonly full?: number;
  /** On a small disk: it is filled when the order begins, but for so many bytes. */
  readonly leaves?: number;
  /** At some moment of the time that the counted desk took to start, or to do its order: 0 is its beginning, 1 its end. */
  readonly killAt?: { readonly after: 'start' | 'ready'; readonly moment: number };
  /** What the practice USPS does with the next call of a purchase. */
  readonly fault?: Readonly<Record<string, unknown>>;
  /** What the line does with it. */
  readonly line?: Mangling;
  /** Seconds by which the desk's clock jumps before the purchase. */
  readonly clock?: number;
}

export interface Outcome {
  readonly trials: number;
  readonly kills: number;
  /** Of the kills: where they hit, and how far the journal had come by then. */
  readonly killedAt: Counts;
  readonly journalAtKill: Counts;
  /** Of the other trials: kinds of broken answers, jumps of the clock, full disks. */
  readonly disturbed: Counts;
  /** Of the broken answers: each kind. */
  readonly brokenAnswers: Counts;
  readonly verdict: Verdict;
  /** Made by USPS, where forms are what is disturbed. */
  readonly forms?: number;
}

/** What is disturbed: the purchase of a label; or the form of one that is bought before. */
export type Tortured = 'purchase' | 'form';

export interface BenchOptions {
  readonly undocumented?: Readonly<Record<string, 'a' | 'b'>>;
  readonly what?: Tortured;
  /** The ledger's disk is one that can be filled. */
  readonly smallDisk?: boolean;
}

/** How long a small disk stays full, in milliseconds: then somebody makes room. */
const untilRoom = 700;

const kinds: Readonly<Record<string, string>> = { w: 'write', f: 'sync', s: 'send' };

const disturbance = ({ fault, line, clock, full, leaves }: Trial): string | null =>
  fault !== undefined || line !== undefined ? 'broken answers' : clock !== undefined ? 'jumps of the clock'
  : full !== undefined ? 'writes refused as on a full disk' : leaves !== undefined ? 'full small disks' : null;

/** Made once for every bench: what stands between a desk and the system, and the programs that are run. */
export interface Tools {
  /** Where they are, and where each bench has a folder of its own. */
  readonly folder: string;
  readonly library: string;
  readonly programs: Programs;
}

interface Parts {
  readonly folder: string;
  readonly tools: Tools;
  readonly practice: PracticeProcess;
  readonly witness: Witness;
  readonly hearing: JournalHearing;
  readonly disk: SmallDisk | null;
  readonly what: Tortured;
}

/** A desk, a practice USPS in a process of its own, and orders that are shipped one after the other, each disturbed once. */
export class Bench {
  readonly #parts: Parts;
  readonly #orders: string[] = [];
  readonly #killedAt = new Tally();
  readonly #journalAtKill = new Tally();
  readonly #disturbed = new Tally();
  readonly #brokenAnswers = new Tally();
  /** How long a desk takes that isn't disturbed, in milliseconds. */
  #took = { start: 0, ready: 0 };
  #left: string[] = [];
  #trials = 0;
  #kills = 0;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Null where a small disk is asked for and can't be had. */
  static async open(folder: string, tools: Tools, { undocumented = {}, what = 'purchase', smallDisk = false }: BenchOptions = {}): Promise<Bench | null> {
    const data = join(folder, 'data');
    mkdirSync(data, { recursive: true });
    const disk = smallDisk ? mountSmallDisk(data) : null;
    if (smallDisk && disk === null) return null;
    const practice = await startPracticeProcess(join(folder, 'usps.sqlite'), { program: tools.programs.practice });
    await practice.set('undocumented', undocumented);
    const hearing = hearJournal(join(data, 'practice'));
    const witness = await startWitness(practice.url, hearing);
    const bench = new Bench({ folder, tools, practice, witness, hearing, disk, what });
    // The first order makes the folders and files that every later one finds.
    await bench.#ship('first', {});
    return bench;
  }

  get kills(): number {
    return this.#kills;
  }

  /** How many events one undisturbed purchase has. */
  async countEvents(): Promise<number> {
    const count = join(this.#parts.folder, 'count');
    const { readyAfter, endedAfter } = await this.#ship(`counted-${this.#orders.length}`, { count });
    const start = readyAfter ?? endedAfter;
    this.#took = { start, ready: endedAfter - start };
    return Number(readFileSync(count, 'utf8'));
  }

  /** Disturbs one purchase; whether its desk was killed. What a killed desk left behind is settled by the next one. */
  async try(trial: Trial): Promise<boolean> {
    const { folder, practice, witness, disk, what } = this.#parts;
    const { kill, full, clock, killAt, leaves, line, fault } = trial;
    this.#trials++;
    const disturbed = disturbance(trial);
    if (disturbed !== null) this.#disturbed.add(disturbed);
    if (fault !== undefined || line !== undefined) this.#brokenAnswers.add(trial.name);
    if (fault !== undefined) await practice.set('fault', fault);
    if (line !== undefined) witness.mangle(what === 'form' ? formPath : labelPath, line);
    // A reference on a label has thirty characters.
    const order = `${this.#trials}-${trial.name}`.slice(0, 30);
    const died = join(folder, 'died');
    rmSync(died, { force: true });
    const { killed } = await this.#ship(
      order,
      { ...(kill === undefined ? {} : { kill, died }), ...(full === undefined ? {} : { full }), ...(clock === undefined ? {} : { clock }) },
      { ...(killAt === undefined ? {} : { kill: { after: killAt.after, milliseconds: killAt.moment * this.#took[killAt.after] } }), ...(leaves === undefined ? {} : { ready: () => disk?.fillFor(leaves, untilRoom) }) },
    );
    disk?.empty();
    if (killed) {
      this.#kills++;
      this.#killedAt.add(kill === undefined ? `at random after ${killAt?.after ?? ''}` : `${kill.after ? 'after' : 'before'} a ${kinds[readFileSync(died, 'utf8')] ?? ''}`);
      this.#journalAtKill.add(journalState(this.#ledger, what, order));
    }
    return killed;
  }

  /** Settles what is left, and compares USPS's book with the ledger. */
  async end(): Promise<Outcome> {
    const { practice, hearing, what } = this.#parts;
    await this.#ship(null, {});
    const verdict = judge(practice.file, this.#ledger, this.#orders);
    const forms = what === 'form' ? judgeForms(practice.file, this.#ledger) : null;
    const unheard = forms !== null && hearing.heardForms < forms.forms ? ['USPS made forms that nobody heard being asked for'] : [];
    return {
      trials: this.#trials, kills: this.#kills,
      killedAt: this.#killedAt.counts, journalAtKill: this.#journalAtKill.counts, disturbed: this.#disturbed.counts, brokenAnswers: this.#brokenAnswers.counts,
      ...(forms === null ? {} : { forms: forms.forms }),
      verdict: {
        ...verdict,
        doubled: [...verdict.doubled, ...forms?.doubled ?? []],
        unexplained: [...verdict.unexplained, ...forms?.unexplained ?? [], ...hearing.wrong, ...hearing.failedUnasked(), ...unheard],
      },
    };
  }

  async close(): Promise<void> {
    const { practice, witness, disk } = this.#parts;
    await witness.close();
    await practice.stop();
    disk?.unmount();
  }

  get #ledger(): string {
    return join(this.#parts.folder, 'data', 'practice');
  }

  async #ship(order: string | null, watch: Pick<Watching, 'kill' | 'full' | 'count' | 'clock' | 'died'>, options: Omit<DeskRunOptions, 'program' | 'environment'> = {}): Promise<DeskRun> {
    const { folder, tools: { library, programs }, witness, what } = this.#parts;
    if (order !== null) this.#orders.push(order);
    const data = join(folder, 'data');
    const arm = join(folder, 'armed');
    // A disk that stays full has nothing to wait for: what is asked again is asked at once.
    const pause = watch.full === undefined ? {} : { pause: 0 };
    const run = await runDesk(
      {
        folder: data, practiceUrl: witness.url, arm, told: join(folder, 'told'), synchronousOff: false, ...pause,
        ...(what === 'form' ? { left: [...this.#left, ...(order === null ? [] : [order])], order: null, closes: true } : { left: this.#left, order }),
      },
      { program: programs.desk, environment: { ...programs.environment, ...watching({ library, folder: data, arm, ...watch }) }, ...options },
    );
    // What was cut off, or refused, may have no label yet: the next desk finds it among what is left.
    const shipped = new Set(run.said.flatMap((line) => /^shipped (.+)$/.exec(line)?.[1] ?? []));
    this.#left = [...this.#left, ...(order === null ? [] : [order])].filter((one) => !shipped.has(one));
    return run;
  }
}
