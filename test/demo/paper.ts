import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calibrationPage } from '../../electron/printing/calibration/calibration-page.ts';
import { encodePng } from '../../electron/raster/encode/png.ts';
import { createRasterizer, type Bitmap } from '../../electron/raster/raster.ts';
import { plainProfile } from '../../shared/printing/plain-profile.ts';
import { drawWithPoppler, whyNoPoppler } from '../printing/paper/poppler.ts';
import { isBlack } from '../raster/read-bars.ts';
import { grayPng, sideBySide, type GrayPicture } from './gray-png.ts';

const enlarged = (page: Bitmap, times: number): GrayPicture => {
  const [width, height] = [page.width * times, page.height * times];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = isBlack(page, Math.floor(x / times), Math.floor(y / times)) ? 0 : 255;
  return { width, height, pixels };
};

/** Leaves a label-size PDF as the dots that a head of 203 dots an inch prints of it. */
export const pictureOfSheet = async (folder: string, name: string, pdf: Uint8Array): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const rasterizer = createRasterizer();
  try {
    const { pages } = await rasterizer.draw(pdf, { dpi: 203, widthInches: 4, heightInches: 6 });
    for (const [nth, page] of pages.entries()) await writeFile(join(folder, `${name}${pages.length === 1 ? '' : `-${nth + 1}`}.png`), encodePng(page, 203));
  } finally {
    await rasterizer.close();
  }
};

/**
 * Leaves what comes out on paper in a folder: the calibration page for a label printer and for a laser, and a label as it
 * was bought beside the dots that a head of 203 dots an inch prints of it, each dot two by two pixels.
 * @returns what could not be drawn here, as sentences.
 */
export const picturesOfPaper = async (folder: string, label: Uint8Array, at: Date): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  const rasterizer = createRasterizer();
  try {
    const facts = { compression: 'z64', profile: plainProfile, at, timeZone: 'America/Los_Angeles' } as const;
    const thermal = await calibrationPage('4x6', { ...facts, printerName: 'Zebra ZD421', language: 'zpl', dpi: 203 });
    const laser = await calibrationPage('letter', { ...facts, printerName: 'Office laser', language: 'pdf', dpi: null });
    const onLabel = await rasterizer.draw(thermal, { dpi: 203, widthInches: 4, heightInches: 6 });
    const onLetter = await rasterizer.draw(laser, { dpi: 300, widthInches: 8.5, heightInches: 11 });
    await writeFile(join(folder, 'calibration-4x6.pdf'), thermal);
    await writeFile(join(folder, 'calibration-letter.pdf'), laser);
    for (const page of onLabel.pages) await writeFile(join(folder, 'calibration-4x6.png'), encodePng(page, 203));
    for (const page of onLetter.pages) await writeFile(join(folder, 'calibration-letter.png'), encodePng(page, 300));

    const because = whyNoPoppler();
    if (because !== null) return [`No label beside its dots: ${because}.`];
    const [asBought] = await drawWithPoppler(label, 406);
    const [dots] = (await rasterizer.draw(label, { dpi: 203, widthInches: 4, heightInches: 6 })).pages;
    if (asBought === undefined || dots === undefined) throw new Error('the label has no page');
    await writeFile(join(folder, 'label-beside-its-dots.png'), grayPng(sideBySide([asBought, enlarged(dots, 2)], 40)));
    return [];
  } finally {
    await rasterizer.close();
  }
};
