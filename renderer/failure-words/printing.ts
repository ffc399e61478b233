import { sentence } from '../words/sentence.ts';
import { onScreen, openPrinters, words } from './message.ts';
import type { FailureMessage, FailureOf } from './message.ts';

type PrintingFailure = FailureOf<
  'printer-unavailable' | 'label-tied-to-printer' | 'print-job-over' | 'label-on-paper' | 'scan-back-unreadable'
  | 'scan-back-mismatch' | 'print-failed'
>;

/** What can’t be printed, or isn’t what was scanned. None of these buys anything. */
export const printingFailureWords = (failure: PrintingFailure): FailureMessage => {
  switch (failure.code) {
    case 'printer-unavailable':
      return words(`${failure.printer} can’t print now`,
        `${sentence(failure.because)} Nothing was charged. Mend the printer, or ${failure.fallback ? `print on ${failure.fallback.name}` : 'choose another'}.`,
        openPrinters);
    case 'label-tied-to-printer':
      return words('This label can’t go to another printer',
        `It was bought in the carrier’s own ZPL for ${failure.printer}, at ${failure.dpi} dpi. Nothing more was charged. `
          + 'Print it there, or cancel it and buy another.');
    case 'print-job-over':
      return words(`This print is ${onScreen(failure.state)} already`, 'Nothing was charged and nothing more was sent. Printing again costs nothing.');
    case 'label-on-paper':
      return words('Is the printed one destroyed?',
        `A copy of this label came out of ${failure.printer}, or may have. USPS takes one label once: a second parcel with the same one is sent back or billed. `
          + 'Nothing was charged and nothing more was printed. Tear up the first, then print.',
        { kind: 'retry', label: 'It is destroyed: print another' });
    case 'scan-back-unreadable':
      return words('That is no bar code of a label', 'Nothing was charged and nothing was confirmed. Scan the long bar code of the label.');
    case 'scan-back-mismatch':
      return words('Wrong label scanned',
        failure.belongsTo === null
          ? `${failure.scanned} is no label of this desk. Nothing was charged and nothing was confirmed.`
          : `It belongs to ${failure.belongsTo.orderNumber === '' ? '' : `order ${failure.belongsTo.orderNumber}, `}${failure.belongsTo.to}. `
            + 'Nothing was charged and nothing was confirmed.');
    case 'print-failed':
      return words(`${failure.printer} didn’t print it`,
        `${sentence(failure.because)} The label itself is kept: printing again costs nothing.`,
        { kind: 'retry', label: 'Print again' });
  }
};
