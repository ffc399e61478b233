import { defaultSettings } from '../../../electron/settings/default-settings.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import type { Draft } from '../../../shared/draft.ts';
import type { ShipContext } from '../../../renderer/ship/draft/mailpiece-from-draft.ts';
import { newDraft } from '../../../renderer/ship/draft/ship-draft.ts';

export const settings = defaultSettings();

/** A Thursday, before the cut-off. */
export const context: ShipContext = { shipFrom: settings.shipFroms[0] ?? null, today: '2026-11-19', defaultShipDay: '2026-11-19' };

/** Everything that has to be typed for one parcel. */
export const typed = (change: Partial<Draft> = {}): Draft => ({
  ...newDraft(settings),
  to: { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'va', zip: '22201' },
  weight: '12.1',
  length: '10',
  width: '8',
  height: '4',
  ...change,
});
