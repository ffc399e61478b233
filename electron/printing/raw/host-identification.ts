import type { Dpi } from '../../../shared/printing/printing.ts';

/** Asks a ZPL printer what it is; it prints nothing and changes nothing (ZPL II programming guide, ~HI). */
export const identityQuery = '~HI\r\n';

const answerPattern = /\u0002([^\u0002\u0003,]{1,60}),([^\u0002\u0003,]*),\s*(\d{1,2})\b[^\u0002\u0003]*\u0003/;

export const isWholeIdentity = (answer: string): boolean => answerPattern.test(answer);

export interface Identity {
  /** "ZD421-203dpi". */
  readonly model: string;
  /** By its dots a millimetre; null for a head that isn't printed for. */
  readonly dpi: Dpi | null;
}

/** Null when this is no such answer. */
export const readIdentity = (answer: string): Identity | null => {
  const found = answerPattern.exec(answer);
  const model = found?.[1]?.trim() ?? '';
  if (model === '') return null;
  const dots = Number(found?.[3]);
  return { model, dpi: dots === 8 ? 203 : dots === 12 ? 300 : null };
};
