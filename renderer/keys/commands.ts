import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { keyName, typesText } from './key-name.ts';

/** Something a page can do, by its name and, for most, by a key. */
export interface Command {
  readonly name: string;
  /** As `keyName` writes it; null for what is only in the list. */
  readonly keys: string | null;
  readonly run: () => void;
}

let sets: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];
let shown: readonly Command[] = [];
const listeners = new Set<() => void>();

const keep = (next: typeof sets): void => {
  sets = next;
  all = sets.flat();
  shown = sets.toReversed().flat();
  for (const listener of listeners) listener();
};

/**
 * Offers commands for as long as the component is on the screen.
 * @param of where a key means two things, the page's command goes before the frame's, and the one that came last before others
 */
export const useCommands = (commands: readonly Command[], of: 'page' | 'frame' = 'page'): void => {
  const run = useEffectEvent((name: string) => commands.find((command) => command.name === name)?.run());
  const key = JSON.stringify(commands.map(({ name, keys }) => [name, keys]));
  useEffect(() => {
    const mine = (JSON.parse(key) as [string, string | null][]).map(([name, keys]) => ({ name, keys, run: () => run(name) }));
    keep(of === 'frame' ? [mine, ...sets] : [...sets, mine]);
    return () => keep(sets.filter((set) => set !== mine));
  }, [key, of]);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

/** Everything that can be done now, what came last first: the page's before the frame's. */
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => shown);

export const isTextTarget = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement
  || (target instanceof HTMLElement && target.isContentEditable)
  || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type));

/** Runs commands by their keys. Nothing runs behind a dialog, and what types text stays with the field that has the focus. */
export const listenForCommands = (): (() => void) => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (typesText(event) && isTextTarget(event.target)) return;
    if (document.querySelector('.dialog')) return;
    const pressed = keyName(event);
    const command = all.findLast(({ keys }) => keys === pressed);
    if (!command) return;
    event.preventDefault();
    command.run();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
};
