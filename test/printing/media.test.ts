import { describe, expect, test } from 'vitest';
import { holdsMedia, mediaAttributes, pickMedia } from '../../electron/printing/media.ts';

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
    ['4×6 fits on letter', ['na_letter_8.5x11in'], '4x6', true],
    ['letter doesn’t fit on 4×6', ['na_index-4x6_4x6in', 'custom_min_1x1in'], 'letter', false],
    ['letter fits what can be as large as A3', ['na_index-4x6_4x6in', 'custom_max_297x420mm'], 'letter', true],
    ['a printer that lists nothing isn’t judged', [], 'letter', true],
  ] as const)('%s', (_, supported, media, holds) => {
    expect(holdsMedia(supported, media)).toBe(holds);
  });

  test('is named where the printer lists it, and never scaled', () => {
    expect(mediaAttributes(['na_index-4x6_4x6in'], '4x6')).toEqual([
      ['print-scaling', [{ tag: 'keyword', value: 'none' }]],
      ['media', [{ tag: 'keyword', value: 'na_index-4x6_4x6in' }]],
    ]);
  });

  test('is told in numbers where the printer doesn’t list it', () => {
    expect(mediaAttributes(['na_letter_8.5x11in'], '4x6')).toEqual([
      ['print-scaling', [{ tag: 'keyword', value: 'none' }]],
      ['media-col', [{ tag: 'collection', value: new Map([['media-size', [{ tag: 'collection', value: new Map([
        ['x-dimension', [{ tag: 'integer', value: 10160 }]],
        ['y-dimension', [{ tag: 'integer', value: 15240 }]],
      ]) }]]]) }]],
    ]);
  });
});
