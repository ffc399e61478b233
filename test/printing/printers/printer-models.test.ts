import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { dpiInName, ModelEntry, modelNamed, printerModels } from '../../../electron/printing/printers/printer-models.ts';

test('the file of models is whole: every entry by its schema, no id twice, a dpi where EPL or TSPL is spoken', async () => {
  const entries = z.array(ModelEntry).parse(JSON.parse(await readFile(new URL('../../../resources/printer-models.json', import.meta.url), 'utf8')));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(printerModels).toHaveLength(entries.length);
  expect(entries.flatMap(({ names }) => names).filter((name) => !isPattern(name))).toEqual([]);
});

const isPattern = (name: string): boolean => {
  try {
    return new RegExp(name, 'i').test('') === false;
  } catch {
    return false;
  }
};

/** What printers and queues call themselves, and the entry that they are. */
test.each([
  ['Zebra Technologies ZTC ZD421-203dpi ZPL', 'zebra-zd421'],
  ['ZTC ZD621-300dpi ZPL', 'zebra-zd621'],
  ['ZT411-300dpi', 'zebra-zt411'],
  ['Zebra Technologies ZTC GK420d', 'zebra-gk420'],
  ['GX430t-300dpi', 'zebra-gx430'],
  ['ZTC LP 2844', 'zebra-lp2844'],
  ['Zebra LP2844', 'zebra-lp2844'],
  ['Zebra LP2844-Z', 'zebra-lp2844z'],
  ['ZTC LP 2844-Z-200dpi', 'zebra-lp2844z'],
  ['Zebra ZPL Label Printer', 'zebra-zpl'],
  ['Zebra EPL2 Label Printer', 'zebra-lp2844'],
  ['MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC QX900;', 'zebra-zpl'],
  ['MFG:SOMEBODY;CMD:TSPL,DPL;MDL:X1;', 'tspl'],
  ['MFG:SOMEBODY;CMD:ZPL;MDL:X1;', 'zpl'],
  ['DYMO LabelWriter 4XL', 'dymo-4xl'],
  ['DYMO LabelWriter 5XL', 'dymo-5xl'],
  ['Brother QL-1110NWB', 'brother-ql-1110'],
  ['Rollo Printer', 'rollo'],
  ['MUNBYN ITPP941', 'munbyn-itpp941'],
  ['TSC TE200', 'tsc-203'],
  ['TSC TTP-345', 'tsc-300'],
  ['Honeywell PC42t-203-FP', 'honeywell-pc42'],
  ['Local Raw Printer', null],
  ['Printer - IPP Everywhere', null],
  ['HP LaserJet Pro M404dn', null],
  ['Brother HL-L2350DW', null],
  ['EPSON WF-2110', null],
  ['DYMO LabelWriter 450', null],
  ['', null],
])('“%s” is %s', (name, id) => {
  expect(modelNamed([name])?.id ?? null).toBe(id);
});

test('the first name that tells a model decides', () => {
  expect(modelNamed(['Local Raw Printer', '', 'DYMO LabelWriter 4XL', 'ZD421'])?.id).toBe('dymo-4xl');
});

test.each([['ZTC ZD421-300dpi ZPL', 300], ['GK420d-200dpi', 203], ['ZD421-203dpi', 203], ['600dpi', null], ['1203dpi', null]] as const)(
  '“%s” has a head of %s', (name, dpi) => {
    expect(dpiInName([name])).toBe(dpi);
  });
