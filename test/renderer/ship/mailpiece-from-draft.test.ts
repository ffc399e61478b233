import { describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { Mailpiece } from '../../../shared/mailpiece.ts';
import { mailpieceFromDraft } from '../../../renderer/ship/draft/mailpiece-from-draft.ts';
import { newDraft } from '../../../renderer/ship/draft/ship-draft.ts';
import { context, settings, typed } from './sample-draft.ts';

const fieldsOf = (read: ReturnType<typeof mailpieceFromDraft>) => (read.ok ? [] : read.problems.map(({ field }) => field));

describe('the mailpiece of what is typed', () => {
  it('is what the contract takes, trimmed and with its size sorted', () => {
    const read = mailpieceFromDraft(typed({ length: '4', height: '10', orderNumber: ' 10442 ' }), context);
    expect(read).toEqual({
      ok: true,
      mailpiece: {
        to: { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' },
        useAddressAsTyped: false, shipFromId: 'dock-1', parcel: { packaging: 'own-box', weight: 12.1, size: { length: 10, width: 8, height: 4 } },
        shipDate: '2026-11-19', extras: [], value: null, customs: null, orderNumber: '10442', reference: '', costCode: '',
      },
    });
    expect(Mailpiece.safeParse(read.ok ? read.mailpiece : null).success).toBe(true);
  });

  it('of an empty page asks for everything, in the page’s order', () => {
    expect(fieldsOf(mailpieceFromDraft(newDraft(settings), context)))
      .toEqual(['to.name', 'to.street', 'to.zip', 'to.city', 'to.state', 'weight', 'length', 'width', 'height']);
  });

  it('takes USPS’s own packaging by its own size', () => {
    const read = mailpieceFromDraft(typed({ packaging: 'small-flat-rate-box', length: '', width: '', height: '' }), context);
    expect(read.ok && read.mailpiece.parcel.size).toEqual({ length: 8.69, width: 5.44, height: 1.75 });
  });

  it('dates a parcel anew when the chosen day has passed, or is further off than USPS takes', () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-26', '2026-11-27'].map((shipDate) => mailpieceFromDraft(typed({ shipDate }), { ...context, defaultShipDay: '2026-11-20' }));
    expect(days.map((read) => read.ok && read.mailpiece.shipDate)).toEqual(['2026-11-20', '2026-11-19', '2026-11-26', '2026-11-20']);
  });

  it('insures for the value, and sends no value without insurance', () => {
    const values = [
      mailpieceFromDraft(typed({ value: '120' }), context),
      mailpieceFromDraft(typed({ value: '120', extras: ['insurance'] }), context),
    ].map((read) => read.ok && read.mailpiece.value);
    expect(values).toEqual([null, 120_00]);
    expect(fieldsOf(mailpieceFromDraft(typed({ extras: ['insurance'] }), context))).toEqual(['value']);
  });

  it('shows a bad ZIP+4 at the box that both stand in', () => {
    const draft = typed();
    expect(fieldsOf(mailpieceFromDraft({ ...draft, to: { ...draft.to, plus4: '33' } }, context))).toEqual(['to.zip']);
  });
});

describe('references', () => {
  const four = { orderNumber: '10442', reference: 'SKU-1', moreReferences: [' Bin 7 ', 'PO 88'] };

  it('go along up to four, and an empty one isn’t one', () => {
    const read = [typed(four), typed({ ...four, moreReferences: ['', 'PO 88'], costCode: 'CC' })].map((draft) => mailpieceFromDraft(draft, context));
    expect(read.map((one) => one.ok && one.mailpiece.moreReferences)).toEqual([['Bin 7', 'PO 88'], ['PO 88']]);
  });

  it('of five, or of 31 characters, are told', () => {
    expect(fieldsOf(mailpieceFromDraft(typed({ ...four, costCode: 'CC-9' }), context))).toEqual(['moreReferences.1']);
    expect(fieldsOf(mailpieceFromDraft(typed({ moreReferences: ['x'.repeat(31)] }), context))).toEqual(['moreReferences.0']);
  });
});

describe('to a military post office', () => {
  const line = { description: 'Cotton shirts', quantity: '2', value: '38', weight: '11 oz', tariffNumber: '6109.10', origin: 'us' };
  const apo = (change: Parameters<typeof typed>[0] = {}) =>
    typed({ to: { ...emptyAddress, name: 'Sgt Omar Haddad', street: 'PSC 802 Box 74', city: 'APO', state: 'AE', zip: '09499' }, customsLines: [line], ...change });

  it('carries the customs form', () => {
    const read = mailpieceFromDraft(apo(), context);
    expect(read.ok && read.mailpiece.customs).toEqual({
      contentType: 'MERCHANDISE', comments: '',
      lines: [{ description: 'Cotton shirts', quantity: 2, value: 38_00, weight: 11, tariffNumber: '610910', origin: 'US' }],
    });
    expect(Mailpiece.safeParse(read.ok ? read.mailpiece : null).success).toBe(true);
  });

  it.each([
    [{ description: 'gift' }, 'customs.0.description'],
    [{ description: 'x'.repeat(31) }, 'customs.0.description'],
    [{ quantity: '0' }, 'customs.0.quantity'],
    [{ value: '' }, 'customs.0.value'],
    [{ weight: 'much' }, 'customs.0.weight'],
    [{ weight: '13 oz' }, 'customs.0.weight'],
    [{ tariffNumber: '123' }, 'customs.0.tariffNumber'],
    [{ origin: 'USA' }, 'customs.0.origin'],
  ])('names what is wrong with %o', (change, field) => {
    expect(fieldsOf(mailpieceFromDraft(apo({ customsLines: [{ ...line, ...change }] }), context))).toEqual([field]);
  });

  it('takes no line of value 0, no 31 lines, no 31 characters, and no more weight than the parcel’s: each told where it is', () => {
    const told = (change: Parameters<typeof typed>[0]): unknown => {
      const read = mailpieceFromDraft(apo(change), context);
      return read.ok ? [] : read.problems;
    };
    const light = { ...line, weight: '0.1' };
    expect(told({ customsLines: [{ ...line, value: '$0.00' }] }))
      .toEqual([{ field: 'customs.0.value', message: 'Customs takes no line of value 0: say what it would sell for, $0.01 at least.' }]);
    expect(told({ customsLines: Array.from({ length: 31 }, () => light) }))
      .toEqual([{ field: 'customs.30.description', message: '31 lines; a form takes 30. Put like things on one line, or send two parcels.' }]);
    expect(told({ customsLines: Array.from({ length: 30 }, () => light) })).toEqual([]);
    expect(told({ customsLines: [{ ...line, description: 'x'.repeat(31) }] })).toEqual([{ field: 'customs.0.description', message: '31 characters; the form takes 30.' }]);
    expect(told({ customsLines: [line, { ...line, weight: '1 oz' }, { ...line, weight: '1.2 oz' }] }))
      .toEqual([{ field: 'customs.2.weight', message: 'The contents weigh 13.2 oz, the parcel 12.1 oz.' }]);
    expect(told({ customsLines: [{ ...line, value: '1000000' }] })).toEqual([{ field: 'customs.0.value', message: '$1,000,000.00 is over $999,999.99, the most that a line takes.' }]);
  });

  const more = { aes: '', restriction: null, restrictionComments: '', invoiceNumber: '', licenseNumber: '', certificateNumber: '' };

  it('says what goes along, as it is written to USPS', () => {
    const customsMore = { ...more, aes: 'noeei 30.37(a)', restriction: 'OTHER', restrictionComments: 'Seeds', invoiceNumber: ' INV-1 ', licenseNumber: 'D1' } as const;
    const read = mailpieceFromDraft(apo({ customsMore }), context);
    expect(read.ok && read.mailpiece.customs).toMatchObject({
      aes: 'NO EEI 30.37(a)', restriction: { type: 'OTHER', comments: 'Seeds' }, invoiceNumber: 'INV-1', licenseNumber: 'D1',
    });
    expect(Mailpiece.safeParse(read.ok ? read.mailpiece : null).success).toBe(true);
  });

  it.each([
    [{ aes: 'X123' }, 'customs.more.aes'],
    [{ restriction: 'OTHER' }, 'customs.more.restrictionComments'],
    [{ restriction: 'OTHER', restrictionComments: 'x'.repeat(26) }, 'customs.more.restrictionComments'],
    [{ invoiceNumber: 'x'.repeat(16) }, 'customs.more.invoiceNumber'],
    [{ licenseNumber: 'x'.repeat(17) }, 'customs.more.licenseNumber'],
    [{ certificateNumber: 'x'.repeat(13) }, 'customs.more.certificateNumber'],
  ] as const)('names what is wrong of what goes along: %o', (change, field) => {
    expect(fieldsOf(mailpieceFromDraft(apo({ customsMore: { ...more, ...change } }), context))).toEqual([field]);
  });

  it('takes the exemption up to $2,500 for a kind of goods, by HS code', () => {
    const customsMore = { ...more, aes: 'NO EEI 30.37(a)' };
    const of = (value: string, tariffNumber: string) => ({ ...line, weight: '1', value, tariffNumber });
    const wrong = (...customsLines: ReturnType<typeof of>[]) => fieldsOf(mailpieceFromDraft(apo({ customsMore, customsLines }), context));
    expect([wrong(of('2500', '')), wrong(of('2000', '610910'), of('2000', '650500')), wrong(of('2000', '610910'), of('500.01', '6109.10')), wrong(of('2500.01', ''))])
      .toEqual([[], [], ['customs.filing'], ['customs.filing']]);
  });

  it('has no adult signature, and asks what “other” is', () => {
    expect(fieldsOf(mailpieceFromDraft(apo({ extras: ['adult-signature'], customsContentType: 'OTHER' }), context))).toEqual(['customs.comments', 'extras']);
  });
});
