import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnLabelRequest, returnMailpiece } from '../../../electron/shipping/after-purchase/return-request.ts';
import { labelRequest } from '../../../electron/shipping/wire/label-request.ts';
import { holdPlaces } from '../../../electron/shipping/hold-places.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { absent, officialApi } from '../../contract/official/official-spec.ts';
import { everyChoice } from '../choices.ts';
import { buyBought, failureOf, quoted } from '../purchases.ts';
import { aMailpiece, dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const sentFor = ({ mailpiece, from, rate }: Shipment): string => new TextDecoder().decode(encodeLabelRequest(labelRequest(mailpiece, from, rate)));

/** What USPS's own gateway would say of the request. */
const gateway = (body: string): string[] => absent !== null ? [] : officialApi('domestic-labels.yaml', '/labels/v3')
  .problems({ method: 'POST', path: '/labels/v3/label', headers: { 'content-type': 'application/json', 'x-payment-authorization-token': 'token' }, body });

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeAll(async () => { test = await openTestDesk({ choices }); });
  afterAll(() => test.close());

  it.each<[Partial<Mailpiece>, string, number[]]>([
    [{ extras: ['signature-restricted'] }, 'USPS_GROUND_ADVANTAGE', [924]],
    [{ extras: ['adult-signature-restricted'] }, 'USPS_GROUND_ADVANTAGE', [923]],
    [{ extras: ['express-signature'] }, 'PRIORITY_MAIL_EXPRESS', [981]],
    [{ extras: ['certified'] }, 'PRIORITY_MAIL', [910]],
    [{ extras: ['certified-restricted'] }, 'PRIORITY_MAIL', [911]],
    [{ extras: ['certified-adult'] }, 'PRIORITY_MAIL', [912]],
    [{ extras: ['return-receipt', 'certified-adult-restricted'] }, 'PRIORITY_MAIL', [913, 955]],
    [{ extras: ['return-receipt'] }, 'PRIORITY_MAIL_EXPRESS', [955]],
    [{ extras: ['signature', 'return-receipt-electronic', 'insurance'], value: dollars(500) }, 'USPS_GROUND_ADVANTAGE', [921, 930, 957]],
    [{ extras: ['insurance'], value: dollars(500.01) }, 'USPS_GROUND_ADVANTAGE', [931]],
    [{ extras: ['insurance-restricted'], value: dollars(5000) }, 'USPS_GROUND_ADVANTAGE', [934]],
  ])(`%o goes by the cheapest class that takes it, with the codes that were priced${absent === null ? '' : ` (not held to USPS's file: ${absent})`}`, async (change, mailClass, codes) => {
    const shipment = await buyBought(test, change);
    const body = sentFor(shipment);
    const { packageDescription } = JSON.parse(body) as { packageDescription: { mailClass: string; extraServices: number[]; packageOptions?: { packageValue: number } } };
    expect({
      bought: [shipment.state, packageDescription.mailClass], priced: shipment.rate.parts.flatMap(({ extraService }) => extraService ?? []).map(Number).toSorted(),
      sent: packageDescription.extraServices, value: packageDescription.packageOptions?.packageValue, charged: shipment.charged, gateway: gateway(body),
    }).toEqual({
      bought: ['bought', mailClass], priced: codes, sent: codes, value: change.value ? change.value / 100 : undefined, charged: shipment.rate.total, gateway: [],
    });
  });

  it.each<[NonNullable<Mailpiece['hazmat']>, string[], number]>([
    ['lithium-alone', ['USPS_GROUND_ADVANTAGE'], 816], ['perfume', ['USPS_GROUND_ADVANTAGE'], 812],
    ['dry-ice', ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'], 819],
  ])('%s is declared with the prices and on the label, and on its way back', async (hazmat, classes, code) => {
    const { rates } = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ hazmat, extras: ['insurance'], value: dollars(60) }));
    expect(rates.map(({ mailClass }) => mailClass).toSorted()).toEqual(classes.toSorted());
    const shipment = await buyBought(test, { hazmat, extras: ['insurance'], value: dollars(60) });
    const body = sentFor(shipment);
    const { packageDescription: { extraServices, packageOptions } } = JSON.parse(body) as { packageDescription: { extraServices: number[]; packageOptions: object } };
    expect({ state: shipment.state, extraServices, packageOptions, gateway: gateway(body) })
      .toEqual({ state: 'bought', extraServices: [code, 930], packageOptions: { packageValue: 60, contentType: 'HAZMAT' }, gateway: [] });
    const { mailpiece, from } = returnMailpiece(shipment, shipment.mailpiece.shipDate);
    expect(returnLabelRequest(mailpiece, from, shipment.rate, 'USPS_GROUND_ADVANTAGE', false).packageDescription)
      .toMatchObject({ extraServices: [code], packageOptions: { contentType: 'HAZMAT' } });
  });

  it('a parcel is held at a post office that USPS named, and for nobody who can’t be reached', async () => {
    const [place] = await holdPlaces(test.desk, '22201');
    if (!place) throw new Error('USPS named no post office');
    const { distance, ...holdAt } = place;
    expect([holdAt, distance]).toEqual([{ facilityId: '1222010', name: 'ARLINGTON POST OFFICE', address: '1 MAIL PLZ, ARLINGTON VA 22201' }, 0.4]);
    const to = { ...aMailpiece().to, phone: '(703) 555-0182', email: 'dana@example.com' };
    const problems = await failureOf(quoted(test, { holdAt }));
    expect(problems.code === 'input-invalid' ? problems.problems.map(({ path }) => path) : problems).toEqual(['to.phone', 'to.email', 'shipFromId']);
    for (const shipFrom of test.settings.shipFroms) shipFrom.address.email = 'dock@example.com';
    const shipment = await buyBought(test, { holdAt, to });
    const body = sentFor(shipment);
    expect([shipment.state, (JSON.parse(body) as { toAddress: object }).toAddress, gateway(body)])
      .toEqual(['bought', expect.objectContaining({ holdForPickup: true, facilityId: '1222010', phone: '7035550182', email: 'dana@example.com' }), []]);
  });

  it.each<[Partial<Mailpiece>, string]>([
    [{ extras: ['signature', 'certified'] }, 'A parcel is signed for in one way, not in several.'],
    [{ extras: ['insurance'], value: dollars(5000.01) }, 'USPS insures for $5,000 at most.'],
    [{ extras: ['return-receipt-electronic'] }, 'A return receipt by e-mail needs a service that is signed for or insured beside it.'],
  ])('%o is refused before USPS is asked', async (change, words) => {
    const before = await test.charges();
    expect(await failureOf(quoted(test, change))).toEqual({ code: 'input-invalid', problems: [{ path: 'extras', message: words }] });
    expect(await test.charges()).toEqual(before);
  });
});
