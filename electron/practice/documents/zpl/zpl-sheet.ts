/** ZPL II of one 4x6 format, drawn in points from the top left corner and written in dots. */
export class ZplSheet {
  readonly #dpi: 203 | 300;
  readonly #commands: string[] = [];

  constructor(dpi: 203 | 300) {
    this.#dpi = dpi;
  }

  /** Only what places ink: nothing that changes a printer's mode, speed, darkness or memory. */
  toString(): string {
    return ['^XA', `^PW${4 * this.#dpi}`, `^LL${6 * this.#dpi}`, '^LH0,0', ...this.#commands, '^XZ', ''].join('\n');
  }

  text(text: string, left: number, baseline: number, size: number, room?: { width: number; align: 'L' | 'C' | 'R' }, reverse = false): void {
    // Font 0 is about 0.54 of its height wide a letter; a line that wouldn't fit is set narrower.
    const height = this.#dots(size * 1.15);
    const natural = text.length * height * 0.54;
    const width = room && natural > this.#dots(room.width) ? Math.max(8, Math.floor((height * this.#dots(room.width)) / natural)) : height;
    const block = room ? `^FB${this.#dots(room.width)},1,0,${room.align}` : '';
    this.#commands.push(`^FO${this.#dots(left)},${this.#dots(baseline - size * 0.9)}^A0N,${height},${width}${block}${reverse ? '^FR' : ''}^FH^FD${escaped(text)}^FS`);
  }

  lines(texts: readonly string[], left: number, baseline: number, leading: number, size: number, room?: { width: number; align: 'L' | 'C' | 'R' }): void {
    for (const [place, text] of texts.entries()) this.text(text, left, baseline + place * leading, size, room);
  }

  fill(left: number, top: number, width: number, height: number): void {
    const [wide, high] = [Math.max(1, this.#dots(width)), Math.max(1, this.#dots(height))];
    this.#commands.push(`^FO${this.#dots(left)},${this.#dots(top)}^GB${wide},${high},${Math.min(wide, high)}^FS`);
  }

  box(left: number, top: number, width: number, height: number, thickness: number): void {
    this.#commands.push(`^FO${this.#dots(left)},${this.#dots(top)}^GB${this.#dots(width)},${this.#dots(height)},${Math.max(1, this.#dots(thickness))}^FS`);
  }

  band(text: string, left: number, top: number, width: number, height: number): void {
    this.fill(left, top, width, height);
    this.text(text, left, top + height * 0.74, height * 0.66, { width, align: 'C' }, true);
  }

  /**
   * GS1-128 in the printer's own symbology, mode N: subset C with FNC1 before each field.
   * @param modules of the whole symbol, to centre it on the label.
   */
  bars(fields: readonly string[], modules: number, top: number, height: number): void {
    const wide = this.#dpi === 203 ? 3 : 4;
    const left = Math.round((4 * this.#dpi - modules * wide) / 2);
    const data = `>;${fields.map((field) => `>8${field}`).join('')}`;
    this.#commands.push(`^FO${left},${this.#dots(top)}^BY${wide},3,${this.#dots(height)}^BCN,${this.#dots(height)},N,N,N,N^FD${data}^FS`);
  }

  /** Code 128 subset B in the printer's own symbology. @param modules of the whole symbol, to centre it on a place. */
  code128(text: string, modules: number, center: number, top: number, height: number): void {
    const wide = this.#dpi === 203 ? 2 : 3;
    const left = Math.round(this.#dots(center) - (modules * wide) / 2);
    this.#commands.push(`^FO${left},${this.#dots(top)}^BY${wide},3,${this.#dots(height)}^BCN,${this.#dots(height)},N,N,N,N^FD>:${text}^FS`);
  }

  #dots(points: number): number {
    return Math.round((points / 72) * this.#dpi);
  }
}

/** ^FH reads an underscore and two hexadecimal digits as a character; what ZPL itself uses is written that way. */
const escaped = (text: string): string =>
  text.replace(/[_^~\\]/g, (character) => `_${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
