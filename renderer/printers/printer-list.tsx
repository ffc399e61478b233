import type { Printer } from '../../shared/printing.ts';
import { printerState } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { howItPrints, kindNames } from './printer-facts.ts';

export interface PrinterListProps {
  readonly printers: readonly Printer[];
  readonly openId: string | null;
  readonly onOpen: (printerId: string) => void;
}

/** Every printer with its own word for how it is. */
export const PrinterList = ({ printers, openId, onOpen }: PrinterListProps) => (
  <ul className="printers">
    {printers.map((printer) => (
      <li key={printer.id} className={`printer ${printer.id === openId ? 'chosen' : ''}`}>
        <div className="printer-words">
          <p className="printer-name">{printer.name}</p>
          <p className="quiet">{[kindNames[printer.kind], printer.model, howItPrints(printer)].filter(Boolean).join(' · ')}</p>
        </div>
        <div className="printer-state"><StateBadge {...printerState(printer)} />{printer.detail === '' ? null : <p className="quiet">{printer.detail}</p>}</div>
        <Button aria-expanded={printer.id === openId} onPress={() => onOpen(printer.id)}>Set up</Button>
      </li>
    ))}
  </ul>
);
