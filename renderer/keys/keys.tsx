import { lazy, Suspense, useEffect, useState } from 'react';
import { listenForCommands, useAllCommands, useCommands } from './commands.ts';

const CommandDialog = lazy(() => import('./command-dialog.tsx').then((file) => ({ default: file.CommandDialog })));

/** Listens for the keys of every command, and shows them. */
export const Keys = () => {
  const [show, setShow] = useState<'keys' | 'everything' | null>(null);
  const commands = useAllCommands();
  useEffect(listenForCommands, []);
  useCommands([
    { name: 'Everything by name', keys: 'Ctrl+K', run: () => setShow('everything') },
    { name: 'Keys of this page', keys: '?', run: () => setShow('keys') },
    { name: 'Keys of this page, while typing', keys: 'F1', run: () => setShow('keys') },
  ], 'frame');
  return show === null ? null : (
    <Suspense><CommandDialog commands={commands} show={show} onClose={() => setShow(null)} /></Suspense>
  );
};
