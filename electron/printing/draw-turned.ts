import { concatTransformationMatrix, drawObject, popGraphicsState, pushGraphicsState } from 'pdf-lib';
import type { PDFDocument, PDFPage } from 'pdf-lib';

/** What of a page is shown, as it stands in the document: not turned yet. */
export interface PageBox { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Degrees by which a page is turned to the right when it is shown: 0, 90, 180 or 270. */
export const shownTurn = (page: PDFPage): number => ((page.getRotation().angle % 360) + 360) % 360;

/** How large it is when it is shown, in points. */
export const shownSize = (page: PDFPage): { width: number; height: number } => {
  const { width, height } = page.getCropBox();
  return shownTurn(page) % 180 === 0 ? { width, height } : { width: height, height: width };
};

export interface Place {
  /** Degrees to the right, a multiple of 90, from how the page stands in its document. */
  readonly turned: number;
  /** Where the lower left corner goes of what is drawn, in points. */
  readonly left: number;
  readonly bottom: number;
  readonly scale: number;
}

type Matrix = [number, number, number, number, number, number];

const matrixOf = ({ width, height }: PageBox, { turned, left, bottom, scale }: Place): Matrix => {
  switch (turned % 360) {
    case 90: return [0, -scale, scale, 0, left, bottom + width * scale];
    case 180: return [-scale, 0, 0, -scale, left + width * scale, bottom + height * scale];
    case 270: return [0, scale, -scale, 0, left + height * scale, bottom];
    default: return [scale, 0, 0, scale, left, bottom];
  }
};

/**
 * Draws what is shown of one document's page on a sheet of another. pdf-lib's own way goes by the page's whole box from 0, 0,
 * and leaves out how the page is turned.
 */
export const drawTurned = async (document: PDFDocument, sheet: PDFPage, page: PDFPage, place: Place): Promise<void> => {
  const box = page.getCropBox();
  const embedded = await document.embedPage(page, { left: box.x, bottom: box.y, right: box.x + box.width, top: box.y + box.height });
  const name = sheet.node.newXObject('Page', embedded.ref);
  sheet.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrixOf(box, place)), drawObject(name), popGraphicsState());
};
