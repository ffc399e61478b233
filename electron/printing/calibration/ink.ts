import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';

export interface InkText {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** One page that is drawn on in points from its top left corner, in black alone. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  fill(left: number, top: number, width: number, height: number): void;
  /** @param at where the text starts, is centered or ends. @param baseline where the letters stand. */
  text(text: string, at: number, baseline: number, style: InkText): void;
  /** The text as it can be set, cut where it would be wider than that. */
  cut(text: string, width: number, style: InkText): string;
  finish(): Promise<Uint8Array>;
}

const black = rgb(0, 0, 0);

export const startInk = async (width: number, height: number, title: string, at: Date): Promise<Ink> => {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setCreationDate(at);
  document.setModificationDate(at);
  const fonts = {
    regular: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  const settable = new Set(fonts.regular.getCharacterSet());
  const page = document.addPage([width, height]);
  const fontOf = ({ bold = false }: InkText) => (bold ? fonts.bold : fonts.regular);
  /** A printer may be named in letters that the font of every printer lacks. */
  const plain = (text: string): string =>
    [...text].map((letter) => (settable.has(letter.codePointAt(0) ?? 0) ? letter : /\s/.test(letter) ? ' ' : '?')).join('');
  return {
    width,
    height,
    fill: (left, top, wide, high) => page.drawRectangle({ x: left, y: height - top - high, width: wide, height: high, color: black }),
    text: (text, at_, baseline, style) => {
      const font = fontOf(style);
      const drawn = plain(text);
      const wide = font.widthOfTextAtSize(drawn, style.size);
      const shift = { left: 0, center: wide / 2, right: wide }[style.align ?? 'left'];
      page.drawText(drawn, { x: at_ - shift, y: height - baseline, size: style.size, font, color: black });
    },
    cut: (text, wide, style) => {
      const font = fontOf(style);
      let drawn = plain(text);
      if (font.widthOfTextAtSize(drawn, style.size) <= wide) return drawn;
      while (drawn !== '' && font.widthOfTextAtSize(`${drawn}...`, style.size) > wide) drawn = drawn.slice(0, -1);
      return `${drawn}...`;
    },
    finish: () => document.save(),
  };
};
