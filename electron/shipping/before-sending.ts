import { Failed } from '../../shared/failure.ts';
import { whyUnwritable } from '../ledger/why-unwritable.ts';

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
