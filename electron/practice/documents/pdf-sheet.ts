import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import { barWidths } from './bars/bar-code.ts';
import type { BarCode } from './bars/bar-code.ts';
import { totalModules } from './bars/gs1-128.ts';
import type { Sheet, TextStyle } from './sheet.ts';

const black = rgb(0, 0, 0);
const white = rgb(1, 1, 1);

/** Letter by letter: pdf-lib measures a whole text with kerning but draws it without. */
const drawnWidth = (font: PDFFont, text: string, size: number): number =>
  [...text].reduce((width, letter) => width + font.widthOfTextAtSize(letter, size), 0);

/** A PDF whose pages are drawn in points from the top left corner, with Helvetica. */
export class PdfSheets {
  readonly #document: PDFDocument;
  readonly #regular: PDFFont;
  readonly #bold: PDFFont;

  private constructor(document: PDFDocument, regular: PDFFont, bold: PDFFont) {
    this.#document = document;
    this.#regular = regular;
    this.#bold = bold;
  }

  static async start(title: string, at: Date): Promise<PdfSheets> {
    const document = await PDFDocument.create();
    document.setTitle(title);
    document.setProducer('Practice USPS');
    document.setCreationDate(at);
    document.setModificationDate(at);
    return new PdfSheets(document, await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold));
  }

  add(width: number, height: number): PdfSheet {
    return new PdfSheet(this.#document.addPage([width, height]), this.#regular, this.#bold, 0, 0);
  }

  async base64(): Promise<string> {
    return Buffer.from(await this.#document.save()).toString('base64');
  }
}

export class PdfSheet implements Sheet {
  readonly #page: PDFPage;
  readonly #regular: PDFFont;
  readonly #bold: PDFFont;
  readonly #left: number;
  readonly #top: number;

  constructor(page: PDFPage, regular: PDFFont, bold: PDFFont, left: number, top: number) {
    this.#page = page;
    this.#regular = regular;
    this.#bold = bold;
    this.#left = left;
    this.#top = top;
  }

  /** The same page with its corner elsewhere: for a label on a larger sheet. */
  at(left: number, top: number): PdfSheet {
    return new PdfSheet(this.#page, this.#regular, this.#bold, this.#left + left, this.#top + top);
  }

  text(text: string, left: number, baseline: number, style: TextStyle): void {
    const font = style.bold ? this.#bold : this.#regular;
    const natural = drawnWidth(font, text, style.size);
    const size = style.width !== undefined && natural > style.width ? (style.size * style.width) / natural : style.size;
    const width = drawnWidth(font, text, size);
    const room = style.width ?? width;
    const shift = style.align === 'center' ? (room - width) / 2 : style.align === 'right' ? room - width : 0;
    this.#page.drawText(text, {
      x: this.#left + left + shift, y: this.#fromBottom(baseline), size, font, color: style.white ? white : black,
    });
  }

  lines(texts: readonly string[], left: number, baseline: number, leading: number, style: TextStyle): void {
    for (const [place, text] of texts.entries()) this.text(text, left, baseline + place * leading, style);
  }

  fill(left: number, top: number, width: number, height: number): void {
    this.#page.drawRectangle({ x: this.#left + left, y: this.#fromBottom(top + height), width, height, color: black });
  }

  box(left: number, top: number, width: number, height: number, thickness: number): void {
    this.#page.drawRectangle({
      x: this.#left + left, y: this.#fromBottom(top + height), width, height, borderColor: black, borderWidth: thickness,
    });
  }

  band(text: string, left: number, top: number, width: number, height: number): void {
    this.fill(left, top, width, height);
    this.text(text, left + 4, top + height * 0.72, { size: height * 0.66, bold: true, align: 'center', width: width - 8, white: true });
  }

  barCode(code: BarCode, center: number, top: number, height: number, module: number): void {
    const widths = barWidths(code);
    let left = center - (totalModules(widths) * module) / 2;
    for (const [place, width] of widths.entries()) {
      if (place % 2 === 0) this.fill(left, top, width * module, height);
      left += width * module;
    }
  }

  #fromBottom(down: number): number {
    return this.#page.getHeight() - this.#top - down;
  }
}
