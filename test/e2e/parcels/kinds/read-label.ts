import { barCodes, pdfText, zplPages } from '../../../practice/documents.ts';
import type { LabelSaid } from './kind.ts';
import type { PrintedLabel } from './kinds-desk.ts';

/** All that a label may say beside its addresses and plain facts. */
const marks = (order: string): RegExp => new RegExp([
  'US POSTAGE PAID', 'NO POSTAGE NEEDED', 'HAZMAT', 'HOLD FOR PICKUP', String.raw`At \d{7}`, String.raw`Package \d+ of \d+`, 'Customs form follows', String.raw`Page \d+ of \d+`,
  'Ship Date', 'URB [A-Z ]*[A-Z]', 'SKU-1', 'Bin 7', 'PO 88', String.raw`(?<!\d)${order}(?!\d)`,
].join('|'), 'g');

const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.slice(1).find((found) => found !== undefined)?.trim() ?? '';

/** What a label says, as it was printed: its words by USPS's document, its bars by what the printer got. */
export const readLabel = async ({ pdf, zpl }: PrintedLabel, order: string): Promise<{ said: LabelSaid; bars: string[][] }> => {
  const text = pdfText(pdf);
  const sheets = await zplPages(zpl, 203);
  const bars = await Promise.all(sheets.map(async (sheet) => (await barCodes(sheet)).map((code) => code.text)));
  return {
    bars,
    said: {
      service: first(text, /^ *(.+) ®/m) || first(text, /^ *(.* INTERNATIONAL.*)$/m),
      serviceType: first(bars[0]?.[0] ?? '', /(?:\u001d92(\d{3})|^([A-Z]{2})\d{9}US$)/),
      weight: first(text, /Weight: ((?:\d+ lb )?[\d.]+ oz)/),
      banner: first(text, /^ *(USPS (?:.*TRACKING # USPS Ship|CERTIFIED MAIL|TRACKING \/ S10))$/m),
      marks: [...text.matchAll(marks(order))].map(([mark]) => (mark === order ? 'its order' : mark)),
      sheets: sheets.length,
    },
  };
};
