import type { AttentionItem } from '../../shared/app-status.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import { trayLimit } from '../../shared/tray-limit.ts';
import { fundsWords } from '../words/funds-words.ts';
import { printWords } from '../words/printer-words.ts';
import { sentence } from '../words/sentence.ts';
import type { NoteKind } from '../ui/note.tsx';

/** What a press does. `open` shows the parcel, or the prints, where everything else can be done. */
export type AttentionStep = 'ask-funds' | 'resolve' | 'print' | 'retry' | 'move' | 'came-out' | 'did-not' | 'settle-scan' | 'seen' | 'put-away' | 'open-account' | 'open' | 'open-prints' | 'resolve-form' | 'ask-pickup';

export interface AttentionWords {
  readonly kind: NoteKind;
  readonly words: string;
  /** What it means for the money. */
  readonly meaning: string;
  /** The likeliest step first; never more than two. */
  readonly steps: readonly { readonly step: AttentionStep; readonly words: string }[];
}

/** "3"; "200+" where the tray is full and more may wait. */
export const countWords = (count: number): string => (count >= trayLimit ? `${trayLimit}+` : String(count));

/**
 * What waits, what it means, and its next step.
 * @param printer The label printer; null when none is chosen, and the shipment is opened instead.
 * @param moment writes an instant for the desk: "Thu Nov 19, 10:15 AM".
 */
export const attentionWords = (item: AttentionItem, printer: Pick<Printer, 'name' | 'kind'> | null, moment: (instant: string) => string): AttentionWords => {
  const { kind, detail, fallback, jobId, formId, alarm } = item;
  const reason = detail.trim() === '' ? '' : ` ${sentence(detail)}`;
  const paid = formId === null ? 'Paid for; ' : '';
  const elsewhere = { step: 'move', words: `Print on ${fallback?.name ?? ''}` } as const;
  const print = formId !== null && jobId !== null ? { step: 'retry', words: 'Print again' } as const
    : printer === null ? { step: 'open', words: 'Choose a printer' } as const
    : { step: 'print', words: printWords(printer) } as const;
  switch (kind) {
    case 'unknown':
      return {
        kind: 'stop', words: 'Unknown', meaning: `It isn’t known whether USPS charged it. Don’t buy another.${reason}`,
        steps: [{ step: 'resolve', words: 'Ask USPS again' }],
      };
    case 'unsettled':
      return {
        kind: 'stop', words: 'Unknown', meaning: `USPS was asked again and gives no label. Don’t buy another.${reason}`,
        steps: [{ step: 'open', words: 'Settle it' }],
      };
    case 'unconfirmed':
      return {
        kind: 'wait', words: 'Unconfirmed', meaning: 'Probably not bought: USPS has no such label. The next statement says for certain.',
        steps: [{ step: 'open', words: 'Settle it' }, { step: 'seen', words: 'It is seen' }],
      };
    case 'form-unknown':
      return {
        kind: 'stop', words: 'Form unknown', meaning: `It isn’t known whether USPS made it. Labeldesk never asks for it twice: it asks which labels are on one.${reason}`,
        steps: [{ step: 'resolve-form', words: 'Ask USPS again' }],
      };
    case 'pickup-unknown':
      return { kind: 'wait', words: 'Pickup?', meaning: detail, steps: [{ step: 'ask-pickup', words: 'Ask USPS' }] };
    case 'pickup-moved':
      return { kind: 'wait', words: 'Another day', meaning: `${detail} The parcels wait until then.`, steps: [{ step: 'open', words: 'Look at it' }] };
    case 'cancel-undecided':
      return {
        kind: 'stop', words: 'Canceled?', meaning: `It isn’t known whether USPS canceled it. Don’t ship it.${reason}`,
        steps: [{ step: 'resolve', words: 'Ask USPS again' }],
      };
    case 'edit-undecided':
      return {
        kind: 'wait', words: 'Changed?', meaning: `It isn’t known whether USPS changed its weight or size, or its price.${reason}`,
        steps: [{ step: 'open', words: 'Settle it' }],
      };
    case 'refund-refused':
      return {
        kind: 'wait', words: 'Not taken back', meaning: `USPS refused to take it back: it is live and stays charged.${reason}`,
        steps: [{ step: 'open', words: 'Look at it' }],
      };
    case 'price-differs':
      return { kind: 'wait', words: 'Price differs', meaning: reason.trim(), steps: [{ step: 'open', words: 'Look at it' }] };
    case 'print-failed':
      return { kind: 'stop', words: 'Print failed', meaning: `${paid}${paid ? 't' : 'T'}he last print failed.${reason}`, steps: fallback ? [elsewhere, print] : [print] };
    case 'not-printed':
      // A job that has it goes on by itself: printing it again would print it twice.
      if (jobId !== null)
        return {
          kind: 'wait', words: 'Not printed', meaning: `${paid}${paid ? 'i' : 'I'}t waits for its printer.${reason}`,
          steps: [...(fallback ? [elsewhere] : []), { step: 'open-prints', words: 'Show the print' }],
        };
      return { kind: 'wait', words: 'Not printed', meaning: `${paid}${paid ? 'o' : 'O'}n no paper yet.${reason}`, steps: fallback ? [elsewhere, print] : [print] };
    case 'print-unknown':
      return {
        kind: 'stop', words: 'Did it print?', meaning: `${paid}${paid ? 'l' : 'L'}ook at the printer: only you can tell.${reason}`,
        steps: [{ step: 'came-out', words: 'It came out' }, { step: 'did-not', words: 'It didn’t' }],
      };
    case 'print-held':
      return { kind: 'wait', words: 'Held', meaning: `${paid}${paid ? 'n' : 'N'}othing was sent to the printer.${reason}`, steps: [{ step: 'open-prints', words: 'Show why' }] };
    case 'printed-twice':
      return {
        kind: 'wait', words: 'Perhaps twice', meaning: `If two came out, throw one away: USPS counts one.${reason}`,
        steps: [{ step: 'came-out', words: 'There is one now' }],
      };
    case 'not-scanned':
      return { kind: 'wait', words: 'Not scanned', meaning: `Printed, and never scanned back. Scan the label on the parcel.${reason}`, steps: [{ step: 'open', words: 'Look at it' }] };
    case 'wrong-scan':
      return {
        kind: 'stop', words: 'Wrong label', meaning: `A label was on the wrong parcel.${reason}`,
        steps: [{ step: 'settle-scan', words: 'It is put right' }],
      };
    case 'funds-stopped': {
      const { title, meaning: why } = fundsWords(detail === 'method-inactive' ? 'method-inactive' : 'insufficient');
      return { kind: 'stop', words: 'Buying stopped', meaning: `${title}. ${why}`, steps: [{ step: 'ask-funds', words: 'Ask USPS again' }] };
    }
    case 'contract-prices':
      return {
        kind: 'wait', words: 'No contract price',
        meaning: alarm?.isRefused
          ? `Since ${moment(alarm.since)} USPS refuses to tell your contract’s prices; parcels cost commercial ones. Ask your USPS representative whether the app is authorized for the payment account of the contract.${reason}`
          : `Since ${moment(alarm?.since ?? '')} USPS answers commercial prices in place of your contract’s. Ask your USPS representative whether payment account and contract are still linked.${reason}`,
        steps: [{ step: 'put-away', words: 'I have asked' }, { step: 'open-account', words: 'Examine the account' }],
      };
  }
};
