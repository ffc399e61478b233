import { randomUUID } from 'node:crypto';
import { labelRequest, scanFormRequest } from '../../practice/practice-desk.ts';
import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { alone, daysLater, fromUspsOnly, gatewayFirst, numberOf, paid, sold } from './reach.ts';
import type { Reaches } from './reach.ts';

type Change = NonNullable<Parameters<typeof labelRequest>[0]>;

const cancel = (desk: PracticeDesk, number: string): Promise<Reply> => paid(desk, 'DELETE', `/labels/v3/label/${number}`);
const reprint = (desk: PracticeDesk, number: string): Promise<Reply> => paid(desk, 'POST', `/labels/v3/label-reprint/${number}`, { imageInfo: { imageType: 'PDF' } });
const edit = (desk: PracticeDesk, number: string, path: string, value: unknown): Promise<Reply> =>
  paid(desk, 'PATCH', `/labels/v3/label/${number}`, [{ op: 'replace', path: `/packageDescription/${path}`, value }]);
const close = (desk: PracticeDesk, numbers: readonly string[], change: Record<string, unknown> = {}): Promise<Reply> =>
  desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: numbers }, change));

const closed = (change: Record<string, unknown>, of: Change = {}) => async (desk: PracticeDesk): Promise<Reply> => close(desk, [await sold(desk, of)], change);
const edited = (path: string, value: unknown, of: Change = {}) => async (desk: PracticeDesk): Promise<Reply> => edit(desk, await sold(desk, of), path, value);

const returned = async (desk: PracticeDesk): Promise<string> => {
  const { toAddress, fromAddress } = labelRequest();
  const { json } = await paid(desk, 'POST', '/labels/v3/return-label', {
    toAddress: fromAddress, fromAddress: toAddress,
    packageDescription: { mailClass: 'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', rateIndicator: 'SP', weight: 0.75, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE' },
  });
  return String(json.trackingNumber);
};

/** Of a label that is there: canceling, reprinting, editing, and the SCAN form. */
export const afterTheSaleReaches: Reaches = {
  '160174': async (desk) => {
    const number = await sold(desk);
    await close(desk, [number]);
    return cancel(desk, number);
  },
  '160178': async (desk) => {
    const number = await sold(desk);
    await cancel(desk, number);
    return edit(desk, number, 'weight', 0.5);
  },
  '160179': (desk) => edit(desk, '9234690361980900000142', 'weight', 0.5),
  '160184': alone(async (desk) => {
    const number = await sold(desk);
    daysLater(desk, 1);
    await desk.signIn();
    await desk.authorizePayment();
    await cancel(desk, number);
    return cancel(desk, number);
  }),
  '160185': (desk) => cancel(desk, '9234690361980900000142'),
  '160186': async (desk) => {
    const number = await sold(desk);
    await cancel(desk, number);
    return cancel(desk, number);
  },
  '160187': async (desk) => cancel(desk, await returned(desk)),
  '160248': edited('weight', 1.5),
  '160249': edited('rateIndicator', 'SP', { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'CP', weight: 5 } }),
  '160250': edited('weight', 0.5, { imageInfo: { suppressPostage: false } }),
  '160251': edited('weight', 4, { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'P5', weight: 5 } }),
  '160252': edited('weight', 'heavy'),
  '160276': fromUspsOnly('the label was bought at Click-N-Ship'),
  '160277': fromUspsOnly('international labels are refunded after their manifest by the file, and aren’t by the list of codes'),
  '160301': fromUspsOnly('the label was bought at Click-N-Ship or with PC Postage'),
  '160378': (desk) => reprint(desk, '9234690361980900000142'),
  '160379': async (desk) => {
    const number = await sold(desk);
    await cancel(desk, number);
    return reprint(desk, number);
  },
  '160380': alone(async (desk) => {
    const number = await sold(desk);
    daysLater(desk, 1);
    await desk.signIn();
    await desk.authorizePayment();
    await cancel(desk, number);
    return reprint(desk, number);
  }),
  '160381': alone(async (desk) => {
    const number = await sold(desk);
    daysLater(desk, 1);
    await desk.signIn();
    await desk.authorizePayment();
    return reprint(desk, number);
  }),
  '160382': async (desk) => {
    const number = await sold(desk);
    for (let count = 0; count < 3; count++) await reprint(desk, number);
    return reprint(desk, number);
  },
  '160383': fromUspsOnly('the label is of another mailer'),
  '160384': fromUspsOnly('the label was bought at Click-N-Ship'),

  '160006': closed({ mailingDate: '2026-11-24' }),
  '160034': closed({ mailingDate: '2026-11-20' }),
  '160035': gatewayFirst('a manifest MID has six or nine digits'),
  '160037': alone((desk) => desk.post('/scan-forms/v3/scan-form', scanFormRequest({ MID: '904128937' }))),
  '160039': (desk) => close(desk, ['9234690361980900000142']),
  '160040': async (desk) => {
    const number = await sold(desk);
    await close(desk, [number]);
    return close(desk, [number]);
  },
  '160160': alone(async (desk) => {
    const number = await sold(desk);
    daysLater(desk, 1);
    await desk.signIn();
    await desk.authorizePayment();
    await cancel(desk, number);
    return close(desk, [number], { mailingDate: '2026-11-24', overwriteMailingDate: true });
  }),
  '160161': closed({ entryFacilityZIPCode: '89501' }),
  '160162': closed({ destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT' }),
  '160163': closed({}, { imageInfo: { imageType: 'LABEL_BROKER' } }),
  '160164': closed({}, { packageDescription: { extraServices: [415] } }),
  '160165': async (desk) => {
    const one = await sold(desk);
    await desk.authorizePayment('904128936', '904128937');
    const other = await sold(desk);
    await desk.authorizePayment();
    return close(desk, [one, other]);
  },
  '160166': closed({}, { toAddress: { parcelLockerDelivery: true, facilityId: '1380655', email: 'dana@example.com' } }),
  '160167': fromUspsOnly('which labels are booked for a carrier pickup is on no request'),
  '160168': (desk) => desk.post('/scan-forms/v3/scan-form', scanFormRequest({ MID: '904128937' }, {
    fromAddress: { streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502' },
  })),
  '160397': async (desk) => {
    const number = await sold(desk);
    await cancel(desk, number);
    return close(desk, [number]);
  },
  '160398': alone(async (desk) => {
    const number = numberOf(await desk.buy(labelRequest(), { 'X-Idempotency-Key': randomUUID() }));
    daysLater(desk, 1);
    await desk.signIn();
    return close(desk, [number], { mailingDate: '2026-11-24', overwriteMailingDate: true });
  }),
};
