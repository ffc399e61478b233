import { useCommands } from '../keys/commands.ts';
import type { Command } from '../keys/commands.ts';
import { boxToFollow } from './buying/button-state.ts';
import { extraServices } from './extras/extra-services.ts';
import type { ScannedOrder } from './use-scanned-order.ts';
import type { Ship } from './use-ship.ts';

export interface ShipActs {
  readonly askPrices: () => void;
  readonly back: () => void;
  readonly next: () => void;
  /** Null where the order has no other box. */
  readonly addBox: (() => void) | null;
  readonly focus: (stop: string) => void;
  readonly listPresets: () => void;
}

/** What the Ship page can do, by key and by name. */
export const useShipCommands = (ship: Ship, scanned: ScannedOrder, { askPrices, back, next, addBox, focus, listPresets }: ShipActs): void => {
  const { settings, step, quoting, checked, draft, purchase, printer } = ship;
  const { last, phase } = purchase;
  const leavesBoxes = ship.button.kind === 'done' && phase.at === 'bought' && boxToFollow(phase.shipment) !== null;
  const suggested = (checked.check?.changed.length ?? 0) > 0;
  const doubted = checked.check !== null && checked.check.verdict !== 'confirmed';
  const typing: Command[] = [
    ...settings.presets.map((preset, index) => ({
      name: `Preset ${preset.name}`, keys: index < 8 ? `F${index + 2}` : null, run: () => step({ type: 'preset', preset }),
    })),
    ...(settings.presets.length > 0 ? [{ name: 'All presets', keys: 'F10', run: listPresets }] : []),
    ...(quoting.quote?.rates ?? []).slice(0, 9).map((rate, index) => ({
      name: `Choose ${rate.name}`, keys: `Alt+${index + 1}`, run: () => ship.choose(rate),
    })),
    ...(quoting.quote ? [{ name: 'Choose the cheapest service', keys: 'Alt+C', run: ship.chooseCheapest }, { name: 'Choose the fastest service', keys: 'Alt+F', run: ship.chooseFastest }] : []),
    { name: 'Say by which day it has to arrive', keys: 'Alt+D', run: () => focus('deliver-by') },
    ...(suggested ? [{ name: 'Take the address as USPS writes it', keys: 'Alt+U', run: ship.takeSuggestion }] : []),
    ...(doubted ? [{
      name: 'Ship to the address as typed', keys: 'Alt+T',
      run: () => step({ type: 'set', change: { useAddressAsTyped: !draft.useAddressAsTyped } }),
    }] : []),
    ...extraServices.map(({ extra, name, keys }) => ({ name, keys, run: () => step({ type: 'extra', extra, on: !draft.extras.includes(extra) }) })),
    { name: 'Ask for prices again', keys: null, run: askPrices },
    { name: 'Say how many boxes the order has', keys: 'Alt+B', run: () => focus('box') },
  ];
  useCommands([
    ...(ship.spent ? [] : typing),
    ...(scanned.waiting !== null ? [{ name: `Use the scanned order ${scanned.waiting}`, keys: 'Alt+O', run: scanned.take }] : []),
    ...(last && printer ? [{ name: 'Print the last label again', keys: 'Ctrl+P', run: () => purchase.print(last.id, printer.id) }] : []),
    ...(addBox ? [{ name: 'Add a box to the order', keys: 'Alt+B', run: addBox }] : []),
    ...(leavesBoxes ? [{ name: 'Next parcel, without the order’s other boxes', keys: 'Alt+N', run: next }] : []),
    ...(ship.button.kind === 'scan' ? [{ name: 'Next parcel, without scanning this label', keys: 'Alt+N', run: next }] : []),
    { name: 'Back one step', keys: 'Esc', run: back },
  ]);
};
