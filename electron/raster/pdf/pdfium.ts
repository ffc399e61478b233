import { PDFiumModule } from '@hyzyla/pdfium';
import { RasterFailed } from '../raster-failed.ts';

/** PDFium with what the package leaves out of its types. */
export interface Pdfium extends Awaited<ReturnType<typeof PDFiumModule>> {
  _FPDF_InitLibrary(): void;
  _FPDF_RenderPageBitmapWithMatrix(bitmap: number, page: number, matrix: number, clip: number, flags: number): void;
}

/** It would write to the console what its return values say; Emscripten takes these though the package’s types don’t name them. */
const quiet = { print: (): void => undefined, printErr: (): void => undefined };

let library: Promise<Pdfium> | undefined;

/** The library of this thread, loaded once. Its memory grows to the largest page drawn and stays. */
export const loadPdfium = (): Promise<Pdfium> => {
  library ??= PDFiumModule({ ...quiet } as object).then((loaded) => {
    const pdfium = loaded as Pdfium;
    pdfium._FPDF_InitLibrary();
    return pdfium;
  });
  return library;
};

/** Lends memory of the library for as long as `use` runs. */
export const withMemory = <T>(pdfium: Pdfium, size: number, use: (memory: number) => T): T => {
  const memory = pdfium.wasmExports.malloc(size);
  if (memory === 0) throw new RasterFailed('The document is too large to be drawn');
  try {
    return use(memory);
  } finally {
    pdfium.wasmExports.free(memory);
  }
};
