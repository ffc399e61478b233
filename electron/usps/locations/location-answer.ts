import * as z from 'zod';
import { AnsweredAddress as AnsweredAddressReader, flag, list, number, requiredText, text, Warnings } from '../transport/read-answer.ts';
import type { AnsweredAddress } from '../wire/wire-address.ts';

/** A day, and when it is open, on its own clock, as USPS writes the times. */
export interface OpeningHours {
  readonly dayOfWeek: string;
  readonly times: readonly { readonly openTime: string; readonly closeTime: string }[];
}

export interface DropOffLocation {
  readonly key: string;
  readonly name: string;
  readonly address: AnsweredAddress | null;
  readonly phone: string;
  readonly destinationZip: string;
  readonly facilityType: string;
  readonly accepts: readonly { readonly mailClass: string; readonly processingCategory: string; readonly palletized: string }[];
  readonly hours: readonly OpeningHours[];
  readonly timeZone: string;
}

export interface PostOffice {
  /** What a label's `facilityId` is, at most seven characters. */
  readonly facilityId: string;
  readonly name: string;
  readonly kind: string;
  readonly address: AnsweredAddress | null;
  /** Miles; null where USPS doesn't say. */
  readonly distance: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string;
  readonly services: readonly { readonly service: string; readonly hours: readonly OpeningHours[] }[];
  readonly temporarilyClosed: boolean;
  readonly timeZone: string;
}

export interface PostOffices {
  readonly locations: readonly PostOffice[];
  /** How many there are in all; null where USPS doesn't say. */
  readonly total: number | null;
  readonly warnings: readonly string[];
}

export interface ParcelLocker {
  readonly facilityId: string;
  readonly name: string;
  /** Where it stands. */
  readonly address: AnsweredAddress | null;
  /** What a parcel to it is addressed to. */
  readonly deliveryAddress: AnsweredAddress | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly status: string;
  readonly online: boolean;
  /** Inches that the largest door takes; null where USPS doesn't say. */
  readonly largest: { readonly length: number; readonly width: number; readonly height: number } | null;
  readonly takesDirectly: boolean;
}

const Address = AnsweredAddressReader.nullish().transform((address) => address ?? null);

const Hours = list(z.object({ dayOfWeek: text, times: list(z.object({ openTime: text, closeTime: text })) }));

/** A telephone number, or an object that holds its one. */
const Phone = z.union([text, z.object({ phone: text }).transform(({ phone }) => phone)]);

export const DropOffLocationReader = z.object({
  dropShipmentKey: text,
  facilityName: text,
  facilityAddress: z.object({ address: Address }).nullish(),
  dropSitePhoneNumber: Phone,
  destinationZIPCode: text,
  destinationEntryFacilityType: text,
  acceptedPackageTypes: list(z.object({ mailClass: text, processingCategory: text, palletized: text })),
  dropShipAcceptanceTimes: Hours,
  timeZone: text,
}).transform((found): DropOffLocation => ({
  key: found.dropShipmentKey,
  name: found.facilityName,
  address: found.facilityAddress?.address ?? null,
  phone: found.dropSitePhoneNumber,
  destinationZip: found.destinationZIPCode,
  facilityType: found.destinationEntryFacilityType,
  accepts: found.acceptedPackageTypes,
  hours: found.dropShipAcceptanceTimes,
  timeZone: found.timeZone,
}));

const PostOfficeReader = z.object({
  facilityID: requiredText,
  facilityName: text,
  postOfficeType: text,
  facilityAddress: Address,
  distance: number,
  geoCoordinates: z.object({ latitude: number, longitude: number }).nullish(),
  phoneNumbers: Phone,
  services: list(z.object({ service: text, hours: Hours })),
  temporaryClosure: flag,
  timeZone: text,
}).transform((found): PostOffice => ({
  facilityId: found.facilityID,
  name: found.facilityName,
  kind: found.postOfficeType,
  address: found.facilityAddress,
  distance: found.distance,
  latitude: found.geoCoordinates?.latitude ?? null,
  longitude: found.geoCoordinates?.longitude ?? null,
  phone: found.phoneNumbers,
  services: found.services,
  temporarilyClosed: found.temporaryClosure,
  timeZone: found.timeZone,
}));

export const PostOfficesReader = z.object({
  locations: list(PostOfficeReader), warnings: Warnings, metadata: z.object({ totalCount: number }).nullish(),
}).transform(({ locations, warnings, metadata }): PostOffices => ({ locations, total: metadata?.totalCount ?? null, warnings }));

export const ParcelLockerReader = z.object({
  facilityID: requiredText,
  locationName: text,
  locationAddress: Address,
  deliveryAddress: Address,
  latitude: number,
  longitude: number,
  lockerStatus: text,
  lockerOnline: flag,
  lockerSizeMaximumLength: number,
  lockerSizeMaximumWidth: number,
  lockerSizeMaximumHeight: number,
  serviceDirectShip: flag,
}).transform((found): ParcelLocker => {
  const { lockerSizeMaximumLength: length, lockerSizeMaximumWidth: width, lockerSizeMaximumHeight: height } = found;
  return {
    facilityId: found.facilityID,
    name: found.locationName,
    address: found.locationAddress,
    deliveryAddress: found.deliveryAddress,
    latitude: found.latitude,
    longitude: found.longitude,
    status: found.lockerStatus,
    online: found.lockerOnline,
    largest: length === null || width === null || height === null ? null : { length, width, height },
    takesDirectly: found.serviceDirectShip,
  };
});
