import { expect, test } from 'vitest';
import { plainText } from '../../../electron/usps/wire/plain-text.ts';
import { proofOfDeliveryRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const number = '9234690361980900000142';
const path = `/tracking/v3/tracking/${number}`;
const refused = (status: number, code: string, detail: string) => ({ status, body: { apiVersion: '/tracking/v3', error: { code: String(status), message: '', errors: [{ code, detail }] } } });
const unscanned = 'A status update is not yet available for your package. It will be available when the shipper provides an update or the package is given to USPS.';

test('reads where a mailpiece is, in local times that only look like UTC', async () => {
  await using server = await answeringServer();
  server.on(`GET ${path}`, {
    body: {
      trackingNumber: number, status: 'Arrived at USPS Regional Facility', statusCategory: 'In Transit', statusSummary: 'Your item arrived at our facility &amp; left.',
      mailClass: 'Priority Mail Express<SUP>&reg;</SUP>', originZIP: 89501, destinationZIP: '22201', destinationCity: 'ARLINGTON', destinationState: 'VA',
      expectedDeliveryTimeStamp: '2026-11-27T18:00:00Z', guaranteedDeliveryTimeStamp: null, predictedDeliveryDate: '2026-11-27', services: ['USPS Tracking<SUP>&#174;</SUP>'],
      uniqueMailPieceId: 'AMTC1', mailPieceIntakeDate: '2026-11-23 09:21:00.000000', tableCode: 'T', proofOfDeliveryEnabled: 'true', accessControl: 'FREE', unheardOf: 1,
      trackingEvents: [
        {
          eventType: 'Arrived at USPS Regional Facility', eventTimestamp: '2026-11-24T22:15:00Z', GMTTimestamp: '2026-11-25T03:15:00.041Z', GMTOffset: '-5:00', eventCountry: null,
          eventCity: 'STERLING', eventState: 'VA', eventZIP: 20163, firm: null, name: null, authorizedAgent: 'false', eventCode: '10', actionCode: null, reasonCode: null,
        },
        { eventType: 'Shipping Label Created, USPS Awaiting Item', eventTimestamp: '2026-11-23T09:21', eventCode: 'GX', firm: 'RENO OUTFITTERS' },
        { eventType: 'Odd', eventTimestamp: 'yesterday', GMTTimestamp: 'never', eventCode: 1 },
      ],
    },
  });
  const client = clientOf(server.url);
  expect(await client.tracking.detail(number, { destinationZIPCode: '22201', mailingDate: '2026-11-23' })).toEqual({
    trackingNumber: number, status: 'Arrived at USPS Regional Facility', statusCategory: 'In Transit', statusSummary: 'Your item arrived at our facility & left.',
    mailClass: 'Priority Mail Express®', originZip: '89501', destinationZip: '22201', destinationCity: 'ARLINGTON', destinationState: 'VA', expectedDelivery: '2026-11-27T18:00:00',
    guaranteedDelivery: null, predictedDeliveryDay: '2026-11-27', services: ['USPS Tracking®'], uniqueMailPieceId: 'AMTC1', mailPieceIntakeDate: '2026-11-23 09:21:00.000000',
    tableCode: 'T', proofOfDeliveryEnabled: true, accessControl: 'FREE',
    events: [
      {
        code: '10', type: 'Arrived at USPS Regional Facility', localTime: '2026-11-24T22:15:00', instant: new Date('2026-11-25T03:15:00.041Z'), city: 'STERLING', state: 'VA',
        zip: '20163', country: '', firm: '', name: '', actionCode: '', reasonCode: '',
      },
      {
        code: 'GX', type: 'Shipping Label Created, USPS Awaiting Item', localTime: '2026-11-23T09:21:00', instant: null, city: '', state: '', zip: '', country: '',
        firm: 'RENO OUTFITTERS', name: '', actionCode: '', reasonCode: '',
      },
      { code: '1', type: 'Odd', localTime: null, instant: null, city: '', state: '', zip: '', country: '', firm: '', name: '', actionCode: '', reasonCode: '' },
    ],
  });
  expect(server.received.at(-1)).toMatchObject({ path: `${path}?expand=DETAIL&destinationZIPCode=22201&mailingDate=2026-11-23`, body: '' });
  await client.close();
});

test('reads the short form', async () => {
  await using server = await answeringServer();
  server.on(
    `GET ${path}`,
    { body: { trackingNumber: number, expectedDeliveryDate: '2026-11-27', expectedDeliveryTime: '9:00 pm', guaranteedDeliveryDate: null, eventSummaries: ['Delivered, Front Door<BR>', 'Out for Delivery'] } },
    { body: { eventSummaries: null } },
  );
  const client = clientOf(server.url);
  expect(await client.tracking.summary(number)).toEqual({
    trackingNumber: number, expectedDeliveryDay: '2026-11-27', expectedDeliveryTime: '9:00 pm', guaranteedDeliveryDay: null, events: ['Delivered, Front Door', 'Out for Delivery'],
  });
  expect(server.received.at(-1)?.path).toBe(`${path}?expand=SUMMARY`);
  expect(await client.tracking.summary(number)).toEqual({ trackingNumber: number, expectedDeliveryDay: null, expectedDeliveryTime: '', guaranteedDeliveryDay: null, events: [] });
  await client.close();
});

test.each([
  ['404 with a code that the list gives another meaning', refused(404, '150006', unscanned)],
  ['400 by its code', refused(400, '150009', 'Later.')],
  ['400 with the class’s name in HTML', refused(400, '150001', '12: A status update is not yet available on your Priority Mail<SUP>reg;</SUP> package.')],
  ['400 in other words', refused(400, '150003', '16: USPS doesn\'t yet have a status update on this item shipped from the Post Office.')],
])('no scan yet is a value and no error: %s', async (_, answer) => {
  await using server = await answeringServer();
  server.on(`GET ${path}`, answer);
  const client = clientOf(server.url);
  expect([await client.tracking.detail(number), await client.tracking.summary(number)]).toEqual([null, null]);
  await client.close();
});

test.each([
  ['another’s package', refused(403, '', 'Access is denied.'), { status: 403 }],
  ['a pickup’s number', refused(400, '150011', 'The tracking number entered is for a package pickup transaction.'), { uspsCode: '150011' }],
  ['150006 as the list has it', refused(400, '150006', 'X items were also tied to your 3849 ID.'), { uspsCode: '150006' }],
  ['the words at another status', refused(403, '', unscanned), { status: 403 }],
])('what is refused stays refused: %s', async (_, answer, expected) => {
  await using server = await answeringServer();
  server.on(`GET ${path}`, answer);
  const client = clientOf(server.url);
  expect(await rejection(client.tracking.detail(number))).toMatchObject({ name: 'UspsRefusal', api: 'tracking', ...expected });
  await client.close();
});

test('asks for notifications and for the proof of delivery', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}/notifications`, { status: 202, body: { resultText: 'Your Request was successful', returnCode: 0 } });
  server.on(`POST ${path}/proof-of-delivery`, { status: 202, body: { resultText: null, returnCode: '0' } });
  const client = clientOf(server.url);
  const { tracking } = client;
  const notifications = [{ email: 'dana@example.com' }];
  expect(await tracking.requestNotifications(number, { firstName: 'Dana', notifications })).toEqual({ code: '0', text: 'Your Request was successful' });
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({ firstName: 'Dana', notifications });
  expect(await tracking.requestProofOfDelivery(number, proofOfDeliveryRequest)).toEqual({ code: '0', text: '' });
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(proofOfDeliveryRequest);
  const before = server.asked().length;
  for (const call of [
    tracking.requestNotifications(number, { notifications: [] }), tracking.requestNotifications(number, { notifications: [{ email: 'dana' }] }),
    tracking.requestNotifications(number, { notifications, notifyEventTypes: ['email_alert'] } as never), tracking.requestProofOfDelivery(number, { ...proofOfDeliveryRequest, tableCode: '' }),
    tracking.detail(number, { destinationZIPCode: '22201-3308' }),
  ])
    expect(await rejection(call)).toBeInstanceOf(TypeError);
  expect(await rejection(tracking.detail('9234/../x'))).toBeInstanceOf(RangeError);
  expect(server.asked()).toHaveLength(before);
  await client.close();
});

test('a refusal repeats no name and no address of those who are told', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}/notifications`, refused(400, '150005', 'Unable to sign up Dana at dana@example.com for notifications.'));
  const client = clientOf(server.url);
  expect(await rejection(client.tracking.requestNotifications(number, { firstName: 'Dana', notifications: [{ email: 'dana@example.com' }] })))
    .toMatchObject({ message: 'Unable to sign up … at … for notifications.', uspsCode: '150005' });
  await client.close();
});

test.each([
  ['Priority Mail<SUP>&reg;</SUP>', 'Priority Mail®'], ['First-Class Package<sup>&#8482;</sup> &#x26; more', 'First-Class Package™ & more'], ['a &lt;b&gt; c', 'a <b> c'], ['Ground Advantage<SUP>&#153;</SUP>', 'Ground Advantage™'], ['&#9999999;a&#x1;', 'a'],
  ['2 < 3 > 1', '2 < 3 > 1'], ['&unheard; &#0; &', '&unheard; &'], ['  a\n b ', 'a b'],
])('the text in %j is %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
