import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { qrCode } from '../../electron/practice/documents/bars/qr-code.ts';
import { pictureDocument } from '../../electron/practice/documents/pictures/picture.ts';
import { pdfSizes } from './documents.ts';
import { codesOf, labelRequest, partsOf, PracticeDesk, scanFormRequest } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

const read = async (png: Buffer): Promise<string[]> => (await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] })).map(({ text }) => text);
const broker = (change: object = {}) => labelRequest({ imageInfo: { imageType: 'LABEL_BROKER', receiptOption: 'NONE', ...change } });

test.each(['A', 'SIM0000001', '904128937', 'fourteen bytes'])('a QR code of “%s” reads as it', async (text) => {
  const modules = qrCode(text);
  const side = (modules.length + 8) * 8;
  const bits = new Uint8Array((side / 8) * side);
  for (const [row, line] of modules.entries())
    for (const [column, dark] of line.entries())
      for (let dot = 0; dot < 8; dot++) bits[((row + 4) * 8 + dot) * (side / 8) + column + 4] = dark ? 0xff : 0;
  expect(await read(Buffer.from(pictureDocument('x', 'PNG', [{ width: side, height: side, bits }]).base64, 'base64'))).toEqual([text]);
});

test('a QR code of more than fits is none', () => {
  expect(() => qrCode('fifteen letters')).toThrow(RangeError);
});

test('a label for somebody without a printer is a QR code that names it', async () => {
  const { status, json } = await desk.buy(broker());
  const number = String(json['trackingNumber']);
  expect([status, json['labelBrokerID'], await read(Buffer.from(String(json['labelImage']), 'base64'))]).toEqual([200, `SIM${number.slice(-8, -1)}`, [`SIM${number.slice(-8, -1)}`]]);
  expect(json).not.toHaveProperty('labelBrokerQR');
});

test('and the label itself where that is asked for, in parts too', async () => {
  const { json } = await desk.buy(broker({ includeLabelBrokerPDF: true }));
  expect([pdfSizes(Buffer.from(String(json['labelImage']), 'base64')), await read(Buffer.from(String(json['labelBrokerQR']), 'base64'))])
    .toEqual([['288 x 432'], [json['labelBrokerID']]]);
  const parts = partsOf(await desk.buy(broker({ includeLabelBrokerPDF: true }), { Accept: '*/*' }));
  expect(parts.map(({ name }) => name)).toEqual(['labelMetadata', 'labelImage', 'labelBrokerQR']);
});

test('it goes on no SCAN form, by its number or by its MID', async () => {
  const number = String((await desk.buy(broker())).json['trackingNumber']);
  const byNumber = await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [number] }));
  const byMid = await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ MID: '904128937' }));
  expect([codesOf(byNumber), codesOf(byMid)]).toEqual([['160163'], ['160037']]);
});
