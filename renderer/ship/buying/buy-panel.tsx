import type { Ref } from 'react';
import type { AppStatus } from '../../../shared/app-status.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { useNow } from '../../now.ts';
import { formatMoment } from '../../words/format-time.ts';
import { isStopped, jobSentence, jobWord } from '../../print-jobs/job-words.ts';
import { stateWord } from '../../shipments/shipment-words.ts';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { PrinterSelect } from '../../ui/fields/printer-select.tsx';
import { boxToFollow } from './button-state.ts';
import type { ButtonState } from './button-state.ts';
import { LastLabel } from './last-label.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import type { Buying } from './use-purchase.ts';

export interface BuyPanelProps {
  readonly button: ButtonState;
  readonly total: Cents | null;
  readonly purchase: Buying;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  readonly printer: Printer | null;
  readonly status: AppStatus;
  readonly onPress: () => void;
  readonly onNext: () => void;
  /** Null where there is no live label that another box could go beside. */
  readonly onAddBox: (() => void) | null;
  readonly ref: Ref<HTMLButtonElement>;
}

/** A press does nothing: it waits for an answer, or for the label's bar code. */
const waits = (kind: ButtonState['kind']): boolean => ['asking', 'buying', 'printing', 'scan'].includes(kind);

/** The price, the one button, and the printer that the label goes to. */
export const BuyPanel = ({ button, total, purchase, printers, printer, status, onPress, onNext, onAddBox, ref }: BuyPanelProps) => {
  const { step } = useShipForm();
  const now = useNow(status);
  const { phase, last, print } = purchase;
  const bought = phase.at === 'bought' ? phase.shipment : null;
  const [job] = bought?.printJobs ?? [];
  const follows = bought !== null && boxToFollow(bought) !== null;
  return (
    <section className="buy" aria-label="Buy and print">
      <div className="buy-price">
        {total === null ? <span className="money money-40 quiet">$ –</span> : <Money amount={total} size={40} />}
        {bought ? (
          <div className="bought" role="status">
            <p className="bought-number">{formatTrackingNumber(bought.trackingNumber ?? '')}</p>
            {job ? <p>{job.printerId === printer?.id ? '' : `${job.printerName}: `}{isStopped(job) ? jobWord(job).words : jobSentence(job)}</p> : null}
            <p>
              {bought.state !== 'bought' ? stateWord(bought).words
                : `Free to cancel until ${formatMoment(new Date(bought.freeToCancelUntil), now, status.timeZone)}`}
            </p>
          </div>
        ) : null}
      </div>
      <Button
        ref={ref}
        kind="primary"
        className={`buy-button buy-button-${button.kind}`}
        data-stop="buy"
        isPending={waits(button.kind)}
        onPress={onPress}
      >
        <span aria-live="polite">{button.words}</span>
        {button.kind === 'ready' || button.kind === 'done' || button.kind === 'print' ? <kbd aria-hidden="true">⏎</kbd> : null}
      </Button>
      <div className="buy-below">
        <PrinterSelect
          label="Printer"
          stop="printer"
          className="buy-printer"
          printers={printers}
          value={printer?.id ?? null}
          onChange={(printerId) => step({ type: 'set', change: { printerId } })}
        />
        {bought?.state === 'bought' && printer && button.kind === 'done'
          ? <Button onPress={() => print(bought.id, printer.id)}>Print again <kbd>Ctrl+P</kbd></Button>
          : null}
        {follows && button.kind === 'done'
          ? <Button onPress={onNext}>Next parcel <kbd>Alt+N</kbd></Button>
          : onAddBox ? <Button onPress={onAddBox}>{follows ? 'Next box' : 'Add a box'} <kbd>Alt+B</kbd></Button> : null}
        {bought && button.kind === 'print' ? <Button onPress={onNext}>Next parcel, print later</Button> : null}
        {button.kind === 'scan' ? <Button onPress={onNext}>Next, not scanned <kbd>Alt+N</kbd></Button> : null}
      </div>
      {!bought && last?.state === 'bought' && printer ? <LastLabel last={last} onPrint={() => print(last.id, printer.id)} /> : null}
    </section>
  );
};
