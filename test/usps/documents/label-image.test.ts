import { expect, test } from 'vitest';
import { decodeImage } from '../../../electron/usps/documents/label-image.ts';
import { pdf, zpl } from '../samples/documents.ts';

test('knows a document by its bytes', () => {
  expect(decodeImage(pdf.toString('base64'))).toEqual({ mediaType: 'application/pdf', bytes: new Uint8Array(pdf) });
  expect(decodeImage(zpl.toString('base64'))).toEqual({ mediaType: 'application/zpl', bytes: new Uint8Array(zpl) });
});

test('reads Base64 that is broken into lines', () => {
  const lines = ` ${pdf.toString('base64').replace(/(.{20})/g, '$1\r\n')}\r\n`;
  expect(decodeImage(lines)).toEqual({ mediaType: 'application/pdf', bytes: new Uint8Array(pdf) });
});

test('takes ZPL that sets the printer up before its first label', () => {
  const withPrefix = Buffer.from('\x10CT~~CD,~CC^~CT~\r\n^XA^XZ');
  expect(() => decodeImage(withPrefix.toString('base64'))).toThrow('neither');
  expect(decodeImage(Buffer.from('CT~~CD,~CC^~CT~\r\n^XA^XZ').toString('base64')).mediaType).toBe('application/zpl');
  expect(decodeImage(Buffer.from('~JSN^XA^XZ^XA^FS^XZ\r\n').toString('base64')).mediaType).toBe('application/zpl');
});

for (const [what, document] of [['PDF', pdf], ['ZPL', zpl]] as const)
  test(`refuses Base64 of ${what} that was cut off at any character`, () => {
    const text = document.toString('base64');
    const end = Buffer.from(document.toString('latin1').trimEnd(), 'latin1').toString('base64').length;
    for (let length = 0; length < end - 4; length++)
      expect(() => decodeImage(text.slice(0, length)), `${length} of ${text.length}`).toThrow();
  });

for (const [what, text] of [
  ['nothing', ''],
  ['no Base64', '<html>'],
  ['URL-safe Base64', '-_-_'],
  ['what isn’t Base64 between what is', `${pdf.toString('base64').slice(0, 20)}!!!!${pdf.toString('base64').slice(20)}`],
  ['padding in the middle', `${pdf.toString('base64').slice(0, 8)}====${pdf.toString('base64').slice(8)}`],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\nIEND', 'latin1').toString('base64')],
  ['an HTML page', Buffer.from('<html>%PDF-1.4 %%EOF</html>').toString('base64')],
] as const)
  test(`refuses ${what}`, () => {
    expect(() => decodeImage(text)).toThrow();
  });

test('checks 15 MB without running out of stack', () => {
  const large = Buffer.concat([pdf.subarray(0, 20), Buffer.alloc(15_000_000, 0x20), pdf]);
  expect(decodeImage(large.toString('base64')).bytes.length).toBe(large.length);
});
