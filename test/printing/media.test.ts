import { describe, expect, test } from 'vitest';
import { mediaAttributes, mediaIn, pickMedia } from '../../electron/printing/media.ts';

const aSheetAPage = [
  ['print-scaling', [{ tag: 'keyword', value: 'none' }]],
  ['number-up', [{ tag: 'integer', value: 1 }]],
  ['sides', [{ tag: 'keyword', value: 'one-sided' }]],
];

describe('the media of a page', () => {
  test.each([
    ['CUPS’s own name for 4×6', ['na_letter_8.5x11in', 'na_index-4x6_4x6in'], '4x6', 'na_index-4x6_4x6in'],
    ['a label before a photo card', ['na_index-4x6_4x6in', 'oe_4x6-label_4x6in'], '4x6', 'oe_4x6-label_4x6in'],
    ['a size in millimetres', ['custom_four-by-six_101.6x152.4mm'], '4x6', 'custom_four-by-six_101.6x152.4mm'],
    ['letter', ['iso_a4_210x297mm', 'na_letter_8.5x11in'], 'letter', 'na_letter_8.5x11in'],
    ['not 100×150 mm for 4×6', ['om_small-photo_100x150mm'], '4x6', null],
    ['not the ends of a range', ['custom_min_4x6in', 'custom_max_4x6in'], '4x6', null],
    ['not a variant that CUPS made up', ['na_index-4x6_4x6in.Borderless', 'na_index-4x6'], '4x6', null],
  ] as const)('%s', (_, supported, media, keyword) => {
    expect(pickMedia(supported, media)).toBe(keyword);
  });

  test.each([
    ['a laser printer', ['na_letter_8.5x11in', 'iso_a4_210x297mm'], ['letter']],
    ['a label printer', ['na_index-4x6_4x6in', 'custom_min_1x1in', 'custom_max_4.25x39in'], ['4x6']],
    ['both', ['na_index-4x6_4x6in', 'na_letter_8.5x11in'], ['4x6', 'letter']],
    ['neither', ['iso_a4_210x297mm'], []],
    ['a printer that lists nothing', [], null],
    ['a printer that lists no sizes', ['auto'], null],
  ] as const)('held by %s', (_, names, media) => {
    expect(mediaIn(names)).toEqual(media);
  });

  test('is named where the printer lists it, and never scaled', () => {
    expect(mediaAttributes(['na_index-4x6_4x6in'], '4x6')).toEqual([
      ...aSheetAPage,
      ['media', [{ tag: 'keyword', value: 'na_index-4x6_4x6in' }]],
    ]);
  });

  test('is told in numbers where the printer doesn’t list it', () => {
    expect(mediaAttributes(['na_letter_8.5x11in'], '4x6')).toEqual([
      ...aSheetAPage,
      ['media-col', [{ tag: 'collection', value: new Map([['media-size', [{ tag: 'collection', value: new Map([
        ['x-dimension', [{ tag: 'integer', value: 10160 }]],
        ['y-dimension', [{ tag: 'integer', value: 15240 }]],
      ]) }]]]) }]],
    ]);
  });
});
