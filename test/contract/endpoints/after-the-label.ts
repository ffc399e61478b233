import type { PickupRequest } from '../../../electron/usps/carrier-pickup.ts';
import { labelRequest, monday, scanFormRequest } from '../../practice/practice-desk.ts';
import type { PracticeDesk } from '../../practice/practice-desk.ts';
import { scanFormRequest as clientFormRequest } from '../../usps/samples/requests.ts';
import { isTree } from '../official/official-files.ts';
import type { Endpoint, Subject } from './endpoint.ts';

/** A parcel that was delivered long ago, by its number and by what its tracking tells of it. */
const delivered = async (desk: PracticeDesk): Promise<Subject> => {
  desk.usps.setNow(monday);
  const { json } = await desk.buy(labelRequest());
  const trackingNumber = String(json.trackingNumber);
  await desk.post('/practice/accept', { trackingNumber });
  // By itself it tracks as the live service was seen to, booleans as texts, which is not what the file says.
  await desk.post('/practice/settings', { trackingAsSeen: false });
  desk.usps.setNow(new Date(monday.getTime() + 12 * 86_400_000));
  await desk.signIn();
  await desk.authorizePayment();
  const detail = (await desk.get(`/tracking/v3/tracking/${trackingNumber}?expand=DETAIL`)).json;
  const known: Readonly<Record<string, unknown>> = {
    uniqueMailPieceId: detail.uniqueMailPieceId, uniqueMailPieceID: detail.uniqueMailPieceId, mailPieceIntakeDate: detail.mailPieceIntakeDate, tableCode: detail.tableCode,
  };
  return {
    parameters: { trackingNumber },
    change: (body) => Object.fromEntries(Object.entries(body as object).map(([name, value]) => [name, known[name] ?? value])),
  };
};

/** A form takes every label of the MID that fits: one is there. */
const oneToClose = async (desk: PracticeDesk): Promise<Subject> => {
  await desk.buy(labelRequest());
  return {};
};

const number = '9234690361980900000142';

const pickup: PickupRequest = {
  pickupDate: '2026-11-24',
  pickupAddress: {
    firstName: 'Dana', lastName: 'Reyes', firm: 'Silver Basin Supply',
    address: { streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502' }, contact: [{ email: 'desk@example.com' }],
  },
  packages: [{ packageType: 'USPS_GROUND_ADVANTAGE', packageCount: 3 }],
  estimatedWeight: 12,
  pickupLocation: { packageLocation: 'FRONT_DOOR' },
};
const richPickup = {
  ...pickup,
  pickupLocation: { packageLocation: 'OTHER', specialInstructions: 'The blue door', dogPresent: false },
  nextAvailablePickup: false,
};

let houses = 500;

/** One pickup an address and day: each is at a house of its own. */
const atHouse = (request: PickupRequest, house: number): PickupRequest => {
  const { pickupAddress } = request;
  return { ...request, pickupAddress: { ...pickupAddress, address: { ...pickupAddress.address, streetAddress: `${house} Kietzke Lane` } } };
};

const anotherHouse = async (): Promise<Subject> => ({ change: (body) => atHouse(body as PickupRequest, houses++) });

const booked = async (desk: PracticeDesk): Promise<Subject> => {
  const house = houses++;
  const reply = await desk.post('/pickup/v3/carrier-pickup', atHouse(pickup, house));
  return {
    parameters: { confirmationNumber: String(reply.json.confirmationNumber) },
    headers: { 'If-Match': reply.headers.get('etag') ?? '' },
    change: (body) => {
      if (!isTree(body)) return body;
      return { ...body, carrierPickupRequest: atHouse(body['carrierPickupRequest'] as PickupRequest, house) };
    },
  };
};
const bookedToRead = async (desk: PracticeDesk): Promise<Subject> => {
  const { parameters } = await booked(desk);
  return parameters ? { parameters } : {};
};

const byZip = { destinationZIPCode: '22201' };

export const afterTheLabelEndpoints: readonly Endpoint[] = [
  {
    api: 'scan-forms', method: 'POST', path: '/scan-forms/v3/scan-form', minimal: { body: scanFormRequest({ MID: '904128937' }, { imageInfo: undefined, overwriteMailingDate: undefined }) },
    fuller: [
      { body: scanFormRequest({ manifestMID: '904128936' }) },
      { body: scanFormRequest({ MID: '904128937' }, { imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL' }, overwriteMailingDate: true }) },
      { body: scanFormRequest({ MID: '904128937' }, { imageInfo: { imageType: 'NONE', labelType: '8.5X11LABEL' } }) },
      ...['PNG', 'JPG', 'GIF', 'TIFF'].map((imageType) => ({ body: scanFormRequest({ MID: '904128937' }, { imageInfo: { imageType, labelType: '8.5X11LABEL' } }) })),
    ].map(({ body }) => ({ body: JSON.parse(JSON.stringify(body)) as unknown })),
    prepare: oneToClose, call: (client) => client.createScanForm(clientFormRequest),
  },
  {
    api: 'tracking', method: 'GET', path: '/tracking/v3/tracking/{trackingNumber}', minimal: { query: { expand: 'DETAIL' } },
    fuller: [{ query: { expand: 'DETAIL', destinationZIPCode: '22201', mailingDate: '2026-11-23' } }, { query: { expand: 'SUMMARY' } }, {}],
    isAlone: true, prepare: delivered, alternative: ({ query }) => (query?.['expand'] === 'DETAIL' ? 1 : 0),
    call: (client) => client.tracking.detail(number),
  },
  {
    api: 'tracking', method: 'POST', path: '/tracking/v3/tracking/{trackingNumber}/notifications', minimal: { body: { notifications: [{ email: 'dana@example.com' }] } },
    fuller: [{
      body: {
        uniqueMailPieceId: 'AMTC1', mailPieceIntakeDate: '2026-11-23T12:00:00Z', notifyEventTypes: ['EMAIL_ALERT'], firstName: 'Dana', lastName: 'Reyes',
        notifications: [{ email: 'dana@example.com' }],
      },
    }],
    isAlone: true, prepare: delivered, call: (client) => client.tracking.requestNotifications(number, { notifications: [{ email: 'dana@example.com' }] }),
  },
  {
    api: 'tracking', method: 'POST', path: '/tracking/v3/tracking/{trackingNumber}/proof-of-delivery',
    minimal: {
      body: {
        uniqueMailPieceID: 'AMTC1', mailPieceIntakeDate: '2026-11-23T12:00:00Z', tableCode: 'T', requestType: 'email', firstName: 'Dana', lastName: 'Reyes', email: ['dana@example.com'],
      },
    },
    isAlone: true, prepare: delivered,
    call: (client) => client.tracking.requestProofOfDelivery(number, {
      uniqueMailPieceID: 'AMTC1', mailPieceIntakeDate: '2026-11-23T12:00:00Z', tableCode: 'T', requestType: 'email', firstName: 'Dana', lastName: 'Reyes', email: ['dana@example.com'],
    }),
  },
  {
    api: 'carrier-pickup', method: 'GET', path: '/pickup/v3/carrier-pickup/eligibility', minimal: { query: { streetAddress: '455 Kietzke Lane', ZIPCode: '89502' } },
    fuller: [{ query: { streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502', ZIPPlus4: '1234', secondaryAddress: 'Ste 4', urbanization: 'URB SAN JUAN' } }],
    call: (client) => client.carrierPickup.eligibility({ streetAddress: '455 Kietzke Lane', ZIPCode: '89502' }),
  },
  {
    api: 'carrier-pickup', method: 'POST', path: '/pickup/v3/carrier-pickup', minimal: { body: pickup }, fuller: [{ body: { ...richPickup, pickupDate: '2026-11-25' } }],
    prepare: anotherHouse,
    call: (client) => client.carrierPickup.schedule(pickup),
  },
  {
    api: 'carrier-pickup', method: 'GET', path: '/pickup/v3/carrier-pickup/{confirmationNumber}', minimal: {}, prepare: bookedToRead,
    // The file says a list of one where every other call gives the pickup itself.
    answersUnderB: ['POST', '/pickup/v3/carrier-pickup'], call: (client) => client.carrierPickup.read('WTC000000001'),
  },
  {
    api: 'carrier-pickup', method: 'PUT', path: '/pickup/v3/carrier-pickup/{confirmationNumber}',
    minimal: { body: { pickupDate: '2026-11-25', carrierPickupRequest: { ...pickup, pickupDate: '2026-11-25' } } },
    fuller: [{ body: { pickupDate: '2026-11-27', carrierPickupRequest: { ...richPickup, pickupDate: '2026-11-27' } } }],
    prepare: booked, call: (client) => client.carrierPickup.change('WTC000000001', '"tag"', pickup),
  },
  {
    api: 'carrier-pickup', method: 'DELETE', path: '/pickup/v3/carrier-pickup/{confirmationNumber}', minimal: {}, prepare: booked,
    call: (client) => client.carrierPickup.cancel('WTC000000001', '"tag"'),
  },
  {
    api: 'locations', method: 'GET', path: '/locations/v3/dropoff-locations', minimal: { query: byZip },
    fuller: [{
      query: {
        ...byZip, mailClass: 'PARCEL_SELECT', processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT', palletized: 'BOTH', mailingDate: '2026-11-23',
      },
    }],
    call: (client) => client.locations.dropOff(byZip),
  },
  {
    api: 'locations', method: 'GET', path: '/locations/v3/post-office-locations', minimal: { query: { ZIPCode: '89502' } },
    fuller: [{ query: { city: 'Reno', state: 'NV', radius: '20', limit: '5', offset: '0' } }],
    call: (client) => client.locations.postOffices({ ZIPCode: '89502' }),
  },
  {
    api: 'locations', method: 'GET', path: '/locations/v3/parcel-locker-locations', minimal: { query: { ZIPCode: '89502' } },
    fuller: [{ query: { city: 'Reno', state: 'NV', limit: '5', offset: '0' } }],
    call: (client) => client.locations.parcelLockers({ ZIPCode: '89502' }),
  },
];
