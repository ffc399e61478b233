import type { Clock } from '../clock.ts';
import type { PracticeState } from './practice-state.ts';

/** The practice clock: the system's, or set ahead or back and ticking on from there, over restarts too. */
export class PracticeClock implements Clock {
  readonly #state: PracticeState;
  #offset: number | null;

  constructor(state: PracticeState) {
    this.#state = state;
    this.#offset = state.facts.clockOffset();
  }

  now(): Date {
    return new Date(Date.now() + (this.#offset ?? 0));
  }

  get isSet(): boolean {
    return this.#offset !== null;
  }

  set(now: Date | null): void {
    this.#offset = now === null ? null : now.getTime() - Date.now();
    this.#state.facts.setClockOffset(this.#offset);
  }
}
