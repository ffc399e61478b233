import type { Dpi } from '../../../shared/printing/printing.ts';
import { allowedCommands } from './allowed-commands.ts';
import type { AllowedCommand } from './allowed-commands.ts';
import { heldCommand, unknownCommand } from './held-commands.ts';
import { KeptParts } from './kept-parts.ts';
import type { ZplCommand, ZplText } from './zpl-tokens.ts';

/** Something in a label that no printer is sent. */
export interface Offence {
  /** Its name and, of a setting, what it is given: "^MMT". Never what a field says. */
  readonly command: string;
  /** In bytes from the start. */
  readonly at: number;
  /** Goes on after the command: "sets tear-off, peel-off or cutting for every label after this one". */
  readonly why: string;
}

/** One ^XA … ^XZ as it is kept. */
export interface Format {
  readonly start: number;
  readonly end: number;
  /** Whether a label comes out of it. */
  readonly draws: boolean;
  /** What it sets for the formats behind it. */
  readonly settings: string;
}

const mostOffences = 20;
/** A label with a customs form of thirty lines has fewer; what has more is a roll of somebody's labels. */
const mostPages = 20;
/** A label has hundreds. */
const mostCommands = 50_000;

// What a printer takes for commands beside its two prefixes is among them: STX, ETX, SI, DLE, RS, US.
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const outsideOfLabels = ['^XA', '^FX', '^FS'];

/** Goes through a label command by command, and says of each whether a printer may be sent it. */
export class ZplJudge {
  readonly offending: Offence[] = [];
  readonly kept: KeptParts;
  readonly formats: Format[] = [];
  readonly putBack = new Set<string>();
  more = 0;
  pages = 0;
  /** Whether what is kept is still the whole label: whatever was left out, drew nothing. */
  isWhole = true;
  readonly #bytes: Buffer;
  readonly #dpi: Dpi;
  #page: { readonly start: number; draws: boolean; sets: boolean; settings: string; readonly heldBefore: number } | null = null;
  #isInData = false;
  #commands = 0;

  constructor(bytes: Buffer, dpi: Dpi) {
    this.#bytes = bytes;
    this.#dpi = dpi;
    this.kept = new KeptParts(bytes);
  }

  text({ at, end }: ZplText): void {
    this.#stray(at, end);
  }

  /** Whether nothing that may follow can change the verdict. */
  get isSettled(): boolean {
    return this.#commands > mostCommands || (!this.isWhole && this.more > 0);
  }

  command(token: ZplCommand): void {
    const { name, at, given, end } = token;
    this.#commands += 1;
    if (this.#commands > mostCommands) return this.#hold('this', at, `holds more than ${mostCommands} commands`, false);
    if (name === '') return this.#hold('a prefix', at, 'begins no command that can be read', end === given && !this.#isInData);
    const words = this.#bytes.toString('latin1', given, end);
    const allowed = allowedCommands.get(name);
    if (allowed === undefined) return this.#holdOther(token, words);
    const misplaced = this.#whyNotHere(name);
    if (misplaced !== null) {
      this.#hold(name, at, misplaced, false);
      return this.#step(name, allowed, this.kept.length);
    }
    if (controlCharacter.test(words) && !allowed.takesNothing) return this.#hold(name, at, 'is given a control character', false);
    const why = allowed.given(words, this.#dpi);
    const start = this.kept.length;
    if (why === null) this.kept.keep(at, end);
    else if (allowed.takesNothing) {
      this.kept.keep(at, given);
      this.#stray(given, end);
    } else return this.#hold(name, at, why, allowed.isAside ?? false);
    if (this.#page !== null && (allowed.putBack !== undefined || allowed.saysSize)) this.#page.settings += this.#bytes.toString('latin1', at, end).trimEnd();
    this.#step(name, allowed, start);
  }

  end(): void {
    const at = this.#bytes.length;
    if (this.#page !== null) this.#hold('the last label', at, 'has no end', false);
    else if (this.pages === 0) this.#hold('this', at, 'holds no label', false);
  }

  /** Letters that are neither command nor given to one. Printers listen for other languages there. */
  #stray(at: number, end: number): void {
    const words = this.#bytes.toString('latin1', at, end);
    if (words.trim() === '' && !controlCharacter.test(words)) this.kept.keep(at, end);
    else this.#hold('text', at, 'stands between commands', !controlCharacter.test(words));
  }

  #holdOther({ name, at }: ZplCommand, words: string): void {
    const held = heldCommand(name);
    const isKnown = held !== unknownCommand && !this.#isInData;
    const shown = isKnown ? (/^[A-Z0-9,.:+-]{0,8}/i.exec(words)?.[0] ?? '') : '';
    const isSparable = (held.drawsTheSame || held.asItIs === words.trim()) && !this.#isInData;
    this.#hold(name + shown, at, this.#isInData ? 'stands in the middle of a text' : held.does, isSparable);
  }

  #whyNotHere(name: string): string | null {
    if (this.#isInData && name !== '^FS') return 'stands in the middle of a text';
    if (name === '^XA') return this.#page === null ? null : 'begins a label inside another';
    return this.#page !== null || outsideOfLabels.includes(name) ? null : 'stands outside of a label';
  }

  #hold(command: string, at: number, why: string, isSparable: boolean): void {
    if (!isSparable) this.isWhole = false;
    if (this.offending.length < mostOffences) this.offending.push({ command, at, why });
    else this.more += 1;
  }

  /** @param start of the command in what is kept. */
  #step(name: string, { draws, isAside, putBack }: AllowedCommand, start: number): void {
    if (putBack !== undefined) this.putBack.add(putBack);
    if (this.#page !== null && draws) this.#page.draws = true;
    if (this.#page !== null && (isAside || putBack !== undefined)) this.#page.sets = true;
    if (name === '^FD' || name === '^FV') this.#isInData = true;
    else this.#isInData = false;
    if (name === '^XA') this.#page = { start, draws: false, sets: false, settings: '', heldBefore: this.#held };
    if (name === '^XZ') this.#endPage();
  }

  #endPage(): void {
    const page = this.#page;
    this.#page = null;
    if (page && !page.draws && !page.sets) {
      // A printer feeds a label for it. What was left out of it may have been all that there was.
      this.kept.cutAt(page.start);
      if (this.#held === page.heldBefore) this.#hold('a label', this.#bytes.length, 'has nothing on it', true);
    } else if (page) {
      this.formats.push({ start: page.start, end: this.kept.length, draws: page.draws, settings: page.settings });
    }
    if (page?.draws) {
      this.pages += 1;
      if (this.pages === mostPages + 1) this.#hold('this', this.#bytes.length, `holds more than ${mostPages} labels`, false);
    }
  }

  get #held(): number {
    return this.offending.length + this.more;
  }
}
