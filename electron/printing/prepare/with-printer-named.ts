import { Failed } from '../../../shared/failure.ts';
import { RasterFailed } from '../../raster/raster-failed.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';
import { NotPrintable } from './pdf-pages.ts';

/** Turns what can't be drawn or printed into the failure that a person is shown. */
export const withPrinterNamed = async <T>({ name }: KnownPrinter, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RasterFailed || error instanceof NotPrintable)
      throw new Failed({ code: 'print-failed', printer: name, because: error.message });
    throw error;
  }
};
