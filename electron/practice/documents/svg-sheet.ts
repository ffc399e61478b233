import { barWidths } from './bars/bar-code.ts';
import type { BarCode } from './bars/bar-code.ts';
import { totalModules } from './bars/gs1-128.ts';
import type { Sheet, TextStyle } from './sheet.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

/** An SVG of one page in points, drawn with Helvetica or what stands for it. */
export class SvgSheet implements Sheet {
  readonly #shapes: string[];
  readonly #width: number;
  readonly #height: number;
  readonly #left: number;
  readonly #top: number;

  constructor(width: number, height: number, shapes: string[] = [], left = 0, top = 0) {
    this.#width = width;
    this.#height = height;
    this.#shapes = shapes;
    this.#left = left;
    this.#top = top;
  }

  /** The same page with its corner elsewhere: for a label on a larger sheet. */
  at(left: number, top: number): SvgSheet {
    return new SvgSheet(this.#width, this.#height, this.#shapes, this.#left + left, this.#top + top);
  }

  text(text: string, left: number, baseline: number, { size, bold = false, align = 'left', width, white = false }: TextStyle): void {
    // Letters are about this wide; the viewer squeezes what would be wider than its room.
    const natural = text.length * size * (bold ? 0.64 : 0.58);
    const squeeze = width !== undefined && natural > width ? ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"` : '';
    const [anchor, x] = width === undefined || align === 'left' ? ['start', left] : align === 'center' ? ['middle', left + width / 2] : ['end', left + width];
    this.#shapes.push(
      `<text x="${short(this.#left + x)}" y="${short(this.#top + baseline)}" font-size="${short(size)}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}`
      + `${white ? ' fill="#fff"' : ''}${squeeze}>${escaped(text)}</text>`,
    );
  }

  lines(texts: readonly string[], left: number, baseline: number, leading: number, style: TextStyle): void {
    for (const [place, text] of texts.entries()) this.text(text, left, baseline + place * leading, style);
  }

  fill(left: number, top: number, width: number, height: number): void {
    this.#shapes.push(`<rect x="${short(this.#left + left)}" y="${short(this.#top + top)}" width="${short(width)}" height="${short(height)}"/>`);
  }

  box(left: number, top: number, width: number, height: number, thickness: number): void {
    this.#shapes.push(
      `<rect x="${short(this.#left + left)}" y="${short(this.#top + top)}" width="${short(width)}" height="${short(height)}" fill="none" stroke="#000" stroke-width="${short(thickness)}"/>`,
    );
  }

  band(text: string, left: number, top: number, width: number, height: number): void {
    this.fill(left, top, width, height);
    this.text(text, left + 4, top + height * 0.72, { size: height * 0.66, bold: true, align: 'center', width: width - 8, white: true });
  }

  barCode(code: BarCode, center: number, top: number, height: number, module: number): void {
    const widths = barWidths(code);
    let left = this.#left + center - (totalModules(widths) * module) / 2;
    const bars: string[] = [];
    for (const [place, width] of widths.entries()) {
      if (place % 2 === 0) bars.push(`M${short(left)} ${short(this.#top + top)}h${short(width * module)}v${short(height)}h-${short(width * module)}z`);
      left += width * module;
    }
    this.#shapes.push(`<path shape-rendering="crispEdges" d="${bars.join('')}"/>`);
  }

  toString(): string {
    const [width, height] = [this.#width, this.#height];
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width / 72}in" height="${height / 72}in" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif">`
      + `<rect width="${width}" height="${height}" fill="#fff"/>${this.#shapes.join('')}</svg>`;
  }
}
