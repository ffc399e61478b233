import { needsCustoms } from '../../../shared/abroad/abroad-problems.ts';
import { Button } from '../../ui/button.tsx';
import { ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';

/** What the label and the books know the parcel by, besides its order. */
export const References = () => {
  const { draft, step } = useShipForm();
  const more = draft.moreReferences ?? [];
  const change = (moreReferences: string[]): void => step({ type: 'set', change: { moreReferences: moreReferences.length === 0 ? undefined : moreReferences } });
  const hasCustoms = needsCustoms(draft.to);
  return (
    <>
      <div className="row-references">
        <ShipField field="reference" label="Printed reference" value={draft.reference} onChange={(reference) => step({ type: 'set', change: { reference } })} />
        <ShipField field="costCode" label="Cost code" value={draft.costCode} onChange={(costCode) => step({ type: 'set', change: { costCode } })} />
        {more.length < 2 ? <Button aria-label="Add a reference" onPress={() => change([...more, ''])}>+</Button> : null}
      </div>
      {more.length === 0 ? null : (
        <div className="row-references">
          {more.map((text, index) => (
            <ShipField
              key={index} field={`moreReferences.${index}`} label={index === 0 ? 'Third reference' : 'Fourth reference'} value={text}
              onChange={(typed) => change(more.map((one, at) => (at === index ? typed : one)))}
            />
          ))}
          <Button aria-label="Take the last reference out" onPress={() => change(more.slice(0, -1))}>✕</Button>
        </div>
      )}
      {hasCustoms ? <p className="quiet">A label with a customs form shows no references. Order and reference go to USPS, and all of them stay with the shipment here.</p> : null}
      {more.length === 0 || hasCustoms ? null : <p className="quiet">Order and references print on the label, the third and fourth below the others. The cost code isn’t printed.</p>}
    </>
  );
};
