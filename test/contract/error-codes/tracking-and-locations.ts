import { packageNumber } from '../../../electron/practice/labels/numbers/impb-number.ts';
import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { alone, fromUspsOnly, sold } from './reach.ts';
import type { Reach, Reaches } from './reach.ts';

const track = (desk: PracticeDesk, number: string): Promise<Reply> => desk.get(`/tracking/v3/tracking/${number}?expand=DETAIL`);

/** A parcel that has a label and was never scanned, where USPS turns out this way. */
const unscanned = (choice: 'a' | 'b'): Reach => alone(async (desk) => {
  await desk.set('undocumented', { 'tracking-before-first-scan': choice });
  return track(desk, await sold(desk));
});

const offices = (query: string) => (desk: PracticeDesk): Promise<Reply> => desk.get(`/locations/v3/post-office-locations?${query}`);

export const trackingReaches: Reaches = {
  '150001': fromUspsOnly('150009 said of one class by its name'),
  '150002': (desk) => track(desk, packageNumber('346', '904128937', 999_999)),
  '150003': fromUspsOnly('a parcel that was handed in at a counter within the hour'),
  '150004': async (desk) => {
    const number = await sold(desk);
    await desk.set('accept', { trackingNumber: number });
    const { json } = await track(desk, number);
    return desk.post(`/tracking/v3/tracking/${number}/proof-of-delivery`, {
      uniqueMailPieceID: json['uniqueMailPieceId'], mailPieceIntakeDate: json['mailPieceIntakeDate'], tableCode: json['tableCode'],
      requestType: 'email', firstName: 'Dana', lastName: 'Reyes', email: ['dana@example.com'],
    });
  },
  '150005': async (desk) => desk.post(`/tracking/v3/tracking/${await sold(desk)}/notifications`, { notifications: [{ email: 'dana@example.com' }] }),
  '150006': unscanned('a'),
  '150007': fromUspsOnly('the notice of a delivery of very many parcels'),
  '150008': fromUspsOnly('a product that USPS doesn’t track in that country'),
  '150009': unscanned('b'),
  '150010': (desk) => track(desk, packageNumber('346', '900000001', 5)),
  '150011': fromUspsOnly('the number of a pickup'),
  '150012': fromUspsOnly('postage that USPS holds to be forged'),
};

export const locationReaches: Reaches = {
  '160033': offices('ZIPCode=00001'),
  '160171': offices('radius=5'),
  '160230': offices('ZIPCode=22201&city=Reno&state=NV'),
  '160231': offices('ZIPCode=22201&pickupService=PICKUP_PARCEL_LOCKER'),
};
