import { describe, expect, test } from 'vitest';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import type { Draft } from '../../shared/draft.ts';
import type { Cents } from '../../shared/money.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { aBoughtLabel, aForm, aMailpiece, anIntention, bytesOf, temporaryFolder, testLedger } from './samples.ts';

const numbers = ['9234690361980900000142', '9234690361980900000265', '9400109104250532908587', '9261212345678900017627'] as const;

const buy = (ledger: OpenLedger, trackingNumber: string, change = {}, day?: string): string => {
  const { id } = ledger.intend(anIntention(`key ${trackingNumber}`, change, day));
  ledger.markSent(id);
  return ledger.markBought(id, aBoughtLabel(trackingNumber)).id;
};

describe('a purchase', () => {
  test('is on record, whole, before it is sent', () => {
    const ledger = testLedger();
    const intention = anIntention('11111111-1111-4111-8111-111111111111');
    expect(ledger.intend(intention)).toEqual({ id: '1', mailpiece: intention.mailpiece, rate: intention.rate, returnOf: null });
    expect(ledger.shipment('1')).toEqual({
      id: '1', state: 'intended', createdAt: '2026-11-19T18:00:00.000Z', mailpiece: intention.mailpiece, from: intention.from,
      rate: intention.rate, labelAddress: null, trackingNumber: null, hasLabel: false, notedNumber: null, charged: 728, detail: '',
      askedInVain: false, priceDiffers: false, cancel: null, edited: null, edit: null, refunded: 0, returnOf: null, priceWhenUsed: null, formId: null,
      freeToCancelUntil: '2026-11-20T06:30:00.000Z', acceptedAt: null, tracking: null, printJobs: [],
    });
    expect(ledger.purchaseRequest('1')).toEqual({ key: intention.key, request: intention.request, crid: null });
    expect(() => ledger.labelDocument('1')).toThrow('label-not-live');
  });

  test('is on record, with its label, once it is bought', () => {
    const ledger = testLedger();
    ledger.intend(anIntention('key'));
    const intended = ledger.shipment('1');
    if (!intended) throw new Error('it is not on record');
    ledger.markSent('1');
    ledger.markUnknown('1', 'no answer');
    const labelAddress = { ...intended.mailpiece.to, street: '2250 CLARENDON BLVD' };
    const label = { mediaType: 'application/zpl', bytes: bytesOf('^XA^XZ') } as const;
    const bought = ledger.markBought('1', aBoughtLabel(numbers[0], { labelAddress, label }));
    const tracking = { state: 'not-asked', since: null, words: '', place: '', expected: null, exception: null, exceptionSeen: false, askedAt: null };
    expect(bought).toEqual({ ...intended, state: 'bought', trackingNumber: numbers[0], hasLabel: true, charged: 731, priceDiffers: true, labelAddress, tracking });
    expect(ledger.labelDocument('1')).toEqual(label);
  });

  test('takes a key once, and a tracking number once', () => {
    const ledger = testLedger();
    buy(ledger, numbers[0]);
    expect(() => ledger.intend(anIntention(`key ${numbers[0]}`))).toThrow('UNIQUE constraint failed');
    const { id } = ledger.intend(anIntention('another'));
    ledger.markSent(id);
    expect(() => ledger.markBought(id, aBoughtLabel(numbers[0]))).toThrow('UNIQUE constraint failed');
    expect(ledger.shipments({ search: '', day: null }).map(({ state }) => state)).toEqual(['sent', 'bought']);
  });

  test('stays readable when its address no longer passes what is asked of a new one', () => {
    const ledger = testLedger();
    const to = { ...emptyAddress, name: 'Dana', street: '1 Main St', city: 'Reno', state: 'QQ', zip: '1' };
    ledger.intend(anIntention('key', { to }));
    expect(ledger.shipment('1')?.mailpiece.to).toEqual(to);
  });
});

describe('the list of shipments', () => {
  const filled = (): OpenLedger => {
    const ledger = testLedger();
    buy(ledger, numbers[0], { orderNumber: 'A-1' });
    buy(ledger, numbers[1], { orderNumber: 'A-2', to: { ...aMailpiece().to, name: 'Zoë Quinn', company: '', city: 'Key West', zip: '33040' } }, '2026-11-18');
    ledger.intend(anIntention('third', { orderNumber: 'B-100%' }));
    return ledger;
  };
  /** The same before the words of shipments are written and after it. */
  const found = (search: string, day: string | null = null): string[] => {
    const ledger = filled();
    const ids = (): string[] => ledger.shipments({ search, day }).map(({ id }) => id);
    const fresh = ids();
    ledger.foldIn();
    expect(ids()).toEqual(fresh);
    return fresh;
  };

  test.each([
    ['', ['3', '2', '1']],
    ['dana', ['3', '1']],
    ['DANA a-1', ['1']],
    ['zoË', ['2']],
    ['key west', ['2']],
    ['acme', ['3', '1']],
    ['33040', ['2']],
    ['%', ['3']],
    ['_', []],
    [numbers[1], ['2']],
    ['9234 6903 6198 0900 0002 65', ['2']],
    [`42033040${numbers[1]}`, ['2']],
    ['0000142', ['1']],
    ['0142', ['1']],
    ['923469036198090', ['2', '1']],
    ['quin zo', ['2']],
    ['"dana"', ['3', '1']],
    ['dana*', ['3', '1']],
    ['dana OR nobody', []],
    ['nobody', []],
    ['\' OR 1=1 --', []],
  ])('finds “%s” as %j', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  test('finds a purchase by its words from its beginning, and whatever came of it', () => {
    const ledger = testLedger();
    const list = (search: string): string[] => ledger.shipments({ search, day: null }).map(({ id }) => id);
    for (const end of ['bought', 'failed', 'unknown', 'never sent'] as const) {
      const { id } = ledger.intend(anIntention(end, { orderNumber: `order ${end}` }));
      expect([list(end), list(`NOBODY ${end}`)]).toEqual([[id], []]);
      if (end !== 'never sent') ledger.markSent(id);
      expect([list(end), list('order')[0]]).toEqual([[id], id]);
      if (end === 'bought') ledger.markBought(id, aBoughtLabel(numbers[0]));
      else if (end === 'unknown') ledger.markUnknown(id, '');
      else ledger.markFailed(id, '');
      expect(list(end)).toEqual([id]);
    }
    expect(list('0142')).toEqual(['1']);
    ledger.noteNumber('3', numbers[1]);
    expect(list('order')).toEqual(['4', '3', '2', '1']);
    ledger.markBought('3', aBoughtLabel(numbers[1]));
    expect([list('0265'), list('order unknown')]).toEqual([['3'], ['3']]);
  });

  test('keeps to a day', () => {
    expect(found('', '2026-11-18')).toEqual(['2']);
    expect(found('dana', '2026-11-18')).toEqual([]);
    expect(found('', '2026-11-17')).toEqual([]);
    expect(found('923469036198090', '2026-11-18')).toEqual(['2']);
    expect(found('zo', '2026-11-18')).toEqual(['2']);
  });

  test('by a number’s first digits is given a page at a time, the highest first, also a number that was only noted', () => {
    const ledger = testLedger();
    for (let count = 101; count <= 160; count++) buy(ledger, `9234690361980900000${count}`);
    const { id } = ledger.intend(anIntention('noted'));
    ledger.markSent(id);
    ledger.markUnknown(id, '');
    ledger.noteNumber(id, '9234690361980900000161');
    const pages: number[][] = [];
    for (let before: string | null = null; pages.at(-1)?.length !== 0; before = String(pages.at(-1)?.at(-1) ?? ''))
      pages.push(ledger.shipments({ search: '92346903619809', day: null, before }).map((shipment) => Number(shipment.id)));
    expect(pages.map((ids) => [ids.length, ids[0], ids.at(-1)])).toEqual([[50, 61, 12], [11, 11, 1], [0, undefined, undefined]]);
    expect(ledger.shipments({ search: '92346903619809 acme', day: null, limit: 1 }).map((shipment) => shipment.id)).toEqual([id]);
  });

  test.each(['', 'dana'])('is given a page at a time, the newest first (“%s”)', (search) => {
    const ledger = testLedger();
    for (let count = 1; count <= 120; count++) ledger.intend(anIntention(String(count)));
    const pages: string[][] = [];
    for (let before: string | null = null; pages.at(-1)?.length !== 0; before = pages.at(-1)?.at(-1) ?? null)
      pages.push(ledger.shipments({ search, day: null, before }).map(({ id }) => id));
    expect(pages.map((ids) => [ids.length, ids[0], ids.at(-1)])).toEqual([[50, '120', '71'], [50, '70', '21'], [20, '20', '1'], [0, undefined, undefined]]);
    expect(ledger.shipments({ search, day: null, limit: 3 }).map(({ id }) => id)).toEqual(['120', '119', '118']);
  });

  test('picks states out', () => {
    const ledger = filled();
    expect(ledger.shipmentsIn(['intended']).map(({ id }) => id)).toEqual(['3']);
    expect(ledger.shipmentsIn(['intended', 'bought']).map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(ledger.shipmentsIn([])).toEqual([]);
  });
});

test('an order has a live label while its purchase isn’t settled, or is bought', () => {
  const ledger = testLedger();
  const live = (order = 'A-10442'): string | undefined => ledger.openOnOrder(order)?.id;
  const seen = [live()];
  ledger.intend(anIntention('1'));
  seen.push(live(), live('a-10442 '), live('A-1044'), live(''));
  ledger.markSent('1');
  seen.push(live());
  ledger.markUnknown('1', '');
  seen.push(live());
  ledger.markBought('1', aBoughtLabel(numbers[0]));
  seen.push(live());
  ledger.markCanceled('1');
  seen.push(live());
  expect(seen).toEqual([undefined, '1', '1', undefined, undefined, '1', '1', '1', undefined]);
  ledger.intend(anIntention('2', { orderNumber: '' }));
  expect(live('')).toBeUndefined();
});

test('the day’s totals count what was bought and isn’t given back', () => {
  const ledger = testLedger();
  const nothing = ledger.dayTotals('2026-11-19');
  const ids = numbers.map((number) => buy(ledger, number));
  buy(ledger, '9205590006662200704797', {}, '2026-11-18');
  ledger.intend(anIntention('not bought'));
  const all = ledger.dayTotals('2026-11-19');
  ledger.markCanceled(ids[0] ?? '');
  ledger.markRefundRequested(ids[1] ?? '', 'D-1');
  expect([nothing, all, ledger.dayTotals('2026-11-19')]).toEqual([
    { parcels: 0, spent: 0 }, { parcels: 4, spent: 2924 }, { parcels: 3, spent: 2193 },
  ]);
});

describe('a SCAN form', () => {
  test('holds its shipments, names strangers, and its shipments name it', () => {
    const ledger = testLedger();
    const [first, second] = [buy(ledger, numbers[0]), buy(ledger, numbers[1])];
    const other = buy(ledger, numbers[2]);
    const form = ledger.addForm(aForm([numbers[1], '9300000000000000000001', numbers[0], numbers[1]]));
    expect(form).toEqual({
      id: '4', manifestNumber: '9475038234567000031430', mailingDate: '2026-11-19', entryZip: '89502', createdAt: '2026-11-19T18:00:00.000Z',
      shipmentIds: [second, first], strangers: ['9300000000000000000001'], notNamed: [], hasDocument: true, media: null, isZpl: false, printJobs: [],
    });
    expect(ledger.form('4')).toEqual(form);
    expect(ledger.formDocument('4')).toEqual(aForm([]).document);
    expect([first, second, other].map((id) => ledger.shipment(id)?.formId)).toEqual(['4', '4', null]);
    expect(ledger.dayLabels('2026-11-19', '2026-11-19').map(({ label }) => label.shipmentId)).toEqual([other]);
    expect(ledger.form('5')).toBeNull();
    expect(() => ledger.formDocument('5')).toThrow('not-found');
  });

  test('takes in a purchase that is settled after USPS had put it on the form', () => {
    const ledger = testLedger();
    const { id } = ledger.intend(anIntention('late'));
    ledger.markSent(id);
    ledger.markUnknown(id, '');
    const form = ledger.addForm(aForm([numbers[0]]));
    expect(form.strangers).toEqual([numbers[0]]);
    expect(ledger.markBought(id, aBoughtLabel(numbers[0])).formId).toBe(form.id);
    expect(ledger.form(form.id)).toEqual({ ...form, shipmentIds: [id], strangers: [] });
  });

  test('is listed newest first, by day', () => {
    const ledger = testLedger();
    ledger.addForm(aForm([]));
    ledger.addForm(aForm([], { day: '2026-11-20', manifestNumber: '1' }));
    ledger.addForm(aForm([], { manifestNumber: '2' }));
    expect([null, '2026-11-19', '2026-11-21'].map((day) => ledger.forms(day).map(({ id }) => id))).toEqual([['3', '2', '1'], ['3', '1'], []]);
  });

  test('is not on record by half', () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    buy(ledger, numbers[0]);
    expect(() => ledger.addForm(aForm([numbers[0], null as unknown as string]))).toThrow('NOT NULL');
    expect([ledger.forms(null), ledger.shipment('1')?.formId]).toEqual([[], null]);
  });
});

test('without a form are the bought of a ship date and later', () => {
  const ledger = testLedger();
  buy(ledger, numbers[0], { shipDate: '2026-11-17' });
  buy(ledger, numbers[1], { shipDate: '2026-11-18' });
  buy(ledger, numbers[2], { shipDate: '2026-11-21' });
  const canceled = buy(ledger, numbers[3]);
  ledger.markCanceled(canceled);
  ledger.intend(anIntention('not bought'));
  expect(ledger.dayLabels('2026-11-18', '2026-11-18').map(({ label }) => label.shipmentId)).toEqual(['3', '2']);
});

describe('the draft', () => {
  const draft: Draft = {
    to: { ...emptyAddress, name: 'Da', zip: '222' }, useAddressAsTyped: false, shipFromId: 'dock-1', packaging: 'own-box', weight: '1 l',
    length: '', width: 'x', height: '', shipDate: null, extras: ['insurance'], value: '', customsContentType: 'GIFT', customsComments: '',
    customsLines: [], orderNumber: '😀', reference: '', costCode: '', printerId: null,
  };

  test('of what is being bought is spent with the purchase, and that of another parcel stays', () => {
    const ledger = testLedger();
    const { to, orderNumber } = aMailpiece();
    const typed = { ...draft, to: { ...to, name: ` ${to.name}` }, orderNumber };
    for (const other of [
      { ...typed, orderNumber: '' }, { ...typed, to: { ...to, street: '1 Main St' } }, { ...typed, to: { ...to, name: 'Luis' } },
      { ...typed, box: { number: 2, of: '3' } },
    ]) {
      ledger.saveDraft(other);
      ledger.intend(anIntention(JSON.stringify(other)));
      expect(ledger.loadDraft()).toEqual(other);
    }
    ledger.saveDraft(typed);
    ledger.intend(anIntention('the same'));
    expect(ledger.loadDraft()).toBeNull();
  });

  test('comes back as it was typed, sound or not, after a restart', () => {
    const folder = temporaryFolder();
    const first = testLedger(folder);
    const seen = [first.loadDraft()];
    first.saveDraft(draft);
    seen.push(first.loadDraft());
    first.saveDraft({ ...draft, weight: '1 lb' });
    const second = testLedger(folder);
    seen.push(second.loadDraft());
    second.saveDraft(null);
    seen.push(first.loadDraft());
    expect(seen).toEqual([null, draft, { ...draft, weight: '1 lb' }, null]);
  });

  test('of another version’s shape is left, not thrown', () => {
    const ledger = testLedger();
    ledger.saveDraft({ ...draft, surprise: 1 } as Draft);
    expect(ledger.loadDraft()).toBeNull();
  });
});

test('two that hold one file see each other’s moves, and neither makes a move twice', () => {
  const folder = temporaryFolder();
  const [one, other] = [testLedger(folder), testLedger(folder)];
  const { id } = one.intend(anIntention('key'));
  other.markSent(id);
  expect(one.shipment(id)?.state).toBe('sent');
  expect(() => one.markSent(id)).toThrow('can’t go from sent to sent');
});

test('money stays whole cents', () => {
  const ledger = testLedger();
  const { id } = ledger.intend(anIntention('key'));
  ledger.markSent(id);
  expect(() => ledger.markBought(id, aBoughtLabel(numbers[0], { charged: 7.28 as Cents }))).toThrow('REAL value in INTEGER column');
  expect(ledger.shipment(id)?.state).toBe('sent');
});
