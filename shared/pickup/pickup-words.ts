import { serviceName } from '../rates/service-names.ts';
import type { PackageLocation, PackageType, PickupDetails } from './pickup.ts';
import { formatDay } from '../days/ship-days.ts';

const locations: Readonly<Record<PackageLocation, string>> = {
  FRONT_DOOR: 'Front door',
  BACK_DOOR: 'Back door',
  SIDE_DOOR: 'Side door',
  KNOCK_ON_DOOR: 'Knock on the door',
  MAIL_ROOM: 'Mail room',
  OFFICE: 'Office',
  PORCH: 'Porch',
  RECEPTION: 'Reception',
  MAILBOX: 'Mailbox',
  OTHER: 'Other: see the note',
};

const types: Readonly<Record<PackageType, string>> = {
  USPS_GROUND_ADVANTAGE: serviceName('USPS_GROUND_ADVANTAGE'),
  PRIORITY_MAIL: serviceName('PRIORITY_MAIL'),
  PRIORITY_MAIL_EXPRESS: serviceName('PRIORITY_MAIL_EXPRESS'),
  'FIRST-CLASS_PACKAGE_SERVICE': 'First-Class Package',
  INTERNATIONAL: 'International',
  RETURNS: 'Returns',
  OTHER: 'Other',
};

const named = <K extends string>(names: Readonly<Record<K, string>>, code: string): string =>
  Object.hasOwn(names, code) ? names[code as K] : code;

/** "Front door"; a code that USPS added since is shown as it is. */
export const locationWords = (location: string): string => named(locations, location);

export const packageWords = (type: string): string => named(types, type);

/** "12 Ground Advantage, 3 Priority Mail". */
export const packagesLine = (packages: PickupDetails['packages']): string =>
  packages.map(({ type, count }) => `${count} ${packageWords(type)}`).join(', ');

export const packageCount = (packages: PickupDetails['packages']): number => packages.reduce((sum, { count }) => sum + count, 0);

const inOrder = (packages: PickupDetails['packages']): PickupDetails['packages'] => [...packages].sort((a, b) => a.type.localeCompare(b.type));

/**
 * What is different between two versions of a pickup, each as a sentence's part: "Tue Nov 24 instead of Mon Nov 23". Neither the order
 * of the parcels nor letter case is a difference: USPS may write a note in capitals.
 */
export const pickupDifferences = (before: PickupDetails, after: PickupDetails): string[] => {
  const parts: (readonly [string, string])[] = [
    [formatDay(before.day), formatDay(after.day)],
    [packagesLine(inOrder(before.packages)), packagesLine(inOrder(after.packages))],
    [before.pounds === null ? 'no weight' : `${before.pounds} lb`, after.pounds === null ? 'no weight' : `${after.pounds} lb`],
    [locationWords(before.location), locationWords(after.location)],
    [before.instructions === '' ? 'no note' : `“${before.instructions}”`, after.instructions === '' ? 'no note' : `“${after.instructions}”`],
    [before.dog ? 'a dog' : 'no dog', after.dog ? 'a dog' : 'no dog'],
  ];
  return parts.flatMap(([was, is]) => (was.toUpperCase() === is.toUpperCase() ? [] : [`${is} instead of ${was}`]));
};
