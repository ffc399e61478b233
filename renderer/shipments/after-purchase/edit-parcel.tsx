import { useState } from 'react';
import type { EditPrice, Measured } from '../../../shared/shipments/after-purchase.ts';
import { formatCents } from '../../../shared/format-money.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import { readSize } from '../../../shared/parcel/read-size.ts';
import type { SizeField } from '../../../shared/parcel/read-size.ts';
import { formatOunces, readWeight } from '../../../shared/parcel/read-weight.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTask } from '../../use-task.ts';
import { toLine } from '../shipment-words.ts';

export interface EditParcelProps {
  readonly shipment: Shipment;
  /** Why USPS doesn't change it; null where it does. */
  readonly whyNot: string | null;
  /** The way out where USPS doesn't: this label is taken back, and another one bought. */
  readonly onCancelInstead: () => void;
  readonly onChanged: (shipment: Shipment) => void;
}

const sides: readonly (readonly [SizeField, string])[] = [['length', 'Length, in'], ['width', 'Width'], ['height', 'Height']];

/** Changes weight and size at USPS: what it costs is asked first, shown beside what is charged, and changed once. */
export const EditParcel = ({ shipment, whyNot, onCancelInstead, onChanged }: EditParcelProps) => {
  const parcel = shipment.edited?.parcel ?? shipment.mailpiece.parcel;
  const made = packagingOf(parcel.packaging).size;
  const [open, setOpen] = useState(false);
  const [weight, setWeight] = useState(formatOunces(parcel.weight));
  const [typed, setTyped] = useState({ length: String(parcel.size.length), width: String(parcel.size.width), height: String(parcel.size.height) });
  const [pressed, setPressed] = useState(false);
  const [price, setPrice] = useState<EditPrice | null>(null);
  const [confirming, setConfirming] = useState(false);
  const quote = useTask('labels/quote-edit');
  const edit = useTask('labels/edit');
  const readW = readWeight(weight);
  const readS = made === null ? readSize(typed) : { ok: true as const, size: made };
  const change = (what: () => void): void => {
    what();
    setPressed(false);
    setPrice(null);
    quote.dismiss();
    edit.dismiss();
  };
  const ask = async (): Promise<void> => {
    setPressed(true);
    if (!readW.ok || !readS.ok) return;
    const measured: Measured = { weight: readW.weight, size: readS.size };
    const answer = await quote.run({ shipmentId: shipment.id, measured });
    if (answer) setPrice(answer.value);
  };
  const send = async (): Promise<void> => {
    setConfirming(false);
    if (!price) return;
    const answer = await edit.run({
      shipmentId: shipment.id, measured: { weight: price.parcel.weight, size: price.parcel.size }, shownTotal: price.after,
    });
    if (!answer) return;
    setOpen(false);
    setPrice(null);
    onChanged(answer.value);
  };
  const problem = (field: SizeField): string | null => (pressed && !readS.ok ? readS.problems[field] ?? null : null);
  const onEnter = (event: { readonly key: string }): void => { if (event.key === 'Enter') void ask(); };
  const { name, place } = toLine(shipment);
  if (whyNot !== null)
    return (
      <section className="panel-part" aria-label="Weight or size">
        <h3>Weight or size</h3>
        <p className="quiet">USPS doesn’t change it. {whyNot}</p>
        <div><Button onPress={onCancelInstead}>Take this label back and buy another…</Button></div>
      </section>
    );
  const money = price ? [formatCents(price.before), formatCents(price.after)] as const : null;
  const failed = edit.failure && edit.failure.code !== 'edit-outcome-unknown' ? edit.failure : null;
  return (
    <section className="panel-part" aria-label="Weight or size">
      <h3>Weight or size</h3>
      {open ? (
        <>
          <div className="panel-row panel-row-fields edit-fields">
            <TextField label="Weight" autoFocus value={weight} problem={pressed && !readW.ok ? readW.because : null} onChange={(text) => change(() => setWeight(text))} onKeyDown={onEnter} />
            {made === null ? sides.map(([field, label]) => (
              <TextField key={field} label={label} inputMode="decimal" value={typed[field]} problem={problem(field)} onChange={(text) => change(() => setTyped({ ...typed, [field]: text }))} onKeyDown={onEnter} />
            )) : null}
          </div>
          {price && money ? (
            <Note kind="plain" title={`${money[0]} → ${money[1]}`} buttons={<Button kind="primary" autoFocus isPending={edit.busy} onPress={() => setConfirming(true)}>{edit.busy ? 'Asking USPS…' : `Change it to ${money[1]}…`}</Button>}>
              {price.rate.name}, {formatOunces(price.parcel.weight)}. The printed label stays good.
            </Note>
          ) : (
            <div className="panel-row">
              <Button kind="primary" isPending={quote.busy} onPress={() => void ask()}>{quote.busy ? 'Asking USPS…' : 'Ask for the price'}</Button>
              <Button onPress={() => { change(() => undefined); setOpen(false); }}>Leave it</Button>
            </div>
          )}
        </>
      ) : (
        <div><Button onPress={() => setOpen(true)}>Change weight or size…</Button></div>
      )}
      {quote.failure ? (
        <InView>
          <FailureNote
            failure={quote.failure} onRetry={() => void ask()} onDismiss={quote.dismiss}
            {...(quote.failure.code === 'not-offered' ? { buttons: <Button onPress={onCancelInstead}>Cancel it and buy another…</Button> } : {})}
          />
        </InView>
      ) : null}
      {failed ? (
        <InView>
          <FailureNote
            failure={failed} onRetry={() => void ask()} onDismiss={edit.dismiss}
            {...(failed.code === 'edit-refused' ? { buttons: <Button onPress={onCancelInstead}>Cancel it and buy another…</Button> } : {})}
          />
        </InView>
      ) : null}
      <MoneyDialog
        isOpen={confirming}
        title="Change this label at USPS?"
        action={`Change it to ${money?.[1] ?? ''}`}
        onAction={() => void send()}
        keep="Leave it as it is"
        onKeep={() => setConfirming(false)}
      >
        <p><strong>{name}, {place}</strong></p>
        <p>{formatOunces(parcel.weight)} becomes {formatOunces(price?.parcel.weight ?? parcel.weight)}. USPS charges {money?.[1]} instead of {money?.[0]}.</p>
      </MoneyDialog>
    </section>
  );
};
