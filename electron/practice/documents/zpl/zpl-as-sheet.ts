import { barWidths } from '../bars/bar-code.ts';
import { totalModules } from '../bars/gs1-128.ts';
import type { Sheet } from '../sheet.ts';
import type { ZplSheet } from './zpl-sheet.ts';

const letters = { left: 'L', center: 'C', right: 'R' } as const;

/** A ZPL format drawn on as any other sheet: bold and regular are one, since a printer has one font. */
export const zplAsSheet = (zpl: ZplSheet): Sheet => {
  const text: Sheet['text'] = (words, left, baseline, { size, width, align = 'left', white }) =>
    zpl.text(words, left, baseline, size, width === undefined ? undefined : { width, align: letters[align] }, white);
  return {
    text,
    lines: (texts, left, baseline, leading, style) => texts.forEach((words, place) => text(words, left, baseline + place * leading, style)),
    fill: (left, top, width, height) => zpl.fill(left, top, width, height),
    box: (left, top, width, height, thickness) => zpl.box(left, top, width, height, thickness),
    band: (words, left, top, width, height) => zpl.band(words, left, top, width, height),
    barCode: (code, center, top, height) => {
      const modules = totalModules(barWidths(code));
      if (code.kind === 'gs1-128') zpl.bars(code.fields, modules, top, height);
      else zpl.code128(code.text, modules, center, top, height);
    },
  };
};
