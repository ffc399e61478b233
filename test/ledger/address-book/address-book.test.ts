import { describe, expect, test } from 'vitest';
import type { NewBookEntry } from '../../../shared/address/address-book.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { temporaryFolder, testClock, testLedger } from '../samples.ts';

const dana: AddressFields = { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' };
const heard = (fields: Partial<AddressFields>, note = ''): NewBookEntry => ({ fields: { ...dana, ...fields }, note });
const byHand = (fields: Partial<AddressFields>, note = '') => ({ ...heard(fields, note), id: null, merge: false });
const entryOf = (id: string, fields: Partial<AddressFields> = {}) =>
  ({ id, fields: { ...dana, ...fields }, note: '', also: [], asTypedReason: '', uses: 0, lastUsedAt: null });

describe('an address that is saved by hand', () => {
  test('is there after a restart, and found by the beginning of any of its words', () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    expect(ledger.saveAddress(byHand({}))).toEqual({ saved: entryOf('1') });
    ledger.saveAddress(byHand({ name: 'José Díaz', street: '12 O’Neil St' }, 'rings twice'));
    const again = testLedger(folder);
    const found = (search: string) => again.suggestAddresses(search, 8).map(({ id }) => id);
    expect([found('da re'), found('jose'), found('DIAZ neil'), found('222'), found('twice'), found('dana diaz'), found('"*'), again.countAddresses()])
      .toEqual([['1'], ['2'], ['2'], ['2', '1'], ['2'], [], [], 2]);
  });

  test('and is in the book already, spelled otherwise, is told, and merged only at a word: nothing is lost', () => {
    const ledger = testLedger();
    ledger.saveAddress(byHand({ phone: '7035550142', company: 'Acme' }, 'ring twice'));
    const other = byHand({ name: 'DANA REYES', street: '2250 Clarendon Boulevard', unit: '#4', phone: '7035550199', email: 'd@example.com' }, 'side door');
    const merged = {
      ...entryOf('1', { phone: '7035550199', company: 'Acme', email: 'd@example.com' }), note: 'ring twice',
      also: [{ field: 'phone', value: '7035550142' }, { field: 'note', value: 'side door' }],
    };
    const told = ledger.saveAddress(other);
    expect(told).toEqual({ wouldMerge: { into: { ...entryOf('1', { phone: '7035550142', company: 'Acme' }), note: 'ring twice' }, merged } });
    expect(ledger.addressEntry('1')?.fields.phone).toBe('7035550142');
    expect(ledger.saveAddress({ ...other, merge: true })).toEqual({ saved: merged });
    expect(ledger.suggestAddresses('side', 8)).toEqual([merged]);
  });

  test('and becomes another by being changed takes that one’s place', () => {
    const ledger = testLedger();
    ledger.saveAddress(byHand({}));
    ledger.saveAddress(byHand({ name: 'D. Reyes', phone: '7035550142' }));
    const saved = ledger.saveAddress({ ...heard({ phone: '7035550142' }), id: '2', merge: true });
    expect([saved, ledger.countAddresses(), ledger.addressEntry('2')]).toEqual([{ saved: entryOf('1', { phone: '7035550142' }) }, 1, null]);
  });

  test('is found by what it was changed to, and no longer by what it was; removed, by nothing', () => {
    const ledger = testLedger();
    ledger.saveAddress(byHand({}));
    ledger.saveAddress({ ...heard({ name: 'Ann Lee' }), id: '1', merge: false });
    expect([ledger.suggestAddresses('dana', 8), ledger.suggestAddresses('ann', 8).length]).toEqual([[], 1]);
    ledger.removeAddress('1');
    expect([ledger.suggestAddresses('ann', 8), ledger.listAddresses({ search: '', before: null, limit: 8 })]).toEqual([[], []]);
    expect(() => ledger.removeAddress('1')).toThrow('not-found');
  });
});

test('two people at one place, and one person at two units, are entries of their own', () => {
  const ledger = testLedger();
  for (const fields of [{}, { name: 'Ann Lee' }, { unit: 'Apt 5' }, { zip: '22202' }, { country: 'CA', zip: 'K1A 0B1' }]) ledger.saveAddress(byHand(fields));
  expect(ledger.countAddresses()).toBe(5);
});

test('a label that was bought brings its address into the book, with its reason, and puts it first', () => {
  const clock = testClock();
  const ledger = testLedger(undefined, clock);
  ledger.rememberAddress(dana, 'The customer confirmed it');
  clock.set('2026-11-20T18:00:00.000Z');
  ledger.saveAddress(byHand({ name: 'Dan Older' }));
  ledger.rememberAddress({ ...dana, phone: '7035550142' }, 'The customer confirmed it');
  expect(ledger.suggestAddresses('dan', 8).map(({ id, uses, asTypedReason, lastUsedAt, fields }) => [id, uses, asTypedReason, lastUsedAt, fields.phone])).toEqual([
    ['1', 2, 'The customer confirmed it', '2026-11-20T18:00:00.000Z', '7035550142'],
    ['2', 0, '', null, ''],
  ]);
  expect(ledger.suggestAddresses('', 8)).toEqual([]);
});

describe('many at once', () => {
  const rows = (from: number, count: number): NewBookEntry[] =>
    Array.from({ length: count }, (_, place) => heard({ name: `Person ${from + place}`, street: `${from + place} Main St` }));

  test('are added, merged where they are there, and left where they bring nothing', () => {
    const ledger = testLedger();
    expect(ledger.takeAddresses(rows(0, 250))).toEqual({ added: 250, merged: 0, unchanged: 0 });
    expect(ledger.takeAddresses([...rows(200, 100), heard({ name: 'person 0', street: '0 Main Street', phone: '7035550142' })]))
      .toEqual({ added: 50, merged: 1, unchanged: 50 });
    expect(ledger.countAddresses()).toBe(300);
  });

  test('that stand twice among them are merged into the first, in their order', () => {
    const ledger = testLedger();
    const twice = (phone: string) => heard({ name: 'person 42', street: '42 Main Street', phone });
    expect(ledger.takeAddresses([...rows(0, 80), twice('7035550142'), ...rows(80, 18), twice('7035550199'), ...rows(90, 60)]))
      .toEqual({ added: 150, merged: 2, unchanged: 8 });
    expect(ledger.addressEntry('43')).toEqual({
      ...entryOf('43', { name: 'Person 42', street: '42 Main St', phone: '7035550142' }), also: [{ field: 'phone', value: '7035550199' }],
    });
  });

  test('whose unit stands in the street get no second one, and are known again', () => {
    const ledger = testLedger();
    const joined = { street: '2250 Clarendon Blvd Apt 4', unit: '' };
    expect(ledger.takeAddresses([heard(joined), heard({}), heard({})])).toEqual({ added: 1, merged: 0, unchanged: 2 });
    expect(ledger.listAddresses({ search: '', before: null, limit: 8 })).toEqual([entryOf('1', joined)]);
  });

  test('are found before their words are written, and after', () => {
    const ledger = testLedger();
    ledger.saveAddress(byHand({}));
    ledger.takeAddresses(rows(0, 250));
    const found = () => [ledger.suggestAddresses('person 249', 8).map(({ fields }) => fields.name), ledger.suggestAddresses('dana', 8).length];
    const before = found();
    // One that comes while words are behind has its turn.
    ledger.saveAddress(byHand({ name: 'Latecomer' }));
    expect([ledger.makeAddressWords(200), before, found()]).toEqual([51, [['Person 249'], 1], [['Person 249'], 1]]);
    expect([ledger.makeAddressWords(200), found(), ledger.suggestAddresses('late', 8).length]).toEqual([0, [['Person 249'], 1], 1]);
  });

  test('are listed a page at a time, the newest first', () => {
    const ledger = testLedger();
    ledger.takeAddresses(rows(0, 5));
    const page = (before: string | null) => ledger.listAddresses({ search: '', before, limit: 2 }).map(({ id }) => id);
    expect([page(null), page('4'), page('2')]).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(ledger.listAddresses({ search: 'main', before: '4', limit: 2 }).map(({ id }) => id)).toEqual(['3', '2']);
  });
});
