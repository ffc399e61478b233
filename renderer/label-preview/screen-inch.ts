import { useSyncExternalStore } from 'react';

/** How many CSS pixels a browser takes for an inch; few screens agree with a ruler. */
const cssInch = 96;
const place = 'labeldesk.screen-inch';
const listeners = new Set<() => void>();

const kept = (): number => {
  const inch = Number(localStorage.getItem(place));
  return inch >= cssInch / 2 && inch <= cssInch * 3 ? inch : cssInch;
};

const keep = (inch: number): void => {
  localStorage.setItem(place, String(inch));
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

/** CSS pixels to an inch of this screen, as a person set it by holding a label to it. It belongs to the screen and not to the settings. */
export const useScreenInch = (): { readonly inch: number; readonly change: (percent: number) => void } => {
  const inch = useSyncExternalStore(subscribe, kept);
  return { inch, change: (percent) => keep(Math.round(inch * (100 + percent)) / 100) };
};
