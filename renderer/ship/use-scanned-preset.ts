import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { presetOfCode } from '../../shared/command-codes.ts';
import type { Preset } from '../../shared/settings.ts';
import type { Destination } from '../navigation.ts';
import type { Ship } from './use-ship.ts';

export interface ScannedPreset {
  /** Why a preset that was scanned isn't on the page; null where nothing is to be said. */
  readonly because: string | null;
  readonly dismiss: () => void;
}

/**
 * A preset's bar code does what its key does; after Done it begins the next parcel. What is bought, or being bought, it doesn't
 * change, and says so.
 */
export const useScannedPreset = (destination: Destination, ship: Ship, next: () => void): ScannedPreset => {
  const [because, setBecause] = useState<string | null>(null);
  const handled = useRef<Destination | null>(null);
  const put = (preset: Preset): void => {
    setBecause(null);
    ship.step({ type: 'preset', preset });
  };
  const arrive = useEffectEvent((code: string) => {
    const preset = presetOfCode(code, ship.settings.presets);
    if (preset === null) return setBecause('The bar code that was scanned is of a preset that isn’t there any more. Print the sheet again.');
    if (!ship.spent) return put(preset);
    if (ship.button.kind !== 'done') return setBecause(`“${preset.name}” was scanned. It is put on the next parcel once this one is done.`);
    next();
    put(preset);
  });
  useEffect(() => {
    if (!ship.loaded || handled.current === destination) return;
    handled.current = destination;
    if (destination.presetCode !== undefined) arrive(destination.presetCode);
  }, [destination, ship.loaded]);
  return { because, dismiss: () => setBecause(null) };
};
