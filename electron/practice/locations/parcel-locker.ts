import type { RuleError } from '../server/errors.ts';
import { postOfficeOf } from './facilities.ts';
import type { LabelBody, LabelRequest } from '../labels/label-request.ts';
import { lockersOf } from './post-offices.ts';

/** What a locker takes at most, in inches, the longest side first. */
const room = [18, 16, 14];

/** What a parcel for a Smart Locker needs: the locker, and a person who is told that it is there. */
export const lockerProblems = ({ toAddress, packageDescription: parcel }: LabelRequest): RuleError[] => {
  if (!toAddress.parcelLockerDelivery) return [];
  const problems: RuleError[] = [];
  const add = (code: string, parameter: string, detail: string): void => void problems.push({ code, parameter, detail });
  if (!toAddress.facilityId) add('160083', 'toAddress.facilityId', 'is required with Smart Locker (toAddress.parcelLockerDelivery)');
  if (!toAddress.email) add('160084', 'toAddress.email', 'is required with Smart Locker (toAddress.parcelLockerDelivery)');
  if (!toAddress.firstName || !toAddress.lastName) add('160076', 'firstName, lastName', 'firstName and lastName are required');
  if (toAddress.ignoreBadAddress && !toAddress.ZIPPlus4) add('160183', 'toAddress', 'ZIPPlus4 could not be found for the provided address and it is required.');
  const sides = [parcel.length, parcel.width, parcel.height].sort((a, b) => b - a);
  if (sides.some((side, place) => side > (room[place] ?? 0)))
    add('160122', 'packageDescription', `package dimensions exceed Smart Locker dimensions for facility ${toAddress.facilityId ?? ''}`);
  return problems;
};

/** The body with the locker's own address, where the sender named the locker alone. */
export const withLockerAddress = (body: LabelBody): LabelBody => {
  const zip = /^3(\d{5})0$/.exec(body.toAddress.facilityId ?? '')?.[1];
  if (!body.toAddress.parcelLockerDelivery || body.toAddress.streetAddress !== undefined || zip === undefined) return body;
  const [locker] = lockersOf(zip);
  if (!locker) return body;
  const { streetAddress, city, state, ZIPCode } = locker.deliveryAddress;
  return { ...body, toAddress: { ...body.toAddress, streetAddress, city, state: state as LabelBody['fromAddress']['state'], ZIPCode, secondaryAddress: `LOCKER ${postOfficeOf(zip)}` } };
};
