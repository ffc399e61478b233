import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFormula, meantCell, safeCell } from '../../electron/csv/safe-cell.ts';
import { readCsv, rowNumber } from '../../electron/csv/read-csv.ts';
import { writeCsv } from '../../electron/csv/write-csv.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const two = { header: ['Name', 'City'], rows: [['José', 'Reno'], ['Ann', 'Ely']] };

describe('a file is read as it was meant', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes('Name,City\nJosé,Reno\nAnn,Ely'), 'UTF-8'],
    ['a byte order mark', bytes('\ufeffName,City\nJosé,Reno\nAnn,Ely'), 'UTF-8'],
    ['Windows’ line ends', bytes('Name,City\r\nJosé,Reno\r\nAnn,Ely'), 'UTF-8'],
    ['old Mac’s line ends', bytes('Name,City\rJosé,Reno\rAnn,Ely'), 'UTF-8'],
    ['Latin-1', Buffer.from('Name,City\r\nJosé,Reno\r\nAnn,Ely', 'latin1'), 'Windows-1252'],
    ['UTF-16', Buffer.from('\ufeffName\tCity\r\nJosé\tReno\r\nAnn\tEly', 'utf16le'), 'UTF-16'],
    ['semicolons', bytes('Name;City\nJosé;Reno\nAnn;Ely'), 'UTF-8'],
    ['quotes', bytes('"Name","City"\n"José","Reno"\n"Ann","Ely"'), 'UTF-8'],
  ])('with %s', (_name, file, encoding) => {
    const { header, rows, broken, encoding: read } = readCsv(file);
    expect({ header, rows, broken: broken.size, encoding: read }).toEqual({ ...two, broken: 0, encoding });
  });

  test('with quotes, commas and line ends inside of cells', () => {
    expect(readCsv(bytes('A,B\n"Acme, Inc.","say ""hi"""\n"two\nlines",x')).rows).toEqual([['Acme, Inc.', 'say "hi"'], ['two\nlines', 'x']]);
  });

  test('with rows numbered as a spreadsheet counts them, those that hold nothing included', () => {
    const file = readCsv(bytes('\nName,City\nA,B\n\nC,D\n'));
    expect({ header: file.header, rows: file.rows.map((row, place) => [rowNumber(file, place), ...row]) })
      .toEqual({ header: ['Name', 'City'], rows: [[3, 'A', 'B'], [4, ''], [5, 'C', 'D'], [6, '']] });
  });

  test('with a quotation mark that is never closed: its row is named, and no other is lost', () => {
    const file = readCsv(bytes('Name,City\nA,B\n"C,D\nE,F\nG,H'));
    expect({ rows: file.rows, broken: [...file.broken] })
      .toEqual({ rows: [['A', 'B'], ['"C', 'D'], ['E', 'F'], ['G', 'H']], broken: [[1, 'A quotation mark in this row is never closed.']] });
  });

  test('with nothing in it', () => {
    expect(readCsv(bytes(''))).toEqual({ encoding: 'UTF-8', delimiter: ',', header: [], rows: [], broken: new Map(), above: 0 });
  });
});

describe('a cell', () => {
  test.each([
    ['=1+1', '\'=1+1'], ['+17755550142', '\'+17755550142'], ['@SUM(A1)', '\'@SUM(A1)'], ['-cmd', '\'-cmd'], ['\t=1', '\'\t=1'], ['\'=1', '\'\'=1'], ['\n=1', '\'\n=1'], ['＝1+1', '\'＝1+1'], ['＠SUM(A1)', '\'＠SUM(A1)'],
    ['-12.50', '-12.50'], ['O’Brien', 'O’Brien'], ['\'tis', '\'tis'], ['a=b', 'a=b'], ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect([safeCell(text), meantCell(written)]).toEqual([written, text]);
  });

  test('keeps the leading zeros that Excel wrapped, and what is a formula is told', () => {
    expect([meantCell('="00501"'), meantCell('=A1&"x"'), isFormula('=A1'), isFormula('A=1')]).toEqual(['00501', '=A1&"x"', true, false]);
  });
});

test('whatever is written is read again as it was, and none of it runs', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '\'=x', '"', ',', ';', '\r\n', 'José', '-1', '\u0000'));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
    const file = writeCsv(['One', 'Two', 'Three'], rows);
    const read = readCsv(file);
    const body = read.rows.slice(0, rows.length).map((row) => row.map(meantCell));
    expect({ header: read.header, body }).toEqual({ header: ['One', 'Two', 'Three'], body: rows });
    for (const written of read.rows.flat()) expect(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(written)).toBe(false);
  }), { numRuns: 300 });
});
