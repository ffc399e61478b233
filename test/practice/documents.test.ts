import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gs1Widths, totalModules } from '../../electron/practice/documents/bars/gs1-128.ts';
import { barCodes, pdfPages, pdfSizes, pdfText, zplPages } from './documents.ts';
import { customsForm, labelRequest, PracticeDesk, scanFormRequest, toApo, vendorJson } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

const image = (reply: { json: { [name: string]: unknown } }, name = 'labelImage'): Buffer => Buffer.from(String(reply.json[name]), 'base64');

const expectedCode = (json: { [name: string]: unknown }) => {
  const text = `${String(json.routingInformation)}${String(json.trackingNumber)}`;
  return { format: 'Code128', fnc1: true, text };
};

/** FNC1 between the fields may be told as a separator; the digits are what is compared. */
const codes = async (png: Buffer) => (await barCodes(png)).map((code) => ({ ...code, text: code.text.replaceAll('\u001d', '') }));

describe('a PDF label', () => {
  test('is one page of 288 x 432 pt whose bars hold 420, ZIP+4 and number, at 203 and 300 dpi', async () => {
    const reply = await desk.buy(labelRequest());
    const pdf = image(reply);
    expect(pdfSizes(pdf)).toEqual(['288 x 432']);
    for (const dpi of [203, 300]) {
      const pages = pdfPages(pdf, dpi);
      expect(await Promise.all(pages.map(codes))).toEqual([[expectedCode(reply.json)]]);
    }
  });

  test('holds 420 and the ZIP alone for an address used as typed', async () => {
    const reply = await desk.buy(labelRequest({ toAddress: { streetAddress: 'The blue barn', ignoreBadAddress: true } }));
    expect(reply.json.routingInformation).toBe('42022201');
    expect(await Promise.all(pdfPages(image(reply), 203).map(codes))).toEqual([[expectedCode(reply.json)]]);
  });

  test('says what it is of: service, addresses, weight, references that are to be printed, and SAMPLE', async () => {
    const reply = await desk.buy(labelRequest({
      imageInfo: { suppressMailDate: false, suppressPostage: false },
      packageDescription: { customerReference: [{ referenceNumber: 'Order 10442', printReferenceNumber: true }, { referenceNumber: 'cost 7' }] },
    }));
    const text = pdfText(image(reply));
    for (const words of [
      'USPS GROUND ADVANTAGE ®', 'DANA REYES', '2250 CLARENDON BLVD APT 4', /ARLINGTON VA +22201-\d{4}/, 'SILVER BASIN SUPPLY', '455 KIETZKE LN',
      'Ship Date: 11/23/26', 'Weight: 12 oz', 'Order 10442', 'US POSTAGE PAID', 'SIMULATED', '$6.70', 'USPS TRACKING # USPS Ship',
      'SAMPLE - PRACTICE - NOT MAILABLE', String(reply.json.trackingNumber).replace(/(\d{4})(?=\d)/g, '$1 '),
    ]) expect(text).toMatch(words);
    expect(text).not.toMatch(/cost 7/);
  });

  test('hides postage and mail date unless asked otherwise', async () => {
    const text = pdfText(image(await desk.buy(labelRequest())));
    expect(text).not.toMatch(/Ship Date|\$\d/);
  });

  test('folds what its font can’t draw', async () => {
    const text = pdfText(image(await desk.buy(labelRequest({ toAddress: { firstName: 'Łukasz', lastName: 'Nuñez 🎁' } }))));
    expect(text).toMatch(/\?UKASZ NUNEZ \?/);
  });

  test.each([
    ['PDF', pdfText], ['SVG', (bytes: Buffer) => bytes.toString('utf8')], ['ZPL203DPI', (bytes: Buffer) => bytes.toString('utf8')],
  ] as const)('says which package of how many it is, as %s', async (imageType, read) => {
    const counted = await desk.buy(labelRequest({ imageInfo: { imageType, packageNumber: 2, totalPackages: 3 } }));
    const alone = await desk.buy(labelRequest({ imageInfo: { imageType } }));
    expect([/Package \d of \d/.exec(read(image(counted)))?.[0], /Package/.exec(read(image(alone)))]).toEqual(['Package 2 of 3', null]);
  });

  test('is followed by customs pages of five items each', async () => {
    const reply = await desk.buy(labelRequest({ toAddress: toApo, customsForm: customsForm(6) }));
    const pdf = image(reply);
    expect(pdfSizes(pdf)).toEqual(['288 x 432', '288 x 432', '288 x 432']);
    expect((await Promise.all(pdfPages(pdf, 203).map(codes)))[0]).toEqual([expectedCode(reply.json)]);
    const text = pdfText(pdf);
    for (const words of ['CUSTOMS DECLARATION', 'Page 1 of 2', 'Page 2 of 2', 'Cotton shirt 6', 'HS 610910', '$75.00']) expect(text).toMatch(words);
  });

  test('comes on a letter sheet with its receipt by default, and apart when that is asked', async () => {
    const same = await desk.buy(labelRequest({ imageInfo: { receiptOption: undefined } }));
    expect([pdfSizes(image(same)), same.json.receiptImage]).toEqual([['792 x 612'], undefined]);
    const separate = await desk.buy(labelRequest({ imageInfo: { receiptOption: 'SEPARATE_PAGE' } }));
    expect([pdfSizes(image(separate)), pdfSizes(image(separate, 'receiptImage'))]).toEqual([['288 x 432'], ['288 x 432']]);
  });

  test('is none at all when none is asked for', async () => {
    expect((await desk.buy(labelRequest({ imageInfo: { imageType: 'NONE' } }))).json).not.toHaveProperty('labelImage');
  });
});

describe('an SVG label', () => {
  test('is the sheet that the PDF is, its bars in the same widths', async () => {
    const reply = await desk.buy(labelRequest({ imageInfo: { imageType: 'SVG' }, toAddress: { firm: 'Reyes & <Sons>' } }));
    const svg = image(reply).toString('utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="4in" height="6in" viewBox="0 0 288 432"/);
    for (const words of ['REYES &amp; &lt;SONS&gt;', 'USPS GROUND ADVANTAGE', 'SAMPLE - PRACTICE - NOT MAILABLE', '22201-']) expect(svg).toContain(words);
    const bars = [...svg.matchAll(/M([\d.]+) 310h([\d.]+)v62/g)].map(([, left, width]) => [Number(left), Number(width)]);
    const widths = gs1Widths([String(reply.json.routingInformation), String(reply.json.trackingNumber)]);
    const module = (3 / 203) * 72;
    expect(bars.map(([, width]) => Math.round((width ?? 0) / module))).toEqual(widths.filter((_, place) => place % 2 === 0));
    const gaps = bars.slice(1).map(([left], place) => Math.round(((left ?? 0) - (bars[place]?.[0] ?? 0) - (bars[place]?.[1] ?? 0)) / module));
    expect(gaps).toEqual(widths.filter((_, place) => place % 2 === 1));
  });

  test('comes with its receipt on a letter sheet, or apart', async () => {
    const same = await desk.buy(labelRequest({ imageInfo: { imageType: 'SVG', receiptOption: undefined } }));
    expect(image(same).toString('utf8')).toContain('viewBox="0 0 792 612"');
    const separate = await desk.buy(labelRequest({ imageInfo: { imageType: 'SVG', receiptOption: 'SEPARATE_PAGE' } }));
    expect(image(separate, 'receiptImage').toString('utf8')).toContain('>Receipt<');
  });
});

describe.each([203, 300] as const)('a ZPL label at %i dpi', (dpi) => {
  test('is one format whose bars hold 420, ZIP+4 and number', async () => {
    const reply = await desk.buy(labelRequest({ imageInfo: { imageType: `ZPL${dpi}DPI` } }));
    const zpl = image(reply).toString('utf8');
    const pages = await zplPages(zpl, dpi);
    expect(await Promise.all(pages.map(codes))).toEqual([[expectedCode(reply.json)]]);
  });

  test('brings its customs form as more formats', async () => {
    const reply = await desk.buy(labelRequest({ imageInfo: { imageType: `ZPL${dpi}DPI` }, toAddress: toApo, customsForm: customsForm(6) }));
    const pages = await zplPages(image(reply).toString('utf8'), dpi);
    expect(pages).toHaveLength(3);
    expect(await codes(pages[0] ?? Buffer.alloc(0))).toEqual([expectedCode(reply.json)]);
  });

  test('changes nothing of the printer and marks itself a sample', async () => {
    const reply = await desk.buy(labelRequest({ imageInfo: { imageType: `ZPL${dpi}DPI` }, toAddress: { lastName: 'O^Brien~JA_9' } }));
    const zpl = image(reply).toString('utf8');
    expect([...new Set(zpl.match(/\^[A-Z][A-Z0-9]/g))].sort()).toEqual(
      ['^A0', '^BC', '^BY', '^FB', '^FD', '^FH', '^FO', '^FR', '^FS', '^GB', '^LH', '^LL', '^PW', '^XA', '^XZ'],
    );
    expect(zpl).toContain('SAMPLE - PRACTICE - NOT MAILABLE');
    expect(zpl).toContain('DANA O_5EBRIEN_7EJA_5F9');
  });

  test('leaves ten modules of white on either side of the bars', () => {
    const modules = totalModules(gs1Widths(['420222019834', '9234690412893700000010']));
    const wide = dpi === 203 ? 3 : 4;
    expect((4 * dpi - modules * wide) / 2 / wide).toBeGreaterThanOrEqual(10);
  });
});

describe('a SCAN form', () => {
  const buyOne = async (): Promise<string> => String((await desk.buy(labelRequest({ imageInfo: { imageType: 'NONE' } }))).json.trackingNumber);

  test.each([['8.5X11LABEL', '612 x 792'], ['4X6LABEL', '288 x 432']])('on %s is %s pt and its bars hold the manifest number', async (labelType, size) => {
    const reply = await desk.post(
      '/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [await buyOne(), await buyOne()] }, { imageInfo: { imageType: 'PDF', labelType } }), vendorJson,
    );
    const pdf = image(reply, 'SCANFormImage');
    expect(pdfSizes(pdf)).toEqual([size]);
    expect(await Promise.all(pdfPages(pdf, 203).map(codes))).toEqual([[{ format: 'Code128', fnc1: true, text: reply.json.manifestNumber }]]);
    for (const words of ['SCAN Form', '5630', /USPS Ground Advantage +2/, /Total Volume +2/, '11/23/2026', 'SILVER BASIN SUPPLY', 'SAMPLE - PRACTICE'])
      expect(pdfText(pdf)).toMatch(words);
  });

  test.each([203, 300] as const)('in ZPL at %i dpi holds the manifest number', async (dpi) => {
    const reply = await desk.post('/scan-forms/v3/scan-form', scanFormRequest(
      { trackingNumbers: [await buyOne()] }, { imageInfo: { imageType: `ZPL${dpi}DPI`, labelType: '4X6LABEL' } },
    ), vendorJson);
    const pages = await zplPages(image(reply, 'SCANFormImage').toString('utf8'), dpi);
    expect(await Promise.all(pages.map(codes))).toEqual([[{ format: 'Code128', fnc1: true, text: reply.json.manifestNumber }]]);
  });
});
