import { addDays, dayAt, timeAt } from '../../../shared/days/ship-days.ts';
import { stateCode } from '../../../shared/address/states.ts';
import { ruleRefusal } from '../server/errors.ts';
import type { RuleError } from '../server/errors.ts';
import { isMailDay } from '../../../shared/days/mail-days.ts';
import { centralTime } from '../labels/rules/manifest-time.ts';
import type { PickupRequest } from './pickup-request.ts';
import { standardizeAddress } from '../addresses/standardize-address.ts';
import type { StandardAddress } from '../addresses/standardize-address.ts';

const api = '/pickup/v3';

/** Making a pickup and changing one have codes of their own for the same faults. */
const codes = {
  make: { past: '020016', far: '020017', day: '020018', long: '020019', other: '020020', email: '020021' },
  change: { past: '020009', far: '020010', day: '020011', long: '020012', other: '020013', email: '020014' },
} as const;
export type PickupAction = keyof typeof codes;

/** A carrier comes Monday to Saturday, but not on holidays; for today, until two in the morning Central Time. */
const comesOn = (day: string, now: Date): boolean => {
  const today = dayAt(now, centralTime);
  return isMailDay(day) && (day > today || (day === today && timeAt(now, centralTime) < '02:00'));
};

/** The day of the pickup: the one asked for, or the next that is possible where that is asked. @throws Refusal with USPS's code. */
export const pickupDay = ({ pickupDate, nextAvailablePickup }: PickupRequest, action: PickupAction, now: Date): string => {
  const refuse = (code: string, detail: string) => ruleRefusal(api, [{ code, detail, parameter: 'pickupDate' }]);
  const today = dayAt(now, centralTime);
  const { past, far, day } = codes[action];
  if (pickupDate < today) throw refuse(past, 'Pickup date is in the past.');
  if (pickupDate > addDays(today, 365)) throw refuse(far, 'Pickups can only be scheduled one year in the future.');
  if (comesOn(pickupDate, now)) return pickupDate;
  if (!nextAvailablePickup) throw refuse(day, 'Pickup Request cannot be scheduled on requested day.');
  let next = addDays(pickupDate, 1);
  while (!comesOn(next, now)) next = addDays(next, 1);
  return next;
};

const email = /^[\w+&*-]+(?:\.[\w+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$/;

/** What is wrong with a pickup besides its day and its address. */
export const pickupProblems = ({ pickupAddress, pickupLocation, packages, estimatedWeight }: PickupRequest, action: PickupAction): RuleError[] => {
  const problems: RuleError[] = [];
  const add = (code: string, parameter: string, detail: string): void => void problems.push({ code, parameter, detail });
  const { specialInstructions = '', packageLocation } = pickupLocation;
  const { long, other, email: badEmail } = codes[action];
  if (specialInstructions.length > 255) add(long, 'pickupLocation.specialInstructions', 'Comment length exceeds 255 characters.');
  if (/[<>]/.test(specialInstructions)) add('020005', 'pickupLocation.specialInstructions', 'Comment contains invalid characters.');
  if (packageLocation === 'OTHER' && specialInstructions.trim() === '')
    add(other, 'pickupLocation.specialInstructions', 'Pickup location of Other requires additional information in comments.');
  for (const contact of pickupAddress.contact) {
    if (typeof contact.email === 'string' && !email.test(contact.email)) add(badEmail, 'pickupAddress.contact.email', 'Email address is invalid.');
    if (typeof contact.cellNumber === 'string' && !/^[2-9]\d{2}[2-9]/.test(contact.cellNumber)) add('020006', 'pickupAddress.contact.cellNumber', 'Phone number is invalid.');
  }
  if (packages.length === 0 || packages.some(({ packageCount }) => packageCount < 1) || estimatedWeight <= 0) add('020003', 'packages, estimatedWeight', 'Invalid pickup details.');
  return problems;
};

interface Typed {
  readonly streetAddress: string;
  readonly secondaryAddress?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly ZIPCode?: string | undefined;
  readonly urbanization?: string | undefined;
}

/** The address as USPS writes it. @throws Refusal where no carrier goes: not found, a PO Box, a phantom route. */
export const pickupAddress = (typed: Typed, stateOfZip: (zip: string) => string | null): StandardAddress => {
  const refuse = () => ruleRefusal(api, [{ code: '020004', detail: 'Invalid pickup location.', parameter: 'streetAddress, city, state, ZIPCode' }]);
  const state = stateCode(typed.state ?? '') ?? stateOfZip(typed.ZIPCode ?? '');
  if (state === null || (typed.ZIPCode === undefined && (typed.city ?? '') === '')) throw refuse();
  const found = standardizeAddress({ ...typed, state });
  if (found.code !== null || found.delivery.confirmation === 'N' || found.delivery.carrierRoute || found.address.streetAddress.startsWith('PO BOX')) throw refuse();
  return found.address;
};
