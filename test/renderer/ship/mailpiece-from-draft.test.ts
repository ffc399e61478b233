import { describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../shared/address-problems.ts';
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

  it('has no adult signature, and asks what “other” is', () => {
    expect(fieldsOf(mailpieceFromDraft(apo({ extras: ['adult-signature'], customsContentType: 'OTHER' }), context))).toEqual(['customs.comments', 'extras']);
  });
});
