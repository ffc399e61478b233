import type { Media } from '../../../shared/printing/printing.ts';
import { mediaSize } from '../media.ts';
import type { Paper } from './spooled.ts';

/** Half a millimetre, in tenths: 4×6 is told from 100×150 mm. */
const tolerance = 5;

/** The driver's own paper for the media, picked by size, not by name. Null where it offers none. */
export const pickPaper = (papers: readonly Paper[], media: Media): Paper | null => {
  const { width, height } = mediaSize[media];
  const isNear = (tenths: number, hundredths: number): boolean => Math.abs(tenths - hundredths / 10) <= tolerance;
  return papers.find((paper) => isNear(paper.width, width) && isNear(paper.height, height)) ?? null;
};

/** The media that a driver offers. */
export const mediaAmong = (papers: readonly Paper[]): Media[] =>
  (['4x6', 'letter'] as const).filter((media) => pickPaper(papers, media) !== null);

/** Places in DEVMODEW, and the bits of dmFields that say which of them count. */
const devmode = { fields: 72, orientation: 76, paperSize: 78, paperLength: 80, paperWidth: 82, scale: 84, copies: 86 } as const;
const counts = { orientation: 0x1, paperSize: 0x2, paperLength: 0x4, paperWidth: 0x8, scale: 0x10, copies: 0x100 } as const;
const portrait = 1;

/** The driver's own settings with this paper, upright, at 100 %, once. The rest stays as the person set it. */
export const onPaper = (settings: Buffer, { number }: Paper): Buffer => {
  const changed = Buffer.from(settings);
  const set = (what: keyof typeof counts, value: number): void => {
    changed.writeInt16LE(value, devmode[what]);
    changed.writeUInt32LE(changed.readUInt32LE(devmode.fields) | counts[what], devmode.fields);
  };
  set('orientation', portrait);
  // Papers of the driver's own are numbered from 256 up to 65535, beyond what a signed number holds.
  set('paperSize', (number << 16) >> 16);
  set('scale', 100);
  set('copies', 1);
  // A length and a width of their own would win over the number.
  const own = counts.paperLength | counts.paperWidth;
  changed.writeUInt32LE((changed.readUInt32LE(devmode.fields) & ~own) >>> 0, devmode.fields);
  return changed;
};

/** What a printer's device context says of its page (GetDeviceCaps), in its own dots. */
export interface DevicePage {
  readonly dotsPerInch: { readonly x: number; readonly y: number };
  /** The whole sheet. */
  readonly paper: { readonly width: number; readonly height: number };
  /** From the sheet's upper left corner to where drawing begins. */
  readonly offset: { readonly x: number; readonly y: number };
}

export interface Target { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where a page as large as the media goes so that it comes out at 100 % from the sheet's very corner. */
export const targetOn = ({ dotsPerInch, offset }: DevicePage, media: Media): Target => {
  const { width, height } = mediaSize[media];
  return {
    x: 0 - offset.x, y: 0 - offset.y,
    width: Math.round((width / 2540) * dotsPerInch.x), height: Math.round((height / 2540) * dotsPerInch.y),
  };
};

/** Whether the sheet that the driver will print on is the media, within a millimetre: drivers round to dots of their own. */
export const isOnMedia = ({ dotsPerInch, paper }: DevicePage, media: Media): boolean => {
  const { width, height } = mediaSize[media];
  const isNear = (dots: number, perInch: number, hundredths: number): boolean =>
    Math.abs((dots / perInch) * 2540 - hundredths) <= 100;
  return isNear(paper.width, dotsPerInch.x, width) && isNear(paper.height, dotsPerInch.y, height);
};
