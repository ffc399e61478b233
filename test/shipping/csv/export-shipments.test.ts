import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportShipments } from '../../../electron/shipping/csv/export-shipments.ts';
import { shipmentColumns } from '../../../electron/shipping/csv/shipment-columns.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { anIntention } from '../../ledger/sample-purchase.ts';
import { buyBought } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

let desk: TestDesk;
beforeEach(async () => { desk = await openTestDesk(); });
afterEach(() => desk.close());

const names = shipmentColumns.map(([name]) => name);

const exported = async (filter: Parameters<typeof exportShipments>[2] = { day: null }, search = '', of = desk.desk) => {
  const file = join(desk.folder, 'shipments.csv');
  const count = await exportShipments(of, file, filter, search);
  const bytes = readFileSync(file);
  const { data, errors } = Papa.parse<string[]>(bytes.toString('utf8').slice(1), { skipEmptyLines: false });
  return { file, count, bytes, errors, rows: data };
};

test('a file of what was shipped opens right: marked UTF-8, CRLF, ISO days, exact cents, numbers whole', async () => {
  const one = await buyBought(desk, { orderNumber: '00123', costCode: 'WEB', reference: '3-4' });
  const other = await buyBought(desk, { orderNumber: 'A, "10442"', reference: 'two\nlines' });
  await cancelLabel(desk.desk, other.id);
  const { count, bytes, errors, rows } = await exported();
  expect([count, errors, [...bytes.subarray(0, 3)], bytes.subarray(-2).toString()]).toEqual([2, [], [0xef, 0xbb, 0xbf], '\r\n']);
  // Every line ends so; the line end inside a cell is the person's own.
  expect(bytes.toString('utf8').replaceAll('\r\n', '').replace('two\nlines', '')).not.toMatch(/[\r\n]/);
  expect(rows.length).toBe(4);
  expect(rows[0]).toEqual(names);
  expect(rows[3]).toEqual(['']);
  const cell = (row: number, name: string): string | undefined => rows[row]?.[names.indexOf(name)];
  const dollars = `${Math.floor(one.charged / 100)}.${String(one.charged % 100).padStart(2, '0')}`;
  expect(Object.fromEntries(names.map((name) => [name, cell(2, name)]))).toEqual({
    Day: '2026-11-19', 'Made at (UTC)': expect.stringMatching(/^2026-11-19T18:00:\d\dZ$/), 'Ship date': '2026-11-19', State: 'Bought', Order: '\u00a000123',
    Name: 'Dana Reyes', Company: '', Street: '2250 Clarendon Blvd Apt 4', City: 'Arlington', 'State and ZIP': 'VA 22201', Service: 'Ground Advantage', 'Weight, oz': '12',
    'Quoted at purchase, $': dollars, 'By USPS’s answer, $': dollars, 'Came back, $': '0.00', 'Cost code': 'WEB', Reference: '\u00a03-4',
    'Tracking number': formatTrackingNumber(one.trackingNumber ?? ''), Tracking: 'not-asked', 'Scanned by the carrier (UTC)': '', 'SCAN form': '',
  });
  expect([cell(1, 'Order'), cell(1, 'State'), cell(1, 'Reference')]).toEqual(['A, "10442"', 'Canceled', 'two\nlines']);
});

test('what somebody wrote into a name is text in a spreadsheet, and no formula', async () => {
  const dangerous = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'];
  for (const [place, name] of dangerous.entries()) {
    const { mailpiece } = anIntention('');
    const { id } = desk.desk.ledger.intend(anIntention(`key ${place}`, { to: { ...emptyAddress, ...mailpiece.to, name, company: name, city: name }, reference: name, costCode: name, orderNumber: `${name}` }));
    desk.desk.ledger.markFailed(id, '');
  }
  const { rows } = await exported();
  const cells = rows.slice(1, -1).flat();
  expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+\.\d\d$)/.test(cell))).toEqual([]);
  expect(rows.slice(1, -1).map((row) => row[names.indexOf('Name')]).sort()).toEqual(dangerous.map((name) => `'${name}`).sort());
});

test('what a spreadsheet would make a date, a time or another number of stays what somebody typed', async () => {
  const spoilt = ['DEC-10', 'Mar1', '5-Mar', 'Sept 2026', '1.50', '1,200', '10:30', '50%', '$5', '-05', '1 1/2', '2E+5', 'TRUE', '7-11', '1/2', '00123', '1234567890123456'];
  const sound = ['10442', '10442-2', 'E123', 'MARKET1', 'A-10', 'DECK', '123456789012345'];
  for (const [place, text] of [...spoilt, ...sound].entries())
    desk.desk.ledger.markFailed(desk.desk.ledger.intend(anIntention(`key ${place}`, { orderNumber: text, to: { ...anIntention('').mailpiece.to, company: text, name: text } })).id, '');
  const rows = (await exported()).rows.slice(1, -1).reverse();
  const written = [...spoilt.map((text) => `\u00a0${text}`), ...sound];
  for (const name of ['Order', 'Company', 'Name']) expect(rows.map((row) => row[names.indexOf(name)])).toEqual(written);
});

test('only what the filter and the words find is written', async () => {
  await buyBought(desk, { costCode: 'WEB' });
  await buyBought(desk, { costCode: 'RETAIL', orderNumber: '777' });
  expect((await exported({ day: null, costCode: 'web' })).count).toBe(1);
  expect((await exported({ day: '2026-11-19' }, '777')).rows[1]?.[names.indexOf('Cost code')]).toBe('RETAIL');
  const none = await exported({ day: '2026-11-18' });
  expect([none.count, none.rows]).toEqual([0, [names, ['']]]);
});

test('thousands of shipments go through a part at a time, none twice and none left out', async () => {
  const ledger = desk.desk.ledger;
  const count = 1_203;
  for (let number = 0; number < count; number++) ledger.markFailed(ledger.intend(anIntention(`key ${number}`, { orderNumber: `order ${number}` })).id, '');
  let turns = 0;
  const takeTurn = (): void => {
    turns += 1;
    if (turns < 10_000) setImmediate(takeTurn).unref();
  };
  setImmediate(takeTurn);
  const parts: { readonly limit: number; readonly turns: number }[] = [];
  const exportedShipments: typeof ledger.exportedShipments = (filter, search, before, limit) => {
    parts.push({ limit, turns });
    return ledger.exportedShipments(filter, search, before, limit);
  };
  const { rows, ...file } = await exported({ day: null }, '', { ...desk.desk, ledger: { ...ledger, exportedShipments } });
  expect(file.count).toBe(count);
  // The window and the printers have a turn between any two parts, and none is large.
  expect(parts.every(({ limit }) => limit <= 500) && parts.every((one, place) => one.turns > (parts[place - 1]?.turns ?? -1))).toBe(true);
  expect(desk.announced.filter(({ event }) => event === 'shipments/export-progress').map(({ payload }) => payload))
    .toEqual([{ shipments: expect.toSatisfy((told: number) => told >= 1_000 && told <= count) }]);
  expect(rows.slice(1, -1).map((row) => row[names.indexOf('Order')])).toEqual(Array.from({ length: count }, (_none, number) => `order ${count - 1 - number}`));
});

test('a disk that refuses leaves the file that was there, and no half of another', async () => {
  await buyBought(desk);
  const folder = join(desk.folder, 'gone');
  await expect(exportShipments(desk.desk, join(folder, 'x.csv'), { day: null }, '')).rejects.toThrow('ENOENT');
  const { file } = await exported();
  expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(existsSync(file)).toBe(true);
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

test.skipIf(office === undefined)('LibreOffice reads it as it is meant', async () => {
  const one = await buyBought(desk, { orderNumber: '00123', reference: '=1+1' });
  const { file } = await exported();
  execFileSync(office ?? '', ['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', join(desk.folder, 'read'), file], { timeout: 60_000 });
  const read = readFileSync(join(desk.folder, 'read', 'shipments.csv'), 'utf8');
  expect(read).toContain(formatTrackingNumber(one.trackingNumber ?? ''));
  expect(read).toContain('00123');
});
