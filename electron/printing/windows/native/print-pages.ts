import type { Media } from '../../../../shared/printing/printing.ts';
import { deviceBitmap } from '../device-bitmap.ts';
import { unpackPages } from '../page-pack.ts';
import { isOnMedia, onPaper, pickPaper, targetOn, type DevicePage, type Target } from '../paper.ts';
import type { Paper } from '../spooled.ts';
import { SpoolerFailed } from '../spooler-failed.ts';
import {
  AbortDoc, CreateDCW, DeleteDC, DocumentPropertiesW, EndDoc, EndPage, gdiDocumentSize, GetDeviceCaps, SetStretchBltMode,
  StartDocW, StartPage, StretchDIBits,
} from './calls.ts';
import { findPrinter, lastFailure, listPapers, withPrinter } from './spool.ts';

const outBuffer = 2;
const inBuffer = 8;
const caps = { dotsPerInchX: 88, dotsPerInchY: 90, paperWidth: 110, paperHeight: 111, offsetX: 112, offsetY: 113 } as const;
const halftone = 4;
const rgbColors = 0;
const copySource = 0x00cc0020;

/**
 * Draws packed pages through the printer's driver at exact size, on the driver's own paper of the media.
 * @returns the job's number.
 * @throws {SpoolerFailed} before anything is printed where the driver has no such paper.
 */
export const spoolPages = (name: string, document: string, packed: Uint8Array, media: Media): number => {
  const paper = pickPaper(listPapers(name, findPrinter(name)?.port ?? ''), media);
  if (paper === null) throw new SpoolerFailed('The printer’s driver offers no such paper', null);
  const context = BigInt(CreateDCW('WINSPOOL', name, null, settingsFor(name, paper)));
  if (context === 0n) throw lastFailure();
  try {
    const page = readPage(context);
    if (!isOnMedia(page, media)) throw new SpoolerFailed('The printer’s driver keeps to another paper', null);
    return drawAll(context, document, packed, targetOn(page, media));
  } finally {
    DeleteDC(context);
  }
};

/** The driver's settings as the person left them, on this paper, and looked over by the driver. */
const settingsFor = (name: string, paper: Paper): Buffer => withPrinter(name, (handle) => {
  const size = DocumentPropertiesW(0n, handle, name, null, null, 0);
  if (size <= 0) throw lastFailure();
  const settings = Buffer.from(new ArrayBuffer(size));
  if (DocumentPropertiesW(0n, handle, name, settings, null, outBuffer) < 0) throw lastFailure();
  const agreed = Buffer.from(new ArrayBuffer(size));
  if (DocumentPropertiesW(0n, handle, name, agreed, onPaper(settings, paper), inBuffer | outBuffer) < 0) throw lastFailure();
  return agreed;
});

const readPage = (context: bigint): DevicePage => {
  const read = (what: keyof typeof caps): number => GetDeviceCaps(context, caps[what]);
  return {
    dotsPerInch: { x: read('dotsPerInchX'), y: read('dotsPerInchY') },
    paper: { width: read('paperWidth'), height: read('paperHeight') },
    offset: { x: read('offsetX'), y: read('offsetY') },
  };
};

const drawAll = (context: bigint, document: string, packed: Uint8Array, { x, y, width, height }: Target): number => {
  const number = StartDocW(context, { cbSize: gdiDocumentSize, lpszDocName: document, lpszOutput: null, lpszDatatype: null, fwType: 0 });
  if (number <= 0) throw lastFailure();
  const ensure = (done: boolean): void => {
    if (done) return;
    const failure = lastFailure(true);
    AbortDoc(context);
    throw failure;
  };
  SetStretchBltMode(context, halftone);
  for (const page of unpackPages(packed)) {
    const { info, rows } = deviceBitmap(page);
    ensure(StartPage(context) > 0);
    ensure(StretchDIBits(context, x, y, width, height, 0, 0, page.width, page.height, rows, info, rgbColors, copySource) !== 0);
    ensure(EndPage(context) > 0);
  }
  ensure(EndDoc(context) > 0);
  return number;
};
