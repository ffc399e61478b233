import { Failed } from '../../shared/failure.ts';
import { whyUnwritable } from '../ledger/why-unwritable.ts';
import type { Desk } from './desk.ts';
import { logMistake } from './log-mistake.ts';

/**
 * Writes what must be on disk before USPS hears of it.
 * @throws Failed `ledger-unwritable` when the disk takes nothing: then nothing was sent, and no money moved.
 */
export const beforeSending = <T>(write: () => T): T => {
  try {
    return write();
  } catch (error) {
    const because = whyUnwritable(error);
    throw because === null ? error : new Failed({ code: 'ledger-unwritable', because }, { cause: error });
  }
};

/** Why a purchase or a form that was intended was never sent. */
export const notWritten = 'The ledger could not be written, so nothing was sent to USPS.';

export interface Sending {
  readonly mark: () => void;
  /** Notes that it failed. */
  readonly fail: (because: string) => void;
  /** What it is called in the log where not even that can be noted. */
  readonly mistake: string;
}

/**
 * Marks what is sent next. What can't be marked isn't sent, and must not stand in the way of its order or keep its labels off
 * another form.
 * @throws Failed `ledger-unwritable`.
 */
export const markSent = (desk: Desk, { mark, fail, mistake }: Sending): void => beforeSending(() => {
  try {
    mark();
  } catch (error) {
    try {
      fail(notWritten);
    } catch (again) {
      // Then the next purchase does of a purchase, and the next start of both: what was only intended never reached USPS.
      logMistake(desk, again, mistake);
    }
    throw error;
  }
});
