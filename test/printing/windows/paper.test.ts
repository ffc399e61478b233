import { expect, test } from 'vitest';
import { isOnMedia, mediaAmong, onPaper, pickPaper, targetOn } from '../../../electron/printing/windows/paper.ts';
import { printerSettings } from './captured.ts';

const letter = { number: 1, width: 2159, height: 2794 };
const a4 = { number: 9, width: 2100, height: 2970 };
const label = { number: 40_000, width: 1016, height: 1524 };
const nearlyLabel = { number: 257, width: 1000, height: 1500 };

test.each([
  ['4x6', [letter, nearlyLabel, label], label],
  ['4x6', [letter, a4, nearlyLabel], null],
  ['4x6', [{ number: 258, width: 1020, height: 1520 }], { number: 258, width: 1020, height: 1520 }],
  ['letter', [a4, letter], letter],
  ['letter', [], null],
] as const)('a paper for %s is picked by its size', (media, papers, picked) => {
  expect(pickPaper(papers, media)).toEqual(picked);
});

test('the media that a driver offers', () => {
  expect([mediaAmong([letter, a4]), mediaAmong([label]), mediaAmong([label, letter]), mediaAmong([a4])])
    .toEqual([['letter'], ['4x6'], ['4x6', 'letter'], []]);
});

test('the driver’s settings get the paper, upright, at 100 %, once, and keep the rest', () => {
  const before = Buffer.from(printerSettings);
  const after = onPaper(before, label);
  const wanted = Buffer.from(printerSettings);
  // Orientation, paper, scale and copies count; a length and width of their own don't.
  wanted.writeUInt32LE((0x1ff1f | 0x1 | 0x2 | 0x10 | 0x100) & ~0xc, 72);
  wanted.writeInt16LE(1, 76);
  wanted.writeUInt16LE(40_000, 78);
  wanted.writeInt16LE(100, 84);
  wanted.writeInt16LE(1, 86);
  expect([after.toString('hex'), before.equals(printerSettings)]).toEqual([wanted.toString('hex'), true]);
});

const laser = { dotsPerInch: { x: 600, y: 600 }, paper: { width: 5100, height: 6600 }, offset: { x: 100, y: 98 } };

test('a page goes to the sheet’s very corner, at 100 % in the printer’s own dots', () => {
  expect(targetOn(laser, 'letter')).toEqual({ x: -100, y: -98, width: 5100, height: 6600 });
  expect(targetOn({ dotsPerInch: { x: 203, y: 203 }, paper: { width: 812, height: 1218 }, offset: { x: 0, y: 0 } }, '4x6'))
    .toEqual({ x: 0, y: 0, width: 812, height: 1218 });
});

test('a driver that keeps to another paper is found out', () => {
  expect([isOnMedia(laser, 'letter'), isOnMedia({ ...laser, paper: { width: 5098, height: 6602 } }, 'letter'), isOnMedia(laser, '4x6'),
    isOnMedia({ ...laser, paper: { width: 4961, height: 7016 } }, 'letter')]).toEqual([true, true, false, false]);
});
