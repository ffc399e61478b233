import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Command } from './commands.ts';
import { afterArrow } from '../ui/suggestions/after-arrow.ts';
import './command-dialog.css';

export interface CommandDialogProps {
  readonly commands: readonly Command[];
  /** The keys of the page alone, or everything by name. */
  readonly show: 'keys' | 'everything';
  /** What it is a list of, where it isn't of commands. */
  readonly title?: string;
  readonly onClose: () => void;
}

/** `?` and `Ctrl+K`: what can be done here, found by its name. */
export const CommandDialog = ({ commands, show, title, onClose }: CommandDialogProps) => {
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const found = commands.filter(({ name, keys }) =>
    (show === 'everything' || keys !== null) && wanted.toLowerCase().split(/\s+/).every((word) => name.toLowerCase().includes(word)));
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    // After the dialog has given the focus back: the command may move it on.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = afterArrow(event.key, Math.min(at, found.length - 1), found.length);
    if (next !== null) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal>
        <Dialog className="dialog command-dialog">
          <Heading slot="title" className="dialog-title">{title ?? (show === 'keys' ? 'Keys of this page' : 'Everything by name')}</Heading>
          <input
            className="field-input"
            role="combobox"
            aria-label="Find by name"
            aria-expanded="true"
            aria-controls="command-list"
            aria-activedescendant={chosen ? `command-${found.indexOf(chosen)}` : undefined}
            autoFocus
            spellCheck={false}
            placeholder="Find by name"
            value={wanted}
            onChange={(event) => { setWanted(event.target.value); setAt(0); }}
            onKeyDown={onKeyDown}
          />
          <ul id="command-list" role="listbox" aria-label={title ?? 'Commands'} className="command-list">
            {found.map((command, index) => (
              <li
                key={command.name}
                id={`command-${index}`}
                role="option"
                aria-selected={command === chosen}
                ref={(item) => { if (command === chosen) item?.scrollIntoView({ block: 'nearest' }); }}
                onPointerUp={() => run(command)}
              >
                <span>{command.name}</span>
                {command.keys ? <kbd>{command.keys}</kbd> : null}
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p className="quiet">Nothing here has “{wanted}” in its name.</p> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
