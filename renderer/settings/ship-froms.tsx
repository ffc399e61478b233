import { useState } from 'react';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import { plainPickup } from '../../shared/pickup/plain-pickup.ts';
import type { Settings, ShipFrom } from '../../shared/settings.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { Button } from '../ui/button.tsx';
import type { Save } from './save.ts';
import { ShipFromForm } from './ship-from-form.tsx';

const fresh = (): ShipFrom => ({
  id: crypto.randomUUID(), name: '', address: emptyAddress, cutOff: '16:30', weekdaysWithoutPickup: [0], costCode: '', pickup: plainPickup,
  printerId: null, returnAddress: null,
});

export interface ShipFromsProps {
  readonly settings: Settings;
  readonly save: Save;
}

/** The places that parcels leave from. */
export const ShipFroms = ({ settings, save }: ShipFromsProps) => {
  const { shipFroms, defaultShipFromId } = settings;
  const [adding, setAdding] = useState<ShipFrom | null>(null);
  const [chosenId, setChosenId] = useState(defaultShipFromId);
  const { printers } = usePrinters();
  const chosen = adding ?? shipFroms.find(({ id }) => id === chosenId) ?? shipFroms[0];
  const keep = async (shipFrom: ShipFrom): Promise<boolean> => {
    const known = shipFroms.some(({ id }) => id === shipFrom.id);
    const saved = await save({ shipFroms: known ? shipFroms.map((one) => (one.id === shipFrom.id ? shipFrom : one)) : [...shipFroms, shipFrom] });
    if (saved) {
      setAdding(null);
      setChosenId(shipFrom.id);
    }
    return saved;
  };
  const remove = (id: string): void => void save({ shipFroms: shipFroms.filter((one) => one.id !== id) });
  return (
    <div className="beside">
      <nav className="beside-list" aria-label="Ship-froms">
        {shipFroms.map(({ id, name }) => (
          <button
            key={id} type="button" className="beside-item" aria-current={id === chosen?.id ? 'true' : undefined}
            onClick={() => { setAdding(null); setChosenId(id); }}
          >
            {name}{id === defaultShipFromId ? <span className="quiet"> · usual</span> : null}
          </button>
        ))}
        <Button onPress={() => setAdding(fresh())}>Add a ship-from</Button>
      </nav>
      {chosen ? (
        <ShipFromForm
          key={chosen.id}
          shipFrom={chosen}
          printers={printers}
          isNew={adding !== null}
          isUsual={chosen.id === defaultShipFromId}
          onSave={keep}
          onMakeUsual={() => void save({ defaultShipFromId: chosen.id })}
          onRemove={adding ? () => setAdding(null) : () => remove(chosen.id)}
        />
      ) : null}
    </div>
  );
};
