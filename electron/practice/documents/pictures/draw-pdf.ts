import type { Rasterizer } from '../../../raster/raster.ts';
import { pictureDpi } from './picture-page.ts';
import type { PicturePage } from './picture-page.ts';

/** Draws PDFs of one page size as dots, in a thread that is begun with the first. */
export interface PdfPainter {
  paint(pdfBase64: string, size: { readonly widthInches: number; readonly heightInches: number }): Promise<readonly PicturePage[]>;
  close(): Promise<void>;
}

export const createPdfPainter = (): PdfPainter => {
  let rasterizer: Promise<Rasterizer> | null = null;
  return {
    paint: async (pdfBase64, size) => {
      // Most days nobody asks for a picture, and nobody waits for what draws one.
      rasterizer ??= import('../../../raster/raster.ts').then(({ createRasterizer }) => createRasterizer());
      const { pages } = await (await rasterizer).draw(new Uint8Array(Buffer.from(pdfBase64, 'base64')), { dpi: pictureDpi, ...size });
      return pages;
    },
    close: async () => (await rasterizer)?.close(),
  };
};
