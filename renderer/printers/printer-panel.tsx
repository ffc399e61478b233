import { useEffect, useRef } from 'react';
import type { Printer } from '../../shared/printing/printing.ts';
import { plainProfile } from '../../shared/printing/plain-profile.ts';
import type { PrinterProfile } from '../../shared/printing/printer-profile.ts';
import type { Settings } from '../../shared/settings.ts';
import { useCommands } from '../keys/commands.ts';
import { printerDetail, printerState } from '../words/printer-words.ts';
import type { Save } from '../settings/save.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import type { Task } from '../use-task.ts';
import { Calibration } from './calibration.tsx';
import { HeadFields } from './head-fields.tsx';
import { kindNames, tellsWords } from './printer-facts.ts';
import { ProfileFields } from './profile-fields.tsx';
import { SheetFields } from './sheet-fields.tsx';

export interface PrinterPanelProps {
  readonly printer: Printer;
  readonly printers: readonly Printer[];
  readonly settings: Settings;
  readonly save: Save;
  /** Null for a printer that the system knows. */
  readonly onRemove: (() => void) | null;
  readonly removing: Pick<Task<'printers/remove-network'>, 'busy' | 'failure' | 'dismiss'>;
  readonly onClose: () => void;
}

/** One printer: what it is, what a person says it is, and where on the paper it prints. Each change is kept at once. */
export const PrinterPanel = ({ printer, printers, settings, save, onRemove, removing, onClose }: PrinterPanelProps) => {
  const panel = useRef<HTMLElement>(null);
  const profile = settings.printerProfiles[printer.id] ?? plainProfile;
  const change = (part: Partial<PrinterProfile>): Promise<boolean> => save({ printerProfiles: { [printer.id]: { ...profile, ...part } } });
  useCommands([{ name: `Close ${printer.name}`, keys: 'Esc', run: onClose }]);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const props = { printer, profile, change };
  return (
    <aside className="printer-panel" aria-label={`Set up ${printer.name}`} tabIndex={-1} ref={panel}>
      <header className="printer-heading">
        <div><h2>{printer.name}</h2><StateBadge {...printerState(printer)} /></div>
        <Button aria-label={`Close ${printer.name}`} onPress={onClose}>Close <kbd>Esc</kbd></Button>
      </header>
      <div className="printer-facts">
        {printerDetail(printer) === '' ? null : <p>{printerDetail(printer)}</p>}
        <p className="quiet">{[kindNames[printer.kind], printer.model].filter(Boolean).join(' · ')}</p>
        <p className="quiet">{tellsWords[printer.tells]}.</p>
      </div>
      {printer.kind === 'folder' ? <p>Nothing has to be set: each label is saved as the PDF that USPS made, at its own size.</p> : (
        <>
          <HeadFields {...props} />
          <ProfileFields {...props} printers={printers} />
          {printer.media.includes('letter') ? <SheetFields {...props} /> : null}
          <Calibration {...props} />
        </>
      )}
      {removing.failure ? <FailureNote failure={removing.failure} onDismiss={removing.dismiss} /> : null}
      {onRemove ? <div><Button kind="stop" isPending={removing.busy} onPress={onRemove}>Remove this printer</Button></div> : null}
    </aside>
  );
};
