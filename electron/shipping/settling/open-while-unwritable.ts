import { Failed } from '../../../shared/failure.ts';
import { whyUnwritable } from '../../ledger/why-unwritable.ts';

/**
 * Settles what USPS may have taken already. Where the disk takes nothing, it stays as open as it was, and is said to be.
 * @param open the failure that says so, from a reason in words
 */
export const openWhileUnwritable = async <T>(settle: () => Promise<T>, open: (because: string, cause: unknown) => Failed): Promise<T> => {
  try {
    return await settle();
  } catch (error) {
    const isUnwritable = error instanceof Failed ? error.failure.code === 'ledger-unwritable' : whyUnwritable(error) !== null;
    throw isUnwritable ? open('The ledger can’t be written: the disk is full, or doesn’t let Labeldesk write.', error) : error;
  }
};
