import { PDFDocument, StandardFonts } from 'pdf-lib';
import { gs1Widths } from '../../electron/practice/documents/bars/gs1-128.ts';

export const trackingFields = ['42089431', '9234690361980900000142'] as const;

/** 14.8 mil, a narrow bar that falls between dots at both resolutions: where rounding shows. */
const moduleWidth = (14.8 / 1000) * 72;

/** A 4×6 in label with vector bars and a font that isn't embedded, as carriers' labels are. */
export const sampleLabel = async (size: readonly [number, number] = [288, 432]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([...size]);
  const font = await pdf.embedFont(StandardFonts.HelveticaBold);
  page.drawText('SAMPLE', { x: 20, y: 380, size: 24, font });
  let x = 18;
  gs1Widths(trackingFields).forEach((modules, place) => {
    if (place % 2 === 0) page.drawRectangle({ x, y: 150, width: modules * moduleWidth, height: 72 });
    x += modules * moduleWidth;
  });
  return pdf.save();
};
