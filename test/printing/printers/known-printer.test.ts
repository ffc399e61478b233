import { describe, expect, test } from 'vitest';
import { plainProfile, type PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import { describePrinter, type PrinterFacts } from '../../../electron/printing/printers/known-printer.ts';

const rawQueue: PrinterFacts = {
  id: 'cups:q', name: 'q', kind: 'cups', model: 'Local Raw Printer', alsoNamed: [], takes: ['raw'], dpi: null, media: null,
};
const zebra: PrinterFacts = { ...rawQueue, model: 'ZTC ZD421-300dpi ZPL' };
const driverQueue: PrinterFacts = { ...zebra, takes: ['pdf', 'raw'], media: ['4x6', 'letter'] };
const laser: PrinterFacts = { ...rawQueue, model: 'HP LaserJet', takes: ['pdf'], dpi: 300, media: ['letter'] };
const windows: PrinterFacts = { ...rawQueue, kind: 'windows', model: 'Canon', takes: ['pages', 'raw'] };

/** What matters to a document. */
const known = (facts: PrinterFacts, profile: Partial<PrinterProfile> = {}): unknown => {
  const { language, dpi, media, compression, format } = describePrinter(facts, { ...plainProfile, ...profile });
  return { language, dpi, media, compression, format };
};
const raw = 'application/vnd.cups-raw';

describe('what is known of a printer', () => {
  test.each([
    ['a raw queue of which nothing is known speaks ZPL at the common resolution', rawQueue, {},
      { language: 'zpl', dpi: 203, media: ['4x6'], compression: 'z64', format: raw }],
    ['a model’s name tells its language and its head', zebra, {},
      { language: 'zpl', dpi: 300, media: ['4x6'], compression: 'z64', format: raw }],
    ['a label printer with a driver is sent its own language past the driver', driverQueue, {},
      { language: 'zpl', dpi: 300, media: ['4x6'], compression: 'z64', format: raw }],
    ['unless a person wants the driver', driverQueue, { language: 'pdf' },
      { language: 'pdf', dpi: 300, media: ['4x6', 'letter'], compression: 'z64', format: 'application/pdf' }],
    ['a laser printer takes PDF on what it holds', laser, {},
      { language: 'pdf', dpi: 300, media: ['letter'], compression: 'z64', format: 'application/pdf' }],
    ['what a person set counts more than anything', rawQueue, { language: 'tspl', dpi: 300, media: 'letter', compression: 'run-length' },
      { language: 'tspl', dpi: 300, media: ['letter'], compression: 'run-length', format: raw }],
    ['a person names the model', rawQueue, { modelId: 'honeywell-pc42' },
      { language: 'zpl', dpi: 203, media: ['4x6'], compression: 'run-length', format: raw }],
    ['a model that is no longer in the file is none', rawQueue, { modelId: 'gone' },
      { language: 'zpl', dpi: 203, media: ['4x6'], compression: 'z64', format: raw }],
    ['a driver that takes pages is sent pages', windows, {},
      { language: 'pdf', dpi: null, media: ['4x6', 'letter'], compression: 'z64', format: 'image/bitmap' }],
    ['a raw port of a printer of PDF is sent the PDF as it is', rawQueue, { language: 'pdf', media: 'letter' },
      { language: 'pdf', dpi: null, media: ['letter'], compression: 'z64', format: raw }],
    ['a printer that takes PDF alone is never sent anything else', laser, { language: 'zpl' },
      { language: 'pdf', dpi: 300, media: ['letter'], compression: 'z64', format: 'application/pdf' }],
  ] as const)('%s', (_, facts, profile, expected) => {
    expect(known(facts, profile)).toEqual(expected);
  });
});
