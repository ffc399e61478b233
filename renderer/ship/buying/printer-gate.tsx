import { formatCents } from '../../../shared/format-money.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { Offer } from './button-state.ts';

export interface PrinterGateProps {
  readonly printer: string;
  /** Why it can't, in its own words. */
  readonly because: string;
  /** Stands in for it; null where there is none. */
  readonly fallback: { readonly id: string; readonly name: string } | null;
  readonly onFallback: (printerId: string) => void;
  /** Buys without printing; null while there is nothing to be bought. */
  readonly later: Offer | null;
  readonly onBuyLater: (offer: Offer) => void;
}

/** Postage isn't spent while the printer can't print: why, and the two ways on. */
export const PrinterGate = ({ printer, because, fallback, onFallback, later, onBuyLater }: PrinterGateProps) => (
  <Note
    kind="stop"
    title={`${printer} can’t print`}
    buttons={<>
      {fallback ? <Button data-stop="printer-gate" onPress={() => onFallback(fallback.id)}>Print on {fallback.name} instead</Button> : null}
      {later ? (
        <Button {...(fallback ? {} : { 'data-stop': 'printer-gate' })} onPress={() => onBuyLater(later)}>Buy now, print later {formatCents(later.total)}</Button>
      ) : null}
    </>}
  >
    {because}. Nothing was charged. It goes on by itself once the printer can.
  </Note>
);
