import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/fields/tick.tsx';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';

/** What it mostly is; anything else is typed. */
const usualReasons = ['The customer confirmed it', 'Delivered there before', 'Too new for USPS to know'] as const;

/** An address that USPS doubts, used as it was typed: asked why once, and kept with the shipment. */
export const AsTyped = () => {
  const { draft, step } = useShipForm();
  const reason = draft.asTypedReason ?? '';
  const because = (asTypedReason: string): void => step({ type: 'set', change: { asTypedReason } });
  return (
    <div className="as-typed">
      <span className="use-as-typed" data-stop-group="use-as-typed">
        <Switch isSelected={draft.useAddressAsTyped} onChange={(on) => step({ type: 'set', change: { useAddressAsTyped: on } })}>
          Ship to it as typed <kbd>Alt+T</kbd>
        </Switch>
      </span>
      {draft.useAddressAsTyped ? (
        <>
          <ShipField field="as-typed-reason" label="Why" narrow autoFocus={reason === ''} value={reason} onChange={because} />
          <RowProblems fields={['as-typed-reason']} />
          {reason === '' ? (
            <div className="as-typed-reasons" role="group" aria-label="Usual reasons">
              {usualReasons.map((usual) => <Button key={usual} kind="plain" onPress={() => because(usual)}>{usual}</Button>)}
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
};
