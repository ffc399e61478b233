import type { AttentionItem } from '../../shared/app-status.ts';
import type { Printer } from '../../shared/printing.ts';
import { printWords } from '../printer-words.ts';
import type { NoteKind } from '../ui/note.tsx';

export interface AttentionWords {
  readonly kind: NoteKind;
  readonly words: string;
  /** What it means for the money. */
  readonly meaning: string;
  readonly step: string;
}

/**
 * What a waiting shipment means, and its one next step.
 * @param printer The label printer; null when none is chosen, and the shipment is opened instead.
 */
export const attentionWords = ({ kind, detail }: AttentionItem, printer: Pick<Printer, 'name' | 'kind'> | null): AttentionWords => {
  const reason = detail === '' ? '' : ` ${detail}`;
  const print = printer === null ? 'Choose a printer' : printWords(printer);
  switch (kind) {
    case 'unknown':
      return { kind: 'stop', words: 'Unknown', meaning: `It isn’t known whether USPS charged it. Don’t buy another.${reason}`, step: 'Ask USPS again' };
    case 'print-failed':
      return { kind: 'stop', words: 'Print failed', meaning: `Paid for; the last print failed.${reason}`, step: print };
    case 'not-printed':
      return { kind: 'wait', words: 'Not printed', meaning: `Paid for, and never sent to a printer.${reason}`, step: print };
  }
};
