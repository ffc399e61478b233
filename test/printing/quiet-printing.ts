import { createPrinting, type PrintingOptions } from '../../electron/printing/create-printing.ts';
import type { Printing } from '../../electron/printing/printing.ts';
import { createRasterizer } from '../../electron/raster/raster.ts';

/** One thread for all of a file's tests. */
const rasterizer = createRasterizer();

/** Printing with nothing of this machine's in it but what a test names, and in a hurry. */
export const quietPrinting = (options: Partial<PrintingOptions> = {}): Printing => createPrinting({
  networkPrinters: () => [],
  profiles: () => ({}),
  folder: '/nowhere',
  cups: { socketPath: '/nowhere/cups.sock' },
  rasterizer,
  ...options,
  timeouts: { poll: 30, pollAtMost: 100, settle: 100, close: 50, ...options.timeouts },
});
