import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failed } from '../../../shared/failure.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { closeDay } from '../../../electron/shipping/forms/close-day.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { everyChoice } from '../choices.ts';
import { renoToday } from './reno-today.ts';
import { aMailpiece, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const ship = async (change: Partial<Mailpiece>): Promise<Shipment> => {
    const quote = await quoteMailpiece(test.desk, test.quotes, aMailpiece(change));
    const [rate] = quote.rates;
    if (!rate) throw new Error('no rate');
    return buyLabel(test.desk, test.quotes, {
      quoteId: quote.id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false,
    });
  };

  const group = (shipments: readonly Shipment[]) =>
    ({ choices: [{ ...renoToday, shipmentIds: shipments.map(({ id }) => id) }], printerId: 'paper', seenOpen: shipments.map(({ id }) => id) });

  describe('the end of the day', () => {
    it('closes what USPS names, prints the form, and leaves nothing to close', async () => {
      const shipments = [await ship({ orderNumber: 'A' }), await ship({ orderNumber: 'B' })];
      const { forms: [form], takenOff } = await closeDay(test.desk, group(shipments));
      if (!form) throw new Error('no form');
      expect(takenOff).toEqual([]);
      await test.printed();
      const jobs = test.desk.ledger.form(form.id)?.printJobs.map(({ state }) => state);
      expect({ ids: [...form.shipmentIds].sort(), strangers: form.strangers, jobs })
        .toEqual({ ids: shipments.map(({ id }) => id).sort(), strangers: [], jobs: ['completed'] });
      const after = readEndOfDay(test.desk);
      expect({ groups: after.groups, left: after.left, forms: after.forms.map(({ id }) => id), media: test.paper.printed.map(({ media }) => media) })
        .toEqual({ groups: [], left: [], forms: [form.id], media: ['letter'] });
      expect(shipments.map(({ id }) => test.desk.ledger.shipment(id)?.formId)).toEqual([form.id, form.id]);
    });

    it('leaves out what is dated another day, and says why', async () => {
      const today = await ship({ orderNumber: 'A' });
      const tomorrow = await ship({ orderNumber: 'B', shipDate: '2026-11-20' });
      const { groups, left } = readEndOfDay(test.desk);
      expect({
        groups: groups.map(({ mailingDate, entryZip, labels }) => ({ mailingDate, entryZip, ids: labels.map(({ shipmentId }) => shipmentId) })),
        left: left.map(({ label, because }) => ({ id: label.shipmentId, because })),
      }).toEqual({
        groups: [{ mailingDate: '2026-11-19', entryZip: '89502', ids: [today.id] }],
        left: [{ id: tomorrow.id, because: 'Dated Fri Nov 20: it goes on that day’s form.' }],
      });
    });

    it('says on the next day that USPS has manifested what missed the form', async () => {
      const late = await ship({ orderNumber: 'A' });
      test.practice.setNow(new Date('2026-11-20T18:00:00Z'));
      expect(readEndOfDay(test.desk).left.map(({ label, because, uspsCode }) => ({ id: label.shipmentId, because, uspsCode })))
        .toEqual([{ id: late.id, because: 'Manifested, no form possible: tender it piece by piece.', uspsCode: '160398' }]);
    });

    it('refuses to close what isn’t there to be closed', async () => {
      const shipment = await ship({ orderNumber: 'A' });
      await closeDay(test.desk, group([shipment]));
      const error = await closeDay(test.desk, group([shipment])).catch((reason: unknown) => reason);
      expect(error instanceof Failed ? error.failure : error).toEqual({ code: 'nothing-to-close' });
    });
  });

  describe('canceling', () => {
    it('costs nothing before USPS’s manifest, and leaves the form', async () => {
      const shipment = await ship({ orderNumber: 'A' });
      expect((await cancelLabel(test.desk, shipment.id)).state).toBe('canceled');
      expect(readEndOfDay(test.desk).groups).toEqual([]);
    });

    it('only requests a refund after it', async () => {
      const shipment = await ship({ orderNumber: 'A' });
      test.practice.setNow(new Date(new Date(shipment.freeToCancelUntil).getTime() + 60_000));
      const canceled = await cancelLabel(test.desk, shipment.id);
      expect({ state: canceled.state, detail: canceled.detail }).toEqual({ state: 'refund-requested', detail: expect.stringMatching(/\d/) as string });
    });

    it('is refused for a label that is canceled already', async () => {
      const shipment = await ship({ orderNumber: 'A' });
      await cancelLabel(test.desk, shipment.id);
      const error = await cancelLabel(test.desk, shipment.id).catch((reason: unknown) => reason);
      expect(error instanceof Failed ? error.failure : error).toEqual({ code: 'label-not-live', state: 'canceled' });
    });
  });
});
