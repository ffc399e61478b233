import { useState } from 'react';
import { isAbroad } from '../../../shared/countries/countries.ts';
import type { Failure } from '../../../shared/failure.ts';
import { refusalsByField } from '../../../shared/combination/mailpiece-refusals.ts';
import type { FoundHoldPlace, HoldPlace } from '../../../shared/hold-place.ts';
import { call } from '../../bridge.ts';
import { useCommands } from '../../keys/commands.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { combinedOfDraft } from '../draft/combined-of-draft.ts';
import { RowProblems } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';

const miles = (distance: number | null): string => (distance === null ? '' : ` · ${Math.round(distance * 10) / 10} mi`);

interface Found {
  readonly zip: string;
  readonly places: readonly FoundHoldPlace[] | null;
  readonly failure: Failure | null;
}

/** Has a parcel held at a post office near its address until it is picked up; USPS is asked which ones do. */
export const HoldAt = () => {
  const { draft, step } = useShipForm();
  const { holdAt, to } = draft;
  const [found, setFound] = useState<Found | null>(null);
  const shown = found?.zip === to.zip ? found : null;
  const canAsk = /^\d{5}$/.test(to.zip) && !isAbroad(to);
  const refusal = refusalsByField({ ...combinedOfDraft(draft), isHeld: true }).find(({ field }) => field === 'hold-at')?.message ?? null;
  const ask = async (): Promise<void> => {
    const { zip } = to;
    setFound({ zip, places: null, failure: null });
    const outcome = await call('locations/hold-places', { zip });
    setFound(outcome.ok ? { zip, places: outcome.value, failure: null } : { zip, places: null, failure: outcome.failure });
  };
  const put = (place: HoldPlace | undefined): void => {
    step({ type: 'set', change: { holdAt: place } });
    setFound(null);
  };
  useCommands(canAsk && holdAt === undefined && refusal === null ? [{ name: 'Hold at a post office', keys: 'Alt+H', run: () => void ask() }] : []);
  if (holdAt !== undefined) return (
    <section className="hold-at" aria-label="Held for pickup">
      <p><strong>Held at {holdAt.name}</strong> <span className="quiet">{holdAt.address}</span></p>
      <Button kind="plain" data-stop="hold-at" onPress={() => put(undefined)}>Deliver it instead</Button>
      <RowProblems fields={['hold-at']} />
    </section>
  );
  if (!canAsk) return null;
  return (
    <section className={`hold-at ${refusal === null && shown === null ? 'hold-at-offer' : ''}`} aria-label="Held for pickup">
      <Button kind="plain" data-stop="hold-at" isDisabled={refusal !== null} onPress={() => void ask()}>Hold at a post office <kbd aria-hidden="true">Alt+H</kbd></Button>
      {refusal === null ? null : <span className="quiet">{refusal}</span>}
      {shown === null ? null : shown.failure ? <FailureNote failure={shown.failure} onRetry={() => void ask()} />
        : shown.places === null ? <p className="quiet" role="status">Asking USPS for post offices…</p>
        : shown.places.length === 0 ? <p className="quiet" role="status">USPS names no post office near {to.zip} that holds parcels.</p>
        : (
          <ul className="hold-at-places">
            {shown.places.map(({ distance, ...place }) => (
              <li key={place.facilityId}><Button kind="plain" onPress={() => put(place)}>{place.name}</Button> <span className="quiet">{place.address}{miles(distance)}</span></li>
            ))}
          </ul>
        )}
    </section>
  );
};
