import type { Waiting } from '../../../electron/usps/transport/waiting.ts';
import { SettableClock } from './answering-server.ts';

/** A clock and the waiting that goes with it: a pause takes no time, and moves the clock. */
export class SettableTime {
  readonly clock = new SettableClock();
  readonly paused: number[] = [];
  /** What `random` gives, in turn; the last one stays. */
  randoms = [0.5];
  #uptime = 1_000;

  /** Time that goes by without anybody pausing. */
  pass(milliseconds: number): void {
    this.clock.advance(milliseconds / 60_000);
    this.#uptime += milliseconds;
  }

  readonly waiting: Waiting = {
    random: () => (this.randoms.length > 1 ? this.randoms.shift() : this.randoms[0]) ?? 0,
    uptime: () => this.#uptime,
    pause: async (milliseconds, signal) => {
      signal.throwIfAborted();
      this.paused.push(milliseconds);
      this.pass(milliseconds);
    },
  };
}
