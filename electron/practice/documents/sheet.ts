import type { BarCode } from './bars/bar-code.ts';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Points; a longer text is set smaller until it fits. */
  readonly width?: number;
  readonly white?: boolean;
}

/** A page that is drawn on in points from its top left corner, whatever it becomes. */
export interface Sheet {
  /** @param baseline where the letters stand. */
  text(text: string, left: number, baseline: number, style: TextStyle): void;
  lines(texts: readonly string[], left: number, baseline: number, leading: number, style: TextStyle): void;
  fill(left: number, top: number, width: number, height: number): void;
  box(left: number, top: number, width: number, height: number, thickness: number): void;
  /** A white sentence on black, as wide as given. */
  band(text: string, left: number, top: number, width: number, height: number): void;
  /** Bars centred on a place. @param module points of the narrowest bar. */
  barCode(code: BarCode, center: number, top: number, height: number, module: number): void;
}
