import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCsv } from '../../../electron/csv/read-csv.ts';
import { meantCell } from '../../../electron/csv/safe-cell.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { createAddressCsv } from '../../../electron/shipping/address-book/address-csv.ts';
import { exportAddresses } from '../../../electron/shipping/address-book/export-addresses.ts';
import { saveAddress } from '../../../electron/shipping/address-book/save-address.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'labeldesk-addresses-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};
const aBook = () => {
  const ledger = openLedger({ folder: folder(), clock: { now: () => new Date('2026-11-19T18:00:00.000Z') } });
  onTestFinished(() => ledger.close());
  return ledger;
};
const fileOf = (content: string | Uint8Array, name = 'customers.csv'): string => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
};
const header = 'Full name,Company,Address 1,Address 2,City,State,Postal code,Country,Phone number,E-mail,Order notes';
const dana = { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' };

/** Opens and takes a file as its columns are guessed. */
const taken = async (content: string | Uint8Array, book = aBook()) => {
  const csv = createAddressCsv();
  const opened = await csv.open(fileOf(content));
  const told: string[] = [];
  const preview = await csv.preview(book, opened.id, opened.guess);
  const imported = await csv.take(book, opened.id, opened.guess, (done, rows) => told.push(`${done} of ${rows}`));
  return { csv, opened, preview, imported, told, book, entries: book.listAddresses({ search: '', before: null, limit: 200 }).reverse() };
};

describe('a file of addresses', () => {
  test('is taken as its columns are called, however it was saved', async () => {
    const rows = `${header}\r\nDana Reyes,,2250 Clarendon Blvd,Apt 4,Arlington,Virginia,22201-3308,USA,(703) 555-0142,d@example.com,side door\r\n`
      + 'Zoë Müller,Café Inc.,12 Main St,,Boston,MA,2139,,,,\r\n\r\nMaria Suarez,,150 Calle A,,San Juan,,926,Puerto Rico,,,\r\n';
    const expected = [
      [{ ...dana, plus4: '3308', phone: '(703) 555-0142', email: 'd@example.com' }, 'side door'],
      [{ ...emptyAddress, name: 'Zoë Müller', company: 'Café Inc.', street: '12 Main St', city: 'Boston', state: 'MA', zip: '02139' }, ''],
      [{ ...emptyAddress, name: 'Maria Suarez', street: '150 Calle A', city: 'San Juan', state: 'PR', zip: '00926' }, ''],
    ];
    for (const [content, encoding] of [[`\ufeff${rows}`, 'UTF-8'], [Buffer.from(rows, 'latin1'), 'Windows-1252'], [rows.replaceAll('\r\n', '\n'), 'UTF-8']] as const) {
      const { opened, imported, entries } = await taken(content);
      expect({ imported, encoding: opened.encoding, rows: opened.rows, entries: entries.map(({ fields, note }) => [fields, note]) })
        .toEqual({ imported: { added: 3, merged: 0, unchanged: 0, bad: 0 }, encoding, rows: 3, entries: expected });
    }
  });

  test('says each bad row at its row, takes the others, and gives the bad ones back to be mended', async () => {
    const rows = [
      header,
      'Dana Reyes,,2250 Clarendon Blvd,Apt 4,Arlington,VA,22201,,,,',
      'No Street,,,,Reno,NV,89502,,,,',
      '"=HYPERLINK(""x"")",,1 Main St,,Reno,NV,89502,,,,',
      'Far Away,,10 Rue X,,Paris,,75001,Atlantis,,,',
      'Too Many,,1 Main St,,Reno,NV,89502,,,,,extra',
      'Pat 😀,,1 Main St,,Reno,NV,89502,,12,nobody,',
      'Short ZIP,,1 Main St,,Reno,NV,8950,,,,',
      '"Never closed,,1 Main St,,Reno,NV,89502,,,,',
      'Last One,,1 Main St,,Reno,NV,89502,,,,',
    ].join('\n');
    const { csv, opened, preview, imported, entries } = await taken(rows);
    expect({ imported, names: entries.map(({ fields }) => fields.name) })
      .toEqual({ imported: { added: 2, merged: 0, unchanged: 0, bad: 7 }, names: ['Dana Reyes', 'Last One'] });
    expect(preview.badRows.map(({ row, problems }) => [row, problems.map(({ message }) => message).join(' ')])).toEqual([
      [3, 'The street, or PO Box, is needed.'],
      [4, '“=HYPERLINK("x")” in Full name is a formula and not what it comes to.'],
      [5, '“Atlantis” is no country that is known here.'],
      [6, '12 cells stand under 11 columns: a comma too many?'],
      [7, '“😀” can’t be printed on a label. Take it out. A phone number has 6 to 15 digits. USPS takes an e-mail address like name@example.com.'],
      [8, 'A ZIP has five digits; the four after the dash go beside it.'],
      [9, 'A quotation mark in this row is never closed.'],
    ]);
    const failures = readCsv(csv.failures(opened.id, opened.guess));
    expect([failures.header.slice(-2), failures.rows.filter((row) => row.length > 1).map((row) => [row[0], row.at(11)])]).toEqual([
      ['Row', 'What is wrong'],
      [['No Street', '3'], ['\'=HYPERLINK("x")', '4'], ['Far Away', '5'], ['Too Many', '6'], ['Pat 😀', '7'], ['Short ZIP', '8'], ['"Never closed', '9']],
    ]);
  });

  test('that was mended is read as it is: the columns of its failures go no further', async () => {
    const { opened, imported } = await taken(`${header},Row,What is wrong\nNo Street,,1 Main St,,Reno,NV,89502,,,,,3,"The street, or PO Box, is needed."`);
    expect([imported.added, opened.guess.slice(-2)]).toEqual([1, [null, null]]);
  });

  test('merges who is in the book already and shows what will be kept; taken twice, it changes nothing', async () => {
    const book = aBook();
    saveAddress(book, { id: null, fields: { ...dana, phone: '7035550142' }, note: '', merge: false });
    const rows = `${header}\nDANA REYES,,2250 Clarendon Boulevard,#4,Arlington,VA,22201,,7035550199,d@example.com,\nAnn Lee,,1 Main St,,Reno,NV,89502,,,,\nAnn Lee,,1 Main Street,,Reno,NV,89502,,7755550100,,`;
    const merged = { id: '1', fields: { ...dana, phone: '7035550142', email: 'd@example.com' }, note: '', also: [{ field: 'phone', value: '7035550199' }], asTypedReason: '', uses: 0, lastUsedAt: null };
    const first = await taken(rows, book);
    expect([first.preview.merges, first.preview.mergeSample, first.imported, first.entries[0]]).toEqual([
      1, [{ row: 2, merged }], { added: 1, merged: 2, unchanged: 0, bad: 0 }, merged,
    ]);
    expect((await taken(rows, book)).imported).toEqual({ added: 0, merged: 0, unchanged: 3, bad: 0 });
  });

  test('of many rows tells how far it is', async () => {
    const many = Array.from({ length: 12_000 }, (_, row) => `Person ${row},,${row} Main St,,Reno,NV,89502,,,,`).join('\n');
    const { imported, told } = await taken(`${header}\n${many}`);
    expect([imported.added, told]).toEqual([12_000, ['10000 of 12000']]);
  }, 60_000);

  test.each([['nothing', ''], ['one column', 'Name\nDana'], ['no rows', header]])('with %s in it is refused', async (_name, content) => {
    await expect(createAddressCsv().open(fileOf(content))).rejects.toMatchObject({ failure: { code: 'file-unreadable', because: 'no-rows' } });
  });

  test('that is no longer open is told', async () => {
    await expect(createAddressCsv().preview(aBook(), 'gone', [])).rejects.toMatchObject({ failure: { code: 'not-found', what: 'file' } });
  });
});

test('what is carried out can be carried in again, abroad and with formulas in it', async () => {
  const book = aBook();
  for (const fields of [
    { ...dana, name: '=1+1', company: '@Acme', plus4: '3308', phone: '+17035550142' },
    { ...emptyAddress, name: 'Zoë', street: '111 Wellington St', city: 'Ottawa', state: 'ON', zip: 'K1A 0A9', country: 'CA' },
  ]) book.saveAddress({ id: null, fields, note: '', merge: false });
  const file = join(folder(), 'Addresses.csv');
  const entries = await exportAddresses(book, file, new AbortController().signal);
  const csv = readFileSync(file);
  const cells = readCsv(csv).rows[0]?.map(meantCell);
  expect([entries, cells]).toEqual([2, ['=1+1', '@Acme', '2250 Clarendon Blvd', 'Apt 4', 'Arlington', 'VA', '22201-3308', '', '', '+17035550142', '', '', '']]);
  const again = await taken(csv);
  expect([again.imported, again.entries.map(({ fields }) => fields)]).toEqual([
    { added: 2, merged: 0, unchanged: 0, bad: 0 },
    [{ ...dana, name: '=1+1', company: '@Acme', plus4: '3308', phone: '+17035550142' }, { ...emptyAddress, name: 'Zoë', street: '111 Wellington St', city: 'Ottawa', state: 'ON', zip: 'K1A 0A9', country: 'CA' }],
  ]);
});

test('an address that no label could print isn’t kept', () => {
  expect(() => saveAddress(aBook(), { id: null, fields: { ...dana, zip: '222' }, note: '', merge: false })).toThrow('input-invalid');
});
