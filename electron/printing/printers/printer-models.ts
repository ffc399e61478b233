import * as z from 'zod';
import type { Dpi } from '../../../shared/printing/printing.ts';
import { PrinterModel } from '../../../shared/printing/printing.ts';
import entries from '../../../resources/printer-models.json' with { type: 'json' };

/** An entry as it stands in the file: `names` are regular expressions over what printers and queues call themselves. */
export const ModelEntry = PrinterModel.extend({ names: z.array(z.string().min(1)).min(1) }).strict();

const parsed = z.array(ModelEntry).parse(entries).map(({ names, ...model }) => ({
  model: PrinterModel.parse(model),
  patterns: names.map((name) => new RegExp(name, 'i')),
}));

/** What is known of makes and models without asking them, in the order in which they are tried. */
export const printerModels: readonly PrinterModel[] = parsed.map(({ model }) => model);

/** The model that one of the names is of: the first name that is any model's decides. */
export const modelNamed = (names: readonly string[]): PrinterModel | null => {
  for (const name of names) {
    const found = parsed.find(({ patterns }) => patterns.some((pattern) => pattern.test(name)));
    if (found !== undefined) return found.model;
  }
  return null;
};

/** Makers put the head's dots per inch into the name, some of them rounded: "ZTC ZD421-300dpi ZPL", "GK420d-200dpi". */
export const dpiInName = (names: readonly string[]): Dpi | null => {
  for (const name of names) {
    const found = /(?<!\d)(20[03]|300) ?dpi/i.exec(name)?.[1];
    if (found !== undefined) return found === '300' ? 300 : 203;
  }
  return null;
};
