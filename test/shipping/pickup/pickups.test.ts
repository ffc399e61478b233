import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookPickup } from '../../../electron/shipping/pickup/book-pickup.ts';
import { askAboutPickup, cancelPickup, changePickup } from '../../../electron/shipping/pickup/change-pickup.ts';
import { enterPickupNumber } from '../../../electron/shipping/pickup/enter-pickup-number.ts';
import { pickupEligibility } from '../../../electron/shipping/pickup/pickup-eligibility.ts';
import { pickupPlaces } from '../../../electron/shipping/pickup/pickup-places.ts';
import { pickupDaySeen, readPickups } from '../../../electron/shipping/pickup/read-pickups.ts';
import { waitingParcels } from '../../../electron/shipping/pickup/waiting-parcels.ts';
import { settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { onDay } from '../../../electron/shipping/pickup/pickup-wire.ts';
import { UspsRefusal } from '../../../electron/usps/usps-error.ts';
import type { Pickup, PickupDetails, PickupWish } from '../../../shared/pickup/pickup.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import type { ShipFrom } from '../../../shared/settings.ts';
import { closeLabels } from '../forms/close-labels.ts';
import { openUspsPickupBook } from './usps-pickups.ts';
import { buyBought, failureOf } from '../purchases.ts';
import { aMailpiece, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const path = '/pickup/v3/carrier-pickup';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const wish = (change: Partial<PickupWish> = {}): PickupWish => ({
  day: '2026-11-20', packages: [{ type: 'USPS_GROUND_ADVANTAGE', count: 12 }, { type: 'PRIORITY_MAIL', count: 3 }], pounds: 21.5, location: 'FRONT_DOOR',
  instructions: '', dog: false, ...change,
});

const placeKey = (): string => pickupPlaces(test.desk)[0]?.key ?? '';
const book = (change: Partial<PickupWish> = {}, takesNextDay = false): Promise<Pickup> =>
  bookPickup(test.desk, { placeKey: placeKey(), wish: wish(change), takesNextDay });
const changeTo = (pickup: Pickup, change: Partial<PickupWish>, seen: PickupDetails = pickup.details): Promise<Pickup> =>
  changePickup(test.desk, { pickupId: pickup.id, seen, wish: wish(change) });
const usps = () => openUspsPickupBook(test.folder);
const here = () => test.desk.ledger.pickupsFrom('2026-11-01').map(({ state, confirmationNumber, details: { day } }) => ({ state, confirmationNumber, day })).reverse();
const setShipFroms = (change: (shipFrom: ShipFrom) => ShipFrom[]): void => {
  test.settings = { ...test.settings, shipFroms: test.settings.shipFroms.flatMap(change) };
};

/** Somebody else at USPS: the same account, past Labeldesk. */
const elsewhere = async (pickup: Pickup, change: Partial<PickupWish>): Promise<void> => {
  const { carrierPickup } = test.desk.usps;
  const number = pickup.confirmationNumber ?? '';
  const { entityTag } = await carrierPickup.read(number);
  const request = onDay(test.desk.ledger.pickupRequest(pickup.id), change.day ?? pickup.details.day);
  await carrierPickup.change(number, entityTag ?? '', { ...request, pickupLocation: { packageLocation: change.location ?? 'FRONT_DOOR' } });
};

describe('a pickup', () => {
  it('is booked, with its number and version on record', async () => {
    const pickup = await book({ location: 'OTHER', instructions: '  Behind the blue gate ', dog: true });
    const [{ number } = { number: '' }] = usps();
    expect([usps(), pickup]).toEqual([[{ number, day: '2026-11-20', standing: true }], {
      id: expect.any(String), state: 'booked', placeKey: '1280 TERMINAL WAY|STE 12|RENO|NV|89502', address: test.settings.shipFroms[0]?.address,
      askedDay: '2026-11-20', takesNextDay: false, confirmationNumber: number, daySeen: true, asking: null, askedDetails: null, version: expect.stringMatching(/^".+"$/),
      details: wish({ location: 'OTHER', instructions: 'Behind the blue gate', dog: true }), createdAt: expect.any(String), changedAt: expect.any(String), detail: '',
    }]);
    await test.restart();
    expect([readPickups(test.desk).pickups, test.announced.filter(({ event }) => event === 'pickup/changed').at(-1)?.payload]).toEqual([[pickup], pickup]);
  });

  it('is on disk before USPS hears of it, and one that never left is failed', async () => {
    let seen: unknown;
    const { usps: client } = test.desk;
    const desk = { ...test.desk, usps: { ...client, carrierPickup: { ...client.carrierPickup, schedule: (request: Parameters<typeof client.carrierPickup.schedule>[0]) => {
      const [kept] = test.desk.ledger.pickupsInState(['sent']);
      seen = kept && JSON.parse(test.desk.ledger.pickupRequest(kept.id)) as unknown;
      expect(seen).toEqual(request);
      return client.carrierPickup.schedule(request);
    } } } };
    await bookPickup(desk, { placeKey: placeKey(), wish: wish(), takesNextDay: false });
    expect(seen).toMatchObject({ pickupDate: '2026-11-20', nextAvailablePickup: false, pickupAddress: { firstName: 'Shipping', lastName: 'Desk', contact: [{ cellNumber: '7755550142' }] } });
    await test.fault('/', 'refuse');
    test.desk.usps.forgetTokens();
    await test.closeUsps();
    expect([(await failureOf(book({ day: '2026-11-21' }))).code, here().map(({ state }) => state)]).toEqual(['usps-unreachable', ['booked', 'failed']]);
  });

  it('is booked once a day and address, whoever asks again', async () => {
    const first = await book();
    expect(pickupPlaces(test.desk)[0]?.nextDay).toBe('2026-11-21');
    expect(await failureOf(book({ pounds: 3 }))).toEqual({ code: 'pickup-booked-already', day: '2026-11-20', confirmationNumber: first.confirmationNumber });
    const [one, two] = await Promise.all([book({ day: '2026-11-21' }), failureOf(book({ day: '2026-11-21' }))]);
    expect([two, usps().length]).toEqual([{ code: 'pickup-booked-already', day: '2026-11-21', confirmationNumber: one.confirmationNumber }, 2]);
  });

  it.each([
    [{ pounds: 0.1, location: 'OTHER', instructions: '<b>' } as const, 'pickup-refused', '020005'],
    [{ day: '2027-11-22' } as const, 'pickup-refused', '020017'],
    [{ day: '2026-11-18' } as const, 'pickup-refused', '020016'],
    [{ day: '2026-11-22' } as const, 'pickup-day-refused', undefined],
    [{ day: '2026-11-19' } as const, 'pickup-day-refused', undefined],
  ])('that USPS refuses is failed, and another can be booked (%j)', async (change, code, uspsCode) => {
    const failure = await failureOf(book(change));
    expect([failure.code, 'uspsCode' in failure ? failure.uspsCode : undefined, here().map(({ state }) => state)]).toEqual([code, uspsCode, ['failed']]);
    expect((await book()).state).toBe('booked');
  });

  it('says that Carrier Pickup isn’t granted, and that nothing was booked', async () => {
    await test.fault(path, 'scope_missing', 2);
    expect([await failureOf(book()), here(), usps()]).toEqual([
      { code: 'pickup-not-granted', detail: expect.any(String) }, [{ state: 'failed', confirmationNumber: null, day: '2026-11-20' }], [],
    ]);
  });

  it('on a day that USPS doesn’t come moves to the next one where that is let, and waits for somebody to have seen it', async () => {
    test.practice.setNow(new Date('2026-11-25T20:00:00Z'));
    expect(await failureOf(book({ day: '2026-11-26' }))).toMatchObject({ code: 'pickup-day-refused', day: '2026-11-26' });
    const moved = await book({ day: '2026-11-26' }, true);
    expect([moved.details.day, moved.askedDay, moved.daySeen, usps().map(({ day }) => day)]).toEqual(['2026-11-27', '2026-11-26', false, ['2026-11-27']]);
    expect(pickupDaySeen(test.desk, { pickupId: moved.id }).daySeen).toBe(true);
    expect((await askAboutPickup(test.desk, { pickupId: moved.id })).daySeen).toBe(true);
    expect((await failureOf(book({ day: '2026-11-27' }))).code).toBe('pickup-booked-already');
  });
});

describe('a booking whose answer is lost', () => {
  it.each(['drop-answer', 'garbage'])('is found to stand by asking for the same again, and is never booked twice (%s)', async (fault) => {
    await test.fault(path, fault);
    const pickup = await book();
    expect([usps().length, pickup.state, pickup.confirmationNumber]).toEqual([1, 'unnumbered', null]);
    const [{ number } = { number: '' }] = usps();
    const known = await enterPickupNumber(test.desk, { pickupId: pickup.id, confirmationNumber: number });
    expect([known.state, known.confirmationNumber, known.details]).toEqual(['booked', number, pickup.details]);
    expect((await cancelPickup(test.desk, { pickupId: pickup.id })).state).toBe('canceled');
    expect(usps()).toEqual([{ number, day: '2026-11-20', standing: false }]);
  });

  it('and that stands is one pickup, however often it is asked for', async () => {
    await test.fault(path, 'drop-answer');
    const first = await book();
    const again = await book();
    expect([usps().length, readPickups(test.desk).pickups.filter(({ state }) => state === 'unnumbered').map(({ id }) => id), first.state, again.state])
      .toEqual([1, [first.id], 'unnumbered', 'unnumbered']);
  });

  it('stays unknown where a gateway answers instead of USPS', async () => {
    await test.fault(path, 'drop-answer', 2);
    expect(await failureOf(book())).toMatchObject({ code: 'pickup-outcome-unknown' });
    const [unknown] = test.desk.ledger.pickupsInState(['unknown']);
    await test.fault(path, 'apigee_fault');
    expect(await failureOf(askAboutPickup(test.desk, { pickupId: unknown?.id ?? '' }))).toMatchObject({ code: 'pickup-outcome-unknown', asked: 'book' });
    expect([here().map(({ state }) => state), usps().length]).toEqual([['unknown'], 1]);
    expect((await askAboutPickup(test.desk, { pickupId: unknown?.id ?? '' })).state).toBe('unnumbered');
  });

  it('that never arrived is booked by that, once', async () => {
    await test.fault(path, 'html-502');
    const pickup = await book();
    expect([pickup.state, pickup.confirmationNumber]).toEqual(['booked', usps()[0]?.number]);
    expect(usps().length).toBe(1);
  });

  it('is shown as unknown while USPS can’t be asked, keeps another from being booked, and is settled when it can', async () => {
    await test.fault(path, 'drop-answer', 3);
    const failure = await failureOf(book());
    expect([failure, here()]).toEqual([
      { code: 'pickup-outcome-unknown', asked: 'book', because: expect.any(String) }, [{ state: 'unknown', confirmationNumber: null, day: '2026-11-20' }],
    ]);
    expect(await failureOf(book())).toEqual({ code: 'pickup-booked-already', day: '2026-11-20', confirmationNumber: null });
    const [unknown] = test.desk.ledger.pickupsInState(['unknown']);
    expect((await failureOf(askAboutPickup(test.desk, { pickupId: unknown?.id ?? '' }))).code).toBe('pickup-outcome-unknown');
    await test.restart();
    expect((await askAboutPickup(test.desk, { pickupId: unknown?.id ?? '' })).state).toBe('unnumbered');
    expect(usps().length).toBe(1);
  });

  it('and that the application didn’t outlive is unknown after the start', async () => {
    const desk = { ...test.desk, usps: { ...test.desk.usps, carrierPickup: { ...test.desk.usps.carrierPickup, schedule: () => new Promise<never>(() => undefined) } } };
    void bookPickup(desk, { placeKey: placeKey(), wish: wish(), takesNextDay: false });
    await Promise.resolve();
    await test.restart();
    await settleAfterStart(test.desk);
    expect([here().map(({ state }) => state), usps()]).toEqual([['unknown'], []]);
    expect((await askAboutPickup(test.desk, { pickupId: test.desk.ledger.pickupsInState(['unknown'])[0]?.id ?? '' })).state).toBe('booked');
  });

  it('and that USPS moved is looked for on the day that it moved it to, and isn’t booked twice', async () => {
    test.practice.setNow(new Date('2026-11-25T20:00:00Z'));
    await test.fault(path, 'drop-answer');
    const pickup = await book({ day: '2026-11-26' }, true);
    expect([pickup.state, pickup.details.day, usps().map(({ day }) => day)]).toEqual(['unnumbered', '2026-11-27', ['2026-11-27']]);
  });

  it('stays unknown once the time to book its day is past: USPS would refuse it either way', async () => {
    await test.fault(path, 'drop-answer', 2);
    await failureOf(book());
    test.practice.setNow(new Date('2026-11-20T08:00:00Z'));
    const [unknown] = test.desk.ledger.pickupsInState(['unknown']);
    expect(await failureOf(askAboutPickup(test.desk, { pickupId: unknown?.id ?? '' }))).toMatchObject({ code: 'pickup-outcome-unknown', asked: 'book' });
    expect([here().map(({ state }) => state), usps().length]).toEqual([['unknown'], 1]);
    const [{ number } = { number: '' }] = usps();
    expect((await enterPickupNumber(test.desk, { pickupId: unknown?.id ?? '', confirmationNumber: number })).state).toBe('booked');
  });

  it('takes no number of another pickup, nor one that USPS doesn’t know', async () => {
    const other = await book({ day: '2026-11-21' });
    await test.fault(path, 'drop-answer');
    const { id: pickupId } = await book();
    expect(await failureOf(enterPickupNumber(test.desk, { pickupId, confirmationNumber: other.confirmationNumber ?? '' }))).toEqual({ code: 'pickup-of-another' });
    expect(await failureOf(enterPickupNumber(test.desk, { pickupId, confirmationNumber: 'WTC999999999' }))).toMatchObject({ code: 'pickup-refused', uspsCode: '020015' });
    expect(here().map(({ state }) => state)).toEqual(['booked', 'unnumbered']);
  });
});

describe('a booked pickup', () => {
  it('is changed, with the version that USPS gave', async () => {
    const pickup = await book();
    const changed = await changeTo(pickup, { day: '2026-11-21', location: 'OFFICE', packages: [{ type: 'PRIORITY_MAIL', count: 40 }], pounds: 60 });
    expect([changed.details, changed.state, changed.confirmationNumber, changed.daySeen, changed.asking, usps().map(({ day }) => day)]).toEqual([
      wish({ day: '2026-11-21', location: 'OFFICE', packages: [{ type: 'PRIORITY_MAIL', count: 40 }], pounds: 60 }), 'booked', pickup.confirmationNumber, true, null, ['2026-11-21'],
    ]);
    expect(changed.version).not.toBe(pickup.version);
  });

  it.each(['a', 'b'] as const)('whose version has only grown old is changed and canceled all the same (%s)', async (choice) => {
    await test.choose({ 'etag-mismatch': choice });
    const pickup = await book();
    test.practice.setNow(new Date('2026-11-19T20:00:00Z'));
    const changed = await changeTo(pickup, { dog: true });
    expect(changed.details.dog).toBe(true);
    test.practice.setNow(new Date('2026-11-19T22:00:00Z'));
    expect((await cancelPickup(test.desk, { pickupId: pickup.id })).state).toBe('canceled');
    expect(usps().map(({ standing }) => standing)).toEqual([false]);
  });

  it('that was changed elsewhere isn’t written over: it is fetched, what differs is told, and then it goes', async () => {
    const pickup = await book();
    await elsewhere(pickup, { location: 'OFFICE' });
    expect(await failureOf(changeTo(pickup, { dog: true }))).toEqual({ code: 'pickup-changed-elsewhere', differences: ['Office instead of Front door'] });
    const now = test.desk.ledger.pickup(pickup.id);
    expect([now?.details.location, now?.asking]).toEqual(['OFFICE', null]);
    // The window that hasn't heard of it yet shows the old one still.
    expect((await failureOf(changeTo(pickup, { dog: true }))).code).toBe('pickup-changed-elsewhere');
    expect((await changeTo(pickup, { dog: true }, now?.details)).details.dog).toBe(true);
    await elsewhere(pickup, { location: 'PORCH' });
    expect((await failureOf(cancelPickup(test.desk, { pickupId: pickup.id }))).code).toBe('pickup-changed-elsewhere');
    expect((await cancelPickup(test.desk, { pickupId: pickup.id })).state).toBe('canceled');
  });

  it('that was canceled elsewhere is canceled here, and can be booked again', async () => {
    const pickup = await book();
    const { entityTag } = await test.desk.usps.carrierPickup.read(pickup.confirmationNumber ?? '');
    await test.desk.usps.carrierPickup.cancel(pickup.confirmationNumber ?? '', entityTag ?? '');
    expect(await failureOf(changeTo(pickup, { dog: true }))).toEqual({ code: 'pickup-over', state: 'canceled' });
    expect((await cancelPickup(test.desk, { pickupId: pickup.id })).detail).toBe('USPS has it no longer.');
    expect((await book()).state).toBe('booked');
  });

  it('isn’t canceled by a gateway that doesn’t know the way', async () => {
    const pickup = await book();
    const lostWay = () => Promise.reject(new UspsRefusal({
      api: 'carrier-pickup', status: 404, uspsCode: 'messaging.adaptors.http.flow.ApplicationNotFound', detail: 'Unable to identify proxy for host',
      parameter: null, retryAfterSeconds: null,
    }));
    const desk = { ...test.desk, usps: { ...test.desk.usps, carrierPickup: { ...test.desk.usps.carrierPickup, cancel: lostWay, read: lostWay } } };
    for (const work of [cancelPickup(desk, { pickupId: pickup.id }), askAboutPickup(desk, { pickupId: pickup.id })])
      expect(await failureOf(work)).toMatchObject({ code: 'pickup-refused', detail: 'Unable to identify proxy for host' });
    expect([test.desk.ledger.pickup(pickup.id)?.state, test.desk.ledger.pickup(pickup.id)?.asking, usps().map(({ standing }) => standing)]).toEqual(['booked', null, [true]]);
  });

  it('whose change is refused stays as it was', async () => {
    const pickup = await book();
    expect((await failureOf(changeTo(pickup, { day: '2026-11-22' }))).code).toBe('pickup-day-refused');
    const now = test.desk.ledger.pickup(pickup.id);
    expect([now?.details, now?.asking]).toEqual([pickup.details, null]);
  });

  it.each([
    ['went through', 'drop-answer', 'booked', true],
    ['never arrived', 'html-502', 'usps-unavailable', false],
  ] as const)('whose change’s answer is lost is read anew: it %s', async (_what, fault, outcome, dog) => {
    const pickup = await book();
    await test.fault(`${path}/`, fault);
    const came = await changeTo(pickup, { dog: true }).then(({ state }) => state, (error: { failure?: { code: string } }) => error.failure?.code);
    const now = test.desk.ledger.pickup(pickup.id);
    expect([came, now?.asking, now?.details.dog]).toEqual([outcome, null, dog]);
  });

  it('whose cancellation’s answer is lost is known to be asked for until USPS has said', async () => {
    const pickup = await book();
    await test.fault(`${path}/`, 'drop-answer', 2);
    expect(await failureOf(cancelPickup(test.desk, { pickupId: pickup.id }))).toMatchObject({ code: 'pickup-outcome-unknown', asked: 'cancel' });
    expect(test.desk.ledger.pickup(pickup.id)).toMatchObject({ state: 'booked', asking: 'cancel' });
    expect(await failureOf(changeTo(pickup, { dog: true }))).toMatchObject({ code: 'pickup-outcome-unknown', asked: 'cancel' });
    await test.restart();
    expect((await askAboutPickup(test.desk, { pickupId: pickup.id }))).toMatchObject({ state: 'canceled', asking: null, detail: '' });
  });
});

describe('what waits for the carrier', () => {
  const waiting = (day = '2026-11-20', insteadOf: string | null = null) => waitingParcels(test.desk, { placeKey: placeKey(), day, insteadOf });

  it('is the day’s live parcels by class, and their weight', async () => {
    expect(waiting()).toEqual({ packages: [], pounds: 0 });
    await buyBought(test);
    await buyBought(test, { shipDate: '2026-11-20', parcel: { ...aMailpiece().parcel, weight: 40 as Ounces } });
    await buyBought(test, { shipDate: '2026-11-21' });
    expect([waiting(), waiting('2026-11-21')]).toEqual([
      { packages: [{ type: 'USPS_GROUND_ADVANTAGE', count: 2 }], pounds: 3.3 }, { packages: [{ type: 'USPS_GROUND_ADVANTAGE', count: 3 }], pounds: 4 },
    ]);
  });

  it('is without what an earlier pickup fetches, and without what was dated before today', async () => {
    await buyBought(test);
    const pickup = await book();
    expect([waiting(), waiting('2026-11-21'), waiting('2026-11-21', pickup.id)].map(({ packages }) => packages.length)).toEqual([1, 0, 1]);
    await buyBought(test, { shipDate: '2026-11-21' });
    expect(waiting('2026-11-21').packages).toEqual([{ type: 'USPS_GROUND_ADVANTAGE', count: 1 }]);
    test.practice.setNow(new Date('2026-11-20T18:00:00Z'));
    expect(waiting('2026-11-21').packages).toEqual([{ type: 'USPS_GROUND_ADVANTAGE', count: 1 }]);
  });

  it('takes a parcel whose date a form overwrote for one of that date', async () => {
    const { id } = await buyBought(test, { shipDate: '2026-11-21' });
    await closeLabels(test.desk, [id], { overwriteDate: true });
    expect([waiting('2026-11-20').packages, waiting('2026-11-21').packages].map((packages) => packages[0]?.count ?? 0)).toEqual([1, 1]);
    test.practice.setNow(new Date('2026-11-20T18:00:00Z'));
    expect(waiting('2026-11-21').packages).toEqual([]);
  });

  it('is without what a carrier has scanned', async () => {
    const { id } = await buyBought(test);
    await buyBought(test);
    test.desk.ledger.noteTracking(id, {
      state: 'accepted', since: '2026-11-19T17:00:00.000Z', words: '', place: '', expected: null, acceptedAt: '2026-11-19T17:00:00.000Z', exception: null, askAfter: null,
    });
    expect(waiting()).toEqual({ packages: [{ type: 'USPS_GROUND_ADVANTAGE', count: 1 }], pounds: 0.8 });
  });

  it('is counted for each address, once for profiles at the same one', async () => {
    setShipFroms((shipFrom) => [
      shipFrom,
      { ...shipFrom, id: 'dock-1b', name: 'Dock 1, wholesale', address: { ...shipFrom.address, street: ' 1280 terminal  way' } },
      { ...shipFrom, id: 'annex', name: 'Annex', address: { ...shipFrom.address, street: '455 Kietzke Ln', unit: '' }, pickup: { ...shipFrom.pickup, standingStop: true } },
    ]);
    await buyBought(test);
    await buyBought(test, { shipFromId: 'dock-1b' });
    await buyBought(test, { shipFromId: 'annex' });
    expect(pickupPlaces(test.desk).map(({ key, name, setting: { standingStop } }) => [name, standingStop, waitingParcels(test.desk, { placeKey: key, day: '2026-11-20' }).packages[0]?.count])).toEqual([
      ['Dock 1, Reno and Dock 1, wholesale', false, 2], ['Annex', true, 1],
    ]);
    const places = pickupPlaces(test.desk).map(({ key }) => key);
    expect((await failureOf(bookPickup(test.desk, { placeKey: places[1] ?? '', wish: wish(), takesNextDay: false }))).code).toBe('not-offered');
    setShipFroms((shipFrom) => [{ ...shipFrom, pickup: { ...shipFrom.pickup, standingStop: false } }]);
    for (const key of places) await bookPickup(test.desk, { placeKey: key, wish: wish(), takesNextDay: false });
    expect(usps().length).toBe(2);
  });
});

describe('whether a carrier comes', () => {
  it('is asked once and kept by address, over a restart', async () => {
    const asked = await pickupEligibility(test.desk, { placeKey: placeKey() });
    expect(asked).toEqual({ canCome: true, address: expect.stringMatching(/^1280 TERMINAL WAY, STE 12, RENO NV 89502-\d{4}$/), because: '', askedAt: expect.any(String) });
    await test.restart();
    await test.fault(`${path}/eligibility`, 'html-502');
    expect(await pickupEligibility(test.desk, { placeKey: placeKey() })).toEqual(asked);
    expect((await failureOf(pickupEligibility(test.desk, { placeKey: placeKey(), fresh: true }))).code).toBe('usps-unavailable');
  });

  it('is no for an address that no carrier goes to, and is asked again the next day', async () => {
    setShipFroms((shipFrom) => [{ ...shipFrom, address: { ...shipFrom.address, street: '600 Phantom Rd', unit: '' } }]);
    expect(await pickupEligibility(test.desk, { placeKey: placeKey() })).toMatchObject({ canCome: false, because: '020004: Invalid pickup location.' });
    expect((await failureOf(book())).code).toBe('pickup-refused');
    test.practice.setNow(new Date('2026-11-20T19:00:00Z'));
    await test.fault(`${path}/eligibility`, 'html-502');
    expect((await failureOf(pickupEligibility(test.desk, { placeKey: placeKey() }))).code).toBe('usps-unavailable');
  });

  it('needs a name and a way to reach somebody, which the ship-from is asked for', async () => {
    setShipFroms((shipFrom) => [{ ...shipFrom, address: { ...shipFrom.address, name: 'Sam', company: 'Acme', phone: '', email: '' } }]);
    expect(pickupPlaces(test.desk)[0]?.missing).toEqual(['name', 'contact']);
    expect([await failureOf(book()), here()]).toEqual([{ code: 'pickup-needs', missing: ['name', 'contact'], shipFrom: 'Dock 1, Reno' }, []]);
  });
});

it('a place isn’t said to have no pickup by a gateway that takes no such question', async () => {
  await test.fault(`${path}/eligibility`, 'apigee_fault');
  expect(await failureOf(pickupEligibility(test.desk, { placeKey: placeKey() }))).toMatchObject({ code: 'pickup-refused' });
  expect((await pickupEligibility(test.desk, { placeKey: placeKey() })).canCome).toBe(true);
});
