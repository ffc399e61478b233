import type { IppAttributes } from './ipp-codec.ts';
import { jobState } from './ipp-jobs.ts';
import { firstNumber } from './ipp-values.ts';

/**
 * Tells whether a spooler may have sent a job to its printer a second time, as CUPS does on its own with the job that was
 * under way when it died, and with one whose queue was stopped in the middle.
 */
export class Resent {
  /** It may have, by all that was seen. */
  seen = false;
  /** Whether some of it may have reached the printer; null before the first look. */
  #begun: boolean | null = null;
  #startedAt: number | null = null;
  #wentAway = false;

  /** Nothing listens where the spooler was. */
  wentAway(): void {
    this.#wentAway = true;
  }

  /** @param reached false where the spooler can't get through to the printer, so that nothing of the job can be printed. */
  look(job: IppAttributes, reached: boolean): void {
    const state = firstNumber(job, 'job-state') ?? 0;
    const over = state >= jobState.canceled;
    const startedAt = firstNumber(job, 'time-at-processing');
    const startedAnew = this.#startedAt !== null && startedAt !== null && startedAt !== this.#startedAt;
    // Between two looks a job can be sent again and be over; one that was never looked at was perhaps over before.
    if (this.#begun === true && (startedAnew || this.#wentAway)) this.seen = true;
    if (this.#begun === null && this.#wentAway && !over) this.seen = true;
    this.#startedAt = startedAt ?? this.#startedAt;
    this.#wentAway = false;
    const underWay = state === jobState.processing || state === jobState.stopped;
    this.#begun = underWay ? reached : this.#begun ?? false;
  }
}
