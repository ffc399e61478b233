import { Media } from '../../shared/printing/printing.ts';
import type { IppValue } from './ipp/ipp-codec.ts';
import { keywords } from './ipp/ipp-values.ts';

/** Width and height in hundredths of a millimetre, IPP's own unit of size. */
export const mediaSize: Readonly<Record<Media, { readonly width: number; readonly height: number }>> = {
  '4x6': { width: 10160, height: 15240 },
  letter: { width: 21590, height: 27940 },
};

/** Half a millimetre: 4×6 is told from 100×150 mm, and rounding in a name is forgiven. */
const tolerance = 50;

/** The size that a self-describing media name ends with (PWG 5101.1): `na_index-4x6_4x6in`, `iso_a4_210x297mm`. */
const sizeOf = (keyword: string): { width: number; height: number } | null => {
  const found = /^(?!custom_(?:min|max)_).*_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(in|mm)$/.exec(keyword);
  if (found === null) return null;
  const unit = found[3] === 'in' ? 2540 : 100;
  return { width: Number(found[1]) * unit, height: Number(found[2]) * unit };
};

/** The printer's own name for the media, picked by size; a label stock before a photo card. Null where it lists none. */
export const pickMedia = (supported: readonly string[], media: Media): string | null => {
  const wanted = mediaSize[media];
  const fitting = supported.filter((keyword) => {
    const size = sizeOf(keyword);
    return size !== null && Math.abs(size.width - wanted.width) <= tolerance && Math.abs(size.height - wanted.height) <= tolerance;
  });
  return fitting.find((keyword) => keyword.includes('label')) ?? fitting[0] ?? null;
};

/** Which of our media a list of names holds; null for a list that names no size at all. */
export const mediaIn = (names: readonly string[]): Media[] | null => {
  if (names.every((name) => sizeOf(name) === null)) return null;
  return Media.options.filter((media) => pickMedia(names, media) !== null);
};

/** "4×6 in", for a person. */
export const mediaWords = (media: Media): string => {
  const { width, height } = mediaSize[media];
  return `${width / 2540}×${height / 2540} in`;
};

/** One copy and no cover page, also where a queue's defaults are others: CUPS follows them for bytes that are sent as they are, too. */
export const onceAttributes: [string, IppValue[]][] = [
  ['copies', [{ tag: 'integer', value: 1 }]],
  ['job-sheets', keywords('none')],
];

/**
 * Job attributes that put a page on its media at 100 %: never "fit". A printer that doesn't list the size is told it in
 * numbers, since a name it doesn't know makes CUPS accept the job and cancel it later. A page is a sheet of its own,
 * whatever somebody set as the printer's default.
 */
export const mediaAttributes = (supported: readonly string[], media: Media): [string, IppValue[]][] => {
  const keyword = pickMedia(supported, media);
  const { width, height } = mediaSize[media];
  return [
    ['print-scaling', keywords('none')],
    ['number-up', [{ tag: 'integer', value: 1 }]],
    ['sides', keywords('one-sided')],
    keyword === null
      ? ['media-col', [{ tag: 'collection', value: new Map([['media-size', [{ tag: 'collection', value: new Map([
        ['x-dimension', [{ tag: 'integer', value: width }]],
        ['y-dimension', [{ tag: 'integer', value: height }]],
      ]) }]]]) }]]
      : ['media', keywords(keyword)],
  ];
};
