import { degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib';

/** How much of the page's diagonal the word takes. */
const share = 0.68;

/** The label with a word across each page, in the file itself: a copy that was saved is as void as the label. */
export const withWordAcross = async (bytes: Uint8Array, word: string): Promise<Uint8Array> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getCropBox();
    const angle = Math.atan2(height, width);
    const size = (Math.hypot(width, height) * share) / font.widthOfTextAtSize(word, 1);
    const [along, above] = [font.widthOfTextAtSize(word, size) / 2, font.heightAtSize(size, { descender: false }) / 2];
    page.drawText(word, {
      x: x + width / 2 - along * Math.cos(angle) + above * Math.sin(angle),
      y: y + height / 2 - along * Math.sin(angle) - above * Math.cos(angle),
      size, font, rotate: degrees((angle * 180) / Math.PI), color: rgb(0.75, 0, 0), opacity: 0.7,
    });
  }
  return document.save();
};
