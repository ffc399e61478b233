import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePng } from '../../electron/raster/encode/png.ts';
import { barCodes } from './documents.ts';
import { customsForm, labelRequest, PracticeDesk, scanFormRequest, toApo, vendorJson } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

type Json = Record<string, unknown>;

const image = (json: Json, name = 'labelImage'): Buffer => Buffer.from(String(json[name]), 'base64');
const numbers = async (picture: Uint8Array): Promise<string[]> => (await barCodes(Buffer.from(picture))).map(({ text }) => text.replaceAll('\u001d', ''));
const numberOf = (json: Json): string => `${String(json.routingInformation)}${String(json.trackingNumber)}`;

/** Width and height, as the file says them. */
const sizeOf = (picture: Buffer): readonly [number, number] => {
  if (picture.toString('latin1', 1, 4) === 'PNG') return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  if (picture.toString('latin1', 0, 6) === 'GIF89a') return [picture.readUInt16LE(6), picture.readUInt16LE(8)];
  const frame = picture.indexOf(Buffer.from([0xff, 0xc0]));
  return [picture.readUInt16BE(frame + 7), picture.readUInt16BE(frame + 5)];
};

/** Every page of a TIFF of one deflated strip a page, as a PNG. */
const tiffPages = (tiff: Buffer): Uint8Array[] => {
  const pages: Uint8Array[] = [];
  for (let at = tiff.readUInt32LE(4); at !== 0;) {
    const count = tiff.readUInt16LE(at);
    const tags = new Map(Array.from({ length: count }, (_none, place) => {
      const entry = at + 2 + place * 12;
      return [tiff.readUInt16LE(entry), tiff.readUInt32LE(entry + 8)] as const;
    }));
    const tag = (number: number): number => tags.get(number) ?? 0;
    const bits = new Uint8Array(inflateSync(tiff.subarray(tag(273), tag(273) + tag(279))));
    pages.push(encodePng({ width: tag(256), height: tag(257), bits }, 300));
    at = tiff.readUInt32LE(at + 2 + count * 12);
  }
  return pages;
};

/** Every label of EPL2 that draws by GW alone, as a PNG. */
const eplPages = (epl: Buffer): Uint8Array[] => {
  const pages: Uint8Array[] = [];
  for (let at = epl.indexOf('GW0,0,'); at >= 0; at = epl.indexOf('GW0,0,', at + 1)) {
    const head = /^GW0,0,(\d+),(\d+),/.exec(epl.toString('latin1', at, at + 40)) ?? [];
    const [stride, height] = [Number(head[1]), Number(head[2])];
    const start = at + (head[0]?.length ?? 0);
    pages.push(encodePng({ width: stride * 8, height, bits: epl.subarray(start, start + stride * height).map((byte) => ~byte & 0xff) }, 300));
    at = start + stride * height;
  }
  return pages;
};

describe.each(['PNG', 'JPG', 'GIF'] as const)('a label as %s', (imageType) => {
  test('is four by six inches at 300 dots, and its bars hold 420, ZIP+4 and number', async () => {
    const { json } = await desk.buy(labelRequest({ imageInfo: { imageType } }));
    expect(sizeOf(image(json))).toEqual([1200, 1800]);
    expect(await numbers(image(json))).toEqual([numberOf(json)]);
  });

  test('comes with its receipt on a letter sheet by default, and apart when that is asked', async () => {
    const same = await desk.buy(labelRequest({ imageInfo: { imageType, receiptOption: undefined } }));
    expect([sizeOf(image(same.json)), same.json.receiptImage]).toEqual([[3300, 2550], undefined]);
    const separate = await desk.buy(labelRequest({ imageInfo: { imageType, receiptOption: 'SEPARATE_PAGE' } }));
    expect([sizeOf(image(separate.json)), sizeOf(image(separate.json, 'receiptImage'))]).toEqual([[1200, 1800], [1200, 1800]]);
  });
});

describe('a label as TIFF', () => {
  test('holds its customs form as more pages', async () => {
    const { json } = await desk.buy(labelRequest({ imageInfo: { imageType: 'TIFF' }, toAddress: toApo, customsForm: customsForm(6) }));
    expect(await Promise.all(tiffPages(image(json)).map(numbers))).toEqual([[numberOf(json)], [], []]);
  });

  test('is what a repeat under its key gets, byte for byte', async () => {
    const headers = { 'X-Idempotency-Key': '5f0c9b57-3b0c-4a57-9c83-fd1f2a1b6a11' };
    const [first, again] = [await desk.buy(labelRequest({ imageInfo: { imageType: 'TIFF' } }), headers), await desk.buy(labelRequest({ imageInfo: { imageType: 'TIFF' } }), headers)];
    expect(again.json).toEqual(first.json);
  });
});

describe('a label as EPL', () => {
  test('is a label of dots, and its receipt another behind it', async () => {
    const { json } = await desk.buy(labelRequest({ imageInfo: { imageType: 'EPL300DPI', receiptOption: 'SEPARATE_PAGE' } }));
    expect(await Promise.all(eplPages(image(json)).map(numbers))).toEqual([[numberOf(json)], []]);
    expect(json.receiptImage).toBeUndefined();
  });

  test('is not sold with a receipt on the same page', async () => {
    expect((await desk.buy(labelRequest({ imageInfo: { imageType: 'EPL300DPI', receiptOption: undefined } }))).json.error?.errors.map(({ code }) => code)).toEqual(['160009']);
  });
});

test('a reprint may be another kind of picture', async () => {
  const number = await desk.bought();
  const { json } = await desk.paid('POST', `/labels/v3/label-reprint/${number}`, { imageInfo: { imageType: 'PNG' } });
  expect((await numbers(image(json))).map((text) => text.slice(-22))).toEqual([number]);
});

test.each([['PNG', '4X6LABEL', [1200, 1800]], ['JPG', '8.5X11LABEL', [2550, 3300]], ['GIF', '4X6LABEL', [1200, 1800]]] as const)(
  'a SCAN form as %s on %s holds the manifest number',
  async (imageType, labelType, size) => {
    const { json } = await desk.post(
      '/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [await desk.bought()] }, { imageInfo: { imageType, labelType } }), vendorJson,
    );
    expect(sizeOf(image(json, 'SCANFormImage'))).toEqual(size);
    expect(await numbers(image(json, 'SCANFormImage'))).toEqual([json.manifestNumber]);
  },
);

test('ZPL sets of the printer what its switch says, and nothing by itself', async () => {
  const zpl = async (): Promise<string> => image((await desk.buy(labelRequest({ imageInfo: { imageType: 'ZPL203DPI' }, toAddress: toApo, customsForm: customsForm() }))).json).toString('latin1');
  const commands = async (): Promise<string[] | null> => (await zpl()).match(/\^(?:M.|PO)./g);
  const found = [await commands()];
  for (const zplHabit of ['MMT', 'MCN', 'POI']) {
    await desk.set('settings', { zplHabit });
    found.push(await commands());
  }
  await desk.set('settings', { zplHabit: 'none' });
  expect(found).toEqual([null, ['^MMT', '^MMT'], ['^MCN', '^MCN'], ['^POI', '^POI']]);
});
