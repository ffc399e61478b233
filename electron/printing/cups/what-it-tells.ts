import type { Printer, PrinterState } from '../../../shared/printing/printing.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';

/**
 * What a queue's device can be asked. One that answered a question about its state is followed to the end of a job; of one
 * that couldn't be asked now, its model tells.
 */
export const whatItTells = (deviceUri: string, { answersHostStatus }: KnownPrinter, device: PrinterState): Printer['tells'] => {
  switch (new URL(deviceUri.includes(':') ? deviceUri : 'unknown:').protocol) {
    case 'socket:':
      if (device === 'offline') return answersHostStatus === true ? 'jobs' : 'nothing';
      return device === 'unknown' ? 'nothing' : 'jobs';
    // The system's driver for USB passes on what the printer's port says: no paper, an error.
    case 'usb:': return 'state';
    case 'lpd:': case 'serial:': case 'parallel:': return 'nothing';
    default: return 'jobs';
  }
};
