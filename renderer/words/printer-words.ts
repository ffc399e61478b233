import type { Printer } from '../../shared/printing/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ScanForm } from '../../shared/shipments/shipment.ts';
import type { NoteKind } from '../ui/note.tsx';

const states: Readonly<Record<Printer['state'], { kind: NoteKind; words: string }>> = {
  ready: { kind: 'good', words: 'Ready' },
  busy: { kind: 'good', words: 'Printing' },
  unknown: { kind: 'plain', words: 'Reports nothing' },
  paused: { kind: 'stop', words: 'Paused' },
  'out-of-paper': { kind: 'stop', words: 'Out of paper' },
  open: { kind: 'stop', words: 'Open' },
  offline: { kind: 'stop', words: 'Offline' },
  fault: { kind: 'stop', words: 'Fault' },
};

/** A printer's state as a badge. `unknown` is what a printer says that can't answer: it is never called ready. */
export const printerState = ({ state }: Printer): { kind: NoteKind; words: string } => states[state];

/** True where the printer itself says that nothing will come out. */
export const cannotPrint = (printer: Printer): boolean => states[printer.state].kind === 'stop';

/** The printer's own words beyond its state; empty where they say the same. */
export const printerDetail = ({ state, detail }: Printer): string => (detail.toLowerCase() === states[state].words.toLowerCase() ? '' : detail);

/** One line below a printer's name: its state, and the printer's own words. */
export const printerLine = (printer: Printer): string => [states[printer.state].words, printerDetail(printer)].filter(Boolean).join(' · ');

/** What a press of a button does that prints a label there. */
export const printWords = ({ name, kind }: Pick<Printer, 'name' | 'kind'>): string => (kind === 'folder' ? 'Save the label' : `Print on ${name}`);

/** Those that take a SCAN form of the size that is set; one whose media isn't known is for the person to judge. */
export const formPrinters = (printers: readonly Printer[], size: Settings['formSize']): Printer[] =>
  printers.filter(({ media }) => media.length === 0 || media.includes(size));

/** Where there is but one printer, nobody has to choose it. */
export const onlyOne = (printers: readonly Printer[]): string | null => (printers.length === 1 ? printers[0]?.id ?? null : null);

/**
 * Where a form is printed that was made before: on the printer that is chosen, where it takes what the form was drawn for, else on
 * the one that forms of its size go to. Null where there is none.
 */
export const printerOfForm = (
  { media }: Pick<ScanForm, 'media'>, { formSize, routes }: Pick<Settings, 'formSize' | 'routes'>, printers: readonly Printer[], chosen: Printer | null,
): Printer | null => {
  if (media === null || media === formSize) return chosen;
  const list = formPrinters(printers, media);
  const printerId = routes[media === 'letter' ? 'letterForm' : 'labelForm'] ?? onlyOne(list);
  return list.find(({ id }) => id === printerId) ?? null;
};
