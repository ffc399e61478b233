import { useState } from 'react';
import type { DayLabel, FormChoice } from '../../../shared/end-of-day/end-of-day.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { usePrinters } from '../../printers/use-printers.ts';
import { cannotPrint } from '../../words/printer-words.ts';
import { useTask } from '../../use-task.ts';
import type { BeforeLockingProps } from './before-locking.tsx';

export interface Closing {
  readonly failure: Failure | null;
  readonly dismiss: () => void;
  /** Until they are known, no form is made: it would be made without being printed. */
  readonly looksForPrinters: boolean;
  readonly ask: () => void;
  readonly make: (choices: readonly FormChoice[]) => Promise<void>;
  /** Of the button that asks. */
  readonly button: { readonly isPending: boolean; readonly isDisabled: boolean; readonly onPress: () => void };
  /** Of the question: it is answered only once somebody has seen what isn't printed. */
  readonly dialog: { readonly isOpen: boolean; readonly isActionDisabled: boolean; readonly onKeep: () => void };
  readonly locking: BeforeLockingProps;
}

/**
 * The one question before labels are locked on a form, and the making of it.
 * @param open of what would be locked: what is on no paper yet, or waits in the tray.
 * @param printer null makes the forms without printing them.
 */
export const useClosing = (open: readonly DayLabel[], printer: Printer | null, onClosed: () => void): Closing => {
  const [asking, setAsking] = useState(false);
  // Of these it was said to close them all the same; of one that comes to them it wasn't.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const ids = open.map(({ shipmentId }) => shipmentId);
  const isSeen = ids.length > 0 && ids.every((id) => seen.has(id));
  const { busy, failure, run, dismiss } = useTask('end-of-day/close');
  const known = usePrinters();
  const looksForPrinters = known.printers === null && known.failure === null;
  const ask = (): void => {
    setSeen(new Set());
    setAsking(true);
  };
  const make = async (choices: readonly FormChoice[]): Promise<void> => {
    setAsking(false);
    await run({ choices: [...choices], printerId: printer?.id ?? null, seenOpen: [...seen] });
    // Also where one failed: others may be made, and one whose answer was lost keeps its labels.
    onClosed();
  };
  return {
    failure, dismiss, looksForPrinters, ask, make,
    button: { isPending: busy, isDisabled: printer !== null && cannotPrint(printer), onPress: ask },
    dialog: { isOpen: asking, isActionDisabled: looksForPrinters || (ids.length > 0 && !isSeen), onKeep: () => setAsking(false) },
    locking: { open, isSeen, onSeen: (isSaid) => setSeen(new Set(isSaid ? ids : [])) },
  };
};
