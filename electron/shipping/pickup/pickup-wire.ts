import { Failed } from '../../../shared/failure.ts';
import type { Pickup, PickupDetails, PickupPlace, PickupWish } from '../../../shared/pickup/pickup.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { AnsweredPickup } from '../../ledger/pickups/pickup-ledger.ts';
import { PickupRequest } from '../../usps/carrier-pickup.ts';
import type { BookedPickup, PickupEligibilityQuery } from '../../usps/carrier-pickup.ts';
import { UspsRefusal } from '../../usps/usps-error.ts';
import { uspsFailure } from '../usps-failure.ts';
import { wireAddress } from '../wire/wire-address.ts';
import { pickupContacts, pickupName } from './pickup-places.ts';

export const eligibilityQuery = (address: PickupPlace['address']): PickupEligibilityQuery => {
  const { firstName: _first, lastName: _last, firm: _firm, ...street } = wireAddress(address);
  return street;
};

const wishMembers = ({ day, packages, pounds, location, instructions, dog }: PickupWish) => ({
  pickupDate: day,
  packages: packages.map(({ type, count }) => ({ packageType: type, packageCount: count })),
  estimatedWeight: pounds,
  pickupLocation: {
    packageLocation: location, ...(instructions.trim() === '' ? {} : { specialInstructions: instructions.trim() }), dogPresent: dog,
  },
});

/** @throws Failed `pickup-needs` where the ship-from lacks what USPS wants. */
export const pickupRequest = ({ address, name, missing }: PickupPlace, wish: PickupWish, nextAvailablePickup: boolean): PickupRequest => {
  const who = pickupName(address);
  if (who === null || missing.length > 0) throw new Failed({ code: 'pickup-needs', missing: [...missing], shipFrom: name });
  const firm = address.company.trim().slice(0, 50);
  return {
    ...wishMembers(wish),
    pickupAddress: { ...who, ...(firm === '' ? {} : { firm }), address: eligibilityQuery(address), contact: pickupContacts(address) },
    nextAvailablePickup,
  };
};

/** The same pickup, as it is wished for now. */
export const changedRequest = (sent: string, wish: PickupWish): PickupRequest => ({
  ...PickupRequest.parse(JSON.parse(sent)), ...wishMembers(wish), nextAvailablePickup: false,
});

/** The same pickup on another day, and on no other than that. */
export const onDay = (sent: string, day: Day): PickupRequest => ({ ...PickupRequest.parse(JSON.parse(sent)), pickupDate: day, nextAvailablePickup: false });

export const detailsOf = (wish: PickupWish): PickupDetails => ({ ...wish, instructions: wish.instructions.trim() });

/** As USPS answered; what an answer leaves out stays as it was asked for. */
export const answeredPickup = (booked: BookedPickup, asked: PickupDetails): AnsweredPickup => {
  const isWhole = booked.packages.length > 0;
  return {
    confirmationNumber: booked.confirmationNumber,
    version: booked.entityTag,
    details: {
      day: booked.day ?? asked.day,
      packages: isWhole ? booked.packages.map(({ packageType, packageCount }) => ({ type: packageType, count: packageCount })) : asked.packages,
      pounds: booked.estimatedWeight ?? asked.pounds,
      location: booked.packageLocation === '' ? asked.location : booked.packageLocation,
      instructions: isWhole ? booked.specialInstructions : asked.instructions,
      dog: isWhole ? booked.dogPresent : asked.dog,
    },
  };
};

const isOfThePickup = (error: unknown): error is UspsRefusal =>
  error instanceof UspsRefusal && error.api === 'carrier-pickup' && error.status !== 401 && error.status !== 403 && error.status !== 429;

/** USPS looked at what was asked, and said no by one of its codes. */
export const refusedWith = (error: unknown, ...codes: string[]): error is UspsRefusal =>
  isOfThePickup(error) && (codes.length === 0 || codes.includes(error.uspsCode ?? ''));

/** USPS's own code says why; what a gateway puts in its place is not about the pickup. */
const inItsWords = ({ uspsCode }: UspsRefusal): boolean => /^\d{6}$/.test(uspsCode ?? '');

/** USPS itself looked at what was asked, and said no. */
export const refusedByUsps = (error: unknown): boolean => isOfThePickup(error) && inItsWords(error);

/** There is a pickup of the address on the day. */
export const existsAlready = (error: unknown): boolean => refusedWith(error, '020001');
/** No carrier comes on the day; booked and changed pickups have codes of their own. */
export const isDayRefused = (error: unknown): boolean => refusedWith(error, '020018', '020011');
/** No such pickup, or none that stands, in USPS's own code: a gateway that knows no such way says nothing of the pickup. */
export const isGone = (error: unknown): boolean =>
  refusedWith(error, '020015') || (isOfThePickup(error) && error.status === 404 && inItsWords(error));

/** The version that was named isn't the one that USPS has now (RFC 9110, section 13.1.1); some answers say so as a 400. */
export const isStale = (error: unknown): boolean =>
  isOfThePickup(error) && (error.status === 412 || (error.parameter ?? '').toLowerCase() === 'if-match' || /\be-?tag\b|entity tag/i.test(error.message));

/** What a person is told of an error of a pickup's call. */
export const pickupFailure = (error: unknown, day: Day): unknown => {
  if (isDayRefused(error) && error instanceof UspsRefusal) return new Failed({ code: 'pickup-day-refused', day, detail: `${error.uspsCode ?? ''}: ${error.message}` }, { cause: error });
  if (isOfThePickup(error)) return new Failed({ code: 'pickup-refused', uspsCode: error.uspsCode, detail: error.message }, { cause: error });
  const failure = uspsFailure(error);
  if (failure instanceof Failed && failure.failure.code === 'not-authorized' && failure.failure.lacks === 'grant')
    return new Failed({ code: 'pickup-not-granted', detail: failure.failure.detail }, { cause: error });
  return failure;
};

export const requireBooked = ({ state, confirmationNumber }: Pickup): string => {
  if (state !== 'booked' || confirmationNumber === null) throw new Failed({ code: 'pickup-over', state });
  return confirmationNumber;
};
