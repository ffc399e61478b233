import type { Printer } from '../../../shared/printing/printing.ts';
import { cannotPrint, printerLine } from '../../words/printer-words.ts';
import { Select } from './select.tsx';

export interface PrinterSelectProps {
  readonly label: string;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  readonly value: string | null;
  readonly onChange: (printerId: string) => void;
  readonly className?: string;
  readonly stop?: string;
}

/** A printer with its own word for how it is, so that nothing is sent to one that says it can't. */
export const PrinterSelect = ({ label, printers, value, onChange, className = '', stop }: PrinterSelectProps) => {
  const chosen = printers?.find(({ id }) => id === value);
  return (
    <Select
      label={label}
      className={className}
      {...(stop ? { stop } : {})}
      choices={(printers ?? []).map((printer) => ({ value: printer.id, words: printer.name, detail: printerLine(printer) }))}
      value={chosen ? chosen.id : null}
      placeholder={printers === null ? 'Looking for printers…' : value === null ? 'Choose a printer' : 'It isn’t there now'}
      onChange={onChange}
      hint={chosen ? `${cannotPrint(chosen) ? '■ ' : ''}${printerLine(chosen)}` : null}
    />
  );
};
