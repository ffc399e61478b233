import koffi from 'koffi';
import { expect, test } from 'vitest';
import { decodeJobs, decodePapers, decodePrinters } from '../../../electron/printing/windows/decode.ts';
import { printerInfo, printerInfoAddress } from './captured.ts';

test('a printer as Windows’ call gave it', () => {
  expect(decodePrinters({ bytes: printerInfo, address: printerInfoAddress }, 1)).toEqual([
    { name: 'thermal', driver: 'thermal', port: 'CUPS:thermal', comment: 'thermal', status: 0, attributes: 0 },
  ]);
});

/** Structures in front, the texts behind them, and pointers between, as the spooler fills a buffer. */
const filled = (size: number, count: number, fields: readonly (readonly [number, number | string])[][]) => {
  const address = 0x7ff6_1234_5678n;
  const texts: Buffer[] = [];
  const front = Buffer.alloc(size * count);
  let end = front.length;
  for (const [place, values] of fields.entries())
    for (const [at, value] of values) {
      if (typeof value === 'number') {
        front.writeUInt32LE(value, place * size + at);
        continue;
      }
      front.writeBigUInt64LE(address + BigInt(end), place * size + at);
      const text = Buffer.from(`${value}\0`, 'utf16le');
      texts.push(text);
      end += text.length;
    }
  return { bytes: Buffer.concat([front, ...texts]), address };
};

test('several printers, with names in any letters', () => {
  const two = filled(136, 2, [
    [[8, 'Étiquettes “A”; 標'], [24, 'USB001'], [32, 'ZDesigner ZD421-203dpi ZPL'], [40, 'by the door'], [104, 0x448], [124, 0x90]],
    [[8, '\\\\desk-2\\Laser'], [24, 'IP_10.0.0.7'], [32, 'HP Universal Printing PCL 6'], [104, 0x10], [124, 0]],
  ]);
  expect(decodePrinters(two, 2)).toEqual([
    { name: 'Étiquettes “A”; 標', driver: 'ZDesigner ZD421-203dpi ZPL', port: 'USB001', comment: 'by the door', status: 0x90, attributes: 0x448 },
    { name: '\\\\desk-2\\Laser', driver: 'HP Universal Printing PCL 6', port: 'IP_10.0.0.7', comment: '', status: 0, attributes: 0x10 },
  ]);
});

test('jobs', () => {
  const two = filled(96, 2, [
    [[0, 41], [32, 'Label 9200 (01J9)'], [48, 'Out of paper'], [56, 0x40]],
    [[0, 42], [32, 'Report.docx'], [56, 0x10]],
  ]);
  expect(decodeJobs(two, 2)).toEqual([
    { number: 41, document: 'Label 9200 (01J9)', words: 'Out of paper', status: 0x40 },
    { number: 42, document: 'Report.docx', words: '', status: 0x10 },
  ]);
});

test('a pointer out of the buffer, and a text without an end, are no fault', () => {
  const job = Buffer.alloc(100);
  job.writeBigUInt64LE(5n, 32);
  job.writeBigUInt64LE(1000n + 96n, 48);
  job.write('ab', 96, 'utf16le');
  expect(decodeJobs({ bytes: job, address: 1000n }, 1)).toEqual([{ number: 0, document: '', words: 'ab', status: 0 }]);
});

test('papers', () => {
  const numbers = Buffer.from([1, 0, 0, 1]);
  const sizes = Buffer.alloc(16);
  for (const [place, tenths] of [2159, 2794, 1016, 1524].entries()) sizes.writeInt32LE(tenths, place * 4);
  expect(decodePapers(numbers, sizes, 2)).toEqual([
    { number: 1, width: 2159, height: 2794 }, { number: 256, width: 1016, height: 1524 },
  ]);
});

/** The declarations in winspool.h and wingdi.h, laid out by koffi as the compiler of 64-bit Windows does. */
const layOut = (fields: string): ReadonlyMap<string, number> => {
  const types: Record<string, string> = {};
  for (const [, type, names] of fields.matchAll(/(\w+) ([^;]+);/g)) for (const name of (names ?? '').split(',')) types[name.trim()] = type ?? '';
  const struct = koffi.struct(types);
  return new Map([...Object.keys(types).map((name) => [name, koffi.offsetof(struct, name)] as const), ['size', koffi.sizeof(struct)]]);
};

test.skipIf(koffi.sizeof('void *') !== 8)('the fields stand where the C declarations put them', () => {
  const printer = layOut(`str16 server, name, share, port, driver, comment, location, devmode, sepFile, processor, datatype, parameters, security;
    uint32 attributes, priority, defaultPriority, startTime, untilTime, status, jobs, averagePpm;`);
  const job = layOut('uint32 number; str16 printer, machine, user, document, datatype, words; uint32 status, priority, position, total, printed; uint64 time1, time2;');
  const devmode = layOut(`uint64 n1, n2, n3, n4, n5, n6, n7, n8; uint16 spec, driver, ownSize, extra; uint32 fields;
    int16 orientation, paperSize, paperLength, paperWidth, scale, copies;`);
  const among = (layout: ReadonlyMap<string, number>, ...names: string[]) => Object.fromEntries(names.map((name) => [name, layout.get(name)]));
  expect([
    among(printer, 'name', 'port', 'driver', 'comment', 'attributes', 'status', 'size'),
    among(job, 'number', 'document', 'words', 'status'),
    among(devmode, 'fields', 'orientation', 'paperSize', 'paperLength', 'paperWidth', 'scale', 'copies'),
  ]).toEqual([
    { name: 8, port: 24, driver: 32, comment: 40, attributes: 104, status: 124, size: 136 },
    { number: 0, document: 32, words: 48, status: 56 },
    { fields: 72, orientation: 76, paperSize: 78, paperLength: 80, paperWidth: 82, scale: 84, copies: 86 },
  ]);
});
