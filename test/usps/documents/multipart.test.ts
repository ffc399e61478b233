import { expect, test } from 'vitest';
import { multipartParts } from '../../../electron/usps/documents/multipart.ts';
import { multipartBody } from '../samples/multipart-body.ts';

const written = [
  { headers: ['Content-Type: application/json', 'Content-Disposition: form-data; name="labelMetadata"'], body: '{"a":\r\n1}' },
  { headers: ['content-type: application/pdf; charset=x', 'Content-Disposition: form-data; filename="name=fake; labelImage.pdf"; name="labelImage"'], body: 'JVBERi0=' },
];
const read = [
  { name: 'labelMetadata', contentType: 'application/json', body: Buffer.from('{"a":\r\n1}') },
  { name: 'labelImage', contentType: 'application/pdf', body: Buffer.from('JVBERi0=') },
];

for (const lineEnd of ['\r\n', '\n'])
  for (const last of ['\r\n', '\n', ''])
    test(`reads lines ended by ${JSON.stringify(lineEnd)} and a last one by ${JSON.stringify(last)}`, () => {
      const body = multipartBody('FNfrpx9bbvOkzqOIlaOc8mp+', written, { lineEnd, last });
      expect(multipartParts('multipart/form-data;boundary=FNfrpx9bbvOkzqOIlaOc8mp+', body)).toEqual(read);
    });

for (const boundary of ['r6-fpGYWbdZmd9w5-850fEfX', 'a+b/c_d=e', "'()+_,-./:=?x", '--', '[.*]$^', 'with blanks in it', 'x'.repeat(70)])
  test(`reads the boundary ${boundary}, bare and quoted`, () => {
    const body = multipartBody(boundary, written);
    expect(multipartParts(`multipart/mixed; charset=utf-8; BOUNDARY=${boundary}`, body)).toEqual(read);
    expect(multipartParts(`multipart/mixed; boundary="${boundary}" ; charset=utf-8`, body)).toEqual(read);
  });

test('takes text that only begins like the boundary for content, and blanks after it for none', () => {
  const body = Buffer.from('to be ignored\r\n--b \t\r\nContent-Disposition: form-data; name=one\r\n\r\nx\r\n--bc\r\n --b\r\nsee --b\r\n--b--not\r\n--b\r\n\r\n\r\n--b--  \r\nafter');
  expect(multipartParts('multipart/mixed; boundary=b', body)).toEqual([
    { name: 'one', contentType: '', body: Buffer.from('x\r\n--bc\r\n --b\r\nsee --b\r\n--b--not') },
    { name: '', contentType: '', body: Buffer.from('') },
  ]);
});

test('reads a header that is folded onto a second line', () => {
  const body = multipartBody('b', [{ headers: ['Content-Disposition: form-data;', '\tname="a\\"b"'], body: '1' }]);
  expect(multipartParts('multipart/mixed; boundary=b', body)).toEqual([{ name: 'a"b', contentType: '', body: Buffer.from('1') }]);
});

test('refuses a body without its closing boundary, at whatever byte it was cut off', () => {
  const whole = multipartBody('b', written);
  for (let length = 0; length < whole.length - '--b--\r\n'.length + 5; length++)
    expect(() => multipartParts('multipart/mixed; boundary=b', whole.subarray(0, length)), `${length} bytes`).toThrow('closing boundary');
});

test('refuses a content type without a boundary, and a part without an end of its headers', () => {
  expect(() => multipartParts('multipart/mixed', multipartBody('b', written))).toThrow('no boundary');
  expect(() => multipartParts('multipart/mixed; boundary=b', Buffer.from('--b\r\nName: value\r\n--b--\r\n'))).toThrow('without an end of its headers');
});
