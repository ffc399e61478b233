import { needsCustoms } from '../../../shared/abroad/abroad-problems.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { Checkbox } from '../../ui/fields/tick.tsx';
import { useShipForm } from '../draft/ship-form.ts';

/** Whether a return label is made along, as it stands on the page: none for a place that needs a customs form (160260). */
export const takesReturn = (draft: { readonly withReturn?: boolean | undefined; readonly to: Pick<AddressFields, 'state' | 'country'> }): boolean =>
  draft.withReturn === true && !needsCustoms(draft.to);

/** A label for the way back, made and printed right after the one that goes out. */
export const ReturnTick = () => {
  const { draft, step } = useShipForm();
  const hasCustoms = needsCustoms(draft.to);
  return (
    <section className="with-return" aria-label="Return label">
      <Checkbox isSelected={takesReturn(draft)} isDisabled={hasCustoms} onChange={(on) => step({ type: 'set', change: { withReturn: on ? true : undefined } })}>
        Return label with it
      </Checkbox>
      {hasCustoms ? <span className="quiet">{isAbroad(draft.to) ? 'USPS makes none for the way from abroad.' : 'USPS makes none together with a customs form.'}</span>
        : draft.withReturn ? <span className="quiet">Prints after the label. USPS charges it once it is used.</span> : null}
    </section>
  );
};
