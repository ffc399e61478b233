import type { Failure, OrderStanding } from '../../../shared/failure.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { formatCents } from '../../../shared/format-money.ts';
import { CustomsNote } from '../../label-preview/customs-note.tsx';
import { useGo } from '../../navigation.ts';
import { isStopped } from '../../print-jobs/job-words.ts';
import { cannotPrint, printerLine } from '../../words/printer-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { FundsNote } from './funds-note.tsx';
import { PrintNote } from './print-note.tsx';
import { ReturnNote } from './return-note.tsx';
import { takesReturn } from '../parcel/return-tick.tsx';
import { PrinterGate } from './printer-gate.tsx';
import type { Ship } from '../use-ship.ts';

const asSentence = (because: string): string => because.charAt(0).toUpperCase() + because.slice(1).replace(/[.]$/, '');

/** Why a label that is paid for wasn't sent to a printer, and the printer that stands in for it. */
const PrintRefused = ({ failure, printer, onPrint, onAnother }: {
  readonly failure: Failure; readonly printer: Printer | null; readonly onPrint: (printerId: string) => void; readonly onAnother: () => void;
}) => {
  const other = failure.code === 'printer-unavailable' ? failure.fallback : null;
  return (
    <FailureNote
      failure={failure}
      {...(failure.code === 'label-on-paper' ? { onRetry: onAnother } : printer ? { onRetry: () => onPrint(printer.id) } : {})}
      {...(other ? { buttons: <Button onPress={() => onPrint(other.printerId)}>Print on {other.name} instead</Button> } : {})}
    />
  );
};

export interface PurchaseNotesProps {
  readonly ship: Ship;
  readonly onAskPrices: () => void;
  readonly onAnotherBox: (on: boolean) => void;
  /** Prints there instead; what is bought and what it costs stays. */
  readonly onFallback: (printerId: string) => void;
  readonly onNext: () => void;
}

/** What is bought on purpose, beside the order's earlier purchase. */
const standingWords: Readonly<Record<OrderStanding, string>> = {
  live: 'The order has a live label already. The button now buys a second one.',
  unknown: 'The order may have a label already. The button now buys a second one.',
  unconfirmed: 'The order’s earlier purchase is unconfirmed: probably not bought. The button now buys a label.',
  'cancel-undecided': 'The order’s label may be canceled, or live. The button now buys another.',
};

/** What went wrong with the purchase or its print, and the next step; where the big button is the next step, it isn't said twice. */
export const PurchaseNotes = ({ ship, onAnotherBox, onAskPrices, onFallback, onNext }: PurchaseNotesProps) => {
  const go = useGo();
  const { purchase, printer, printers, fallback, anotherBox, button } = ship;
  const { phase, buy, print, printAnother, printFailure, reset } = purchase;
  const later = button.kind === 'gated' ? button.offer : button.kind === 'ready' ? { ...button.offer, printerId: null } : null;
  if (phase.at === 'bought') {
    const { shipment } = phase;
    const [job] = shipment.printJobs;
    const jobFallback = fallback && job && printer?.id === job.printerId ? fallback : null;
    return (
      <>
        {printFailure ? <PrintRefused failure={printFailure} onPrint={(printerId) => print(shipment.id, printerId)} onAnother={printAnother} printer={printer} /> : null}
        {job && isStopped(job) ? null : <CustomsNote shipment={shipment} />}
        {takesReturn(ship.draft) ? <ReturnNote shipment={shipment} returned={purchase.returned} onMake={() => purchase.makeReturn(shipment.id, printer?.id ?? null)} /> : null}
        <PrintNote shipment={shipment} printers={printers} fallback={jobFallback} onNext={onNext} />
      </>
    );
  }
  const isUnknown = phase.at === 'failed' && phase.failure.code === 'purchase-outcome-unknown';
  if (ship.status.funds !== null && !isUnknown) return <FundsNote stopped={ship.status.funds} onOpen={() => { if (phase.at === 'failed') reset(); }} />;
  if (phase.at === 'failed' && phase.failure.code === 'printer-unavailable') {
    const { failure } = phase;
    return (
      <PrinterGate
        printer={failure.printer} because={asSentence(failure.because)} fallback={failure.fallback && { id: failure.fallback.printerId, name: failure.fallback.name }}
        onFallback={onFallback} later={later} onBuyLater={buy}
      />
    );
  }
  if (printer && cannotPrint(printer) && phase.at === 'editing')
    return <PrinterGate printer={printer.name} because={printerLine(printer)} fallback={fallback} onFallback={onFallback} later={later} onBuyLater={buy} />;
  if (phase.at !== 'failed') return printFailure ? <FailureNote failure={printFailure} {...(printFailure.code === 'label-on-paper' ? { onRetry: printAnother } : {})} /> : null;
  const { failure } = phase;
  switch (failure.code) {
    case 'price-changed':
      return (
        <FailureNote
          failure={failure}
          buttons={<>
            <p className="two-prices"><s>{formatCents(failure.was)}</s> → <strong>{formatCents(failure.now)}</strong></p>
            <Button onPress={onAskPrices}>Compare all prices again</Button>
          </>}
        />
      );
    case 'order-has-live-label':
      return anotherBox ? (
        <Note kind="wait" title={`Another box on order ${failure.orderNumber}`} buttons={<Button onPress={() => { onAnotherBox(false); reset(); }}>Not another box</Button>}>
          {standingWords[failure.standing]}
        </Note>
      ) : (
        <FailureNote
          failure={failure}
          buttons={<>
            <Button data-stop="order-has-label" onPress={() => go({ page: 'shipments', shipmentId: failure.shipmentId })}>Open that shipment</Button>
            <Button onPress={() => onAnotherBox(true)}>{failure.standing === 'unconfirmed' ? 'Buy a label all the same' : 'Ship another box on this order'}</Button>
          </>}
        />
      );
    case 'purchase-outcome-unknown':
      return (
        <FailureNote
          failure={failure}
          buttons={<>
            <Button onPress={() => go({ page: 'shipments', shipmentId: failure.shipmentId })}>Open the shipment</Button>
            <Button onPress={onNext}>Next parcel</Button>
          </>}
        />
      );
    case 'quote-unknown':
    case 'purchase-refused':
      return <FailureNote failure={failure} onRetry={onAskPrices} onDismiss={reset} />;
    default:
      return <FailureNote failure={failure} onDismiss={reset} />;
  }
};
