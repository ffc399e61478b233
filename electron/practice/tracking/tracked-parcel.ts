import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { acceptedAt } from './acceptance.ts';
import type { InternationalFacts } from '../international/international-content.ts';
import type { LabelFacts } from '../labels/content/label-content.ts';
import type { StoredLabel } from '../state/labels.ts';
import { scenarioOf } from './tracking-scenarios.ts';
import type { Scenario } from './tracking-scenarios.ts';
import { placeOf } from '../addresses/zip-places.ts';

export interface ScanPlace {
  readonly city: string;
  /** Empty abroad. */
  readonly state: string;
  readonly zip: string;
  /** Two letters abroad, empty at home. */
  readonly country: string;
  readonly timeZone: string;
}

/** What tracking has to know of a parcel that the carrier has. */
export interface TrackedParcel {
  readonly trackingNumber: string;
  readonly mailClass: string;
  readonly serviceTypeCode: string;
  readonly scenario: Scenario;
  readonly createdAt: Date;
  readonly acceptedAt: Date;
  readonly origin: ScanPlace;
  readonly destination: ScanPlace;
  /** The day on which it is to arrive. */
  readonly deliveryDay: string;
  readonly services: readonly string[];
}

const placeAt = (zip: string): ScanPlace => {
  const place = placeOf(zip);
  return { city: place?.city ?? '', state: place?.state ?? '', zip, country: '', timeZone: timeZoneOfZip(zip) };
};

/** The parcel of a label, or null while nobody has scanned it. */
export const trackedParcel = (label: StoredLabel, now: Date): TrackedParcel | null => {
  const accepted = acceptedAt(label);
  if (accepted === null || accepted.getTime() > now.getTime()) return null;
  const metadata = JSON.parse(label.metadata) as {
    commitment?: { expectedDeliveryDate: string | null }; serviceTypeCode?: string; extraServices: readonly { name?: string; serviceName?: string }[];
  };
  const origin = placeAt(label.entryZip);
  const acceptedOn = dayAt(accepted, origin.timeZone);
  const isAbroad = label.kind === 'international';
  const promised = metadata.commitment?.expectedDeliveryDate ?? addDays(acceptedOn, isAbroad ? 12 : 5);
  const base = {
    trackingNumber: label.trackingNumber, mailClass: label.mailClass, serviceTypeCode: metadata.serviceTypeCode ?? '', scenario: scenarioOf(label.trackingNumber),
    createdAt: label.createdAt, acceptedAt: accepted, origin,
    // Handed over late, it arrives late.
    deliveryDay: promised > acceptedOn ? promised : addDays(acceptedOn, 2),
    services: metadata.extraServices.map(({ name, serviceName }) => name ?? serviceName ?? ''),
  };
  if (isAbroad) {
    const { toAddress } = (JSON.parse(label.facts) as InternationalFacts).request;
    return {
      ...base,
      destination: { city: toAddress.city.toUpperCase(), state: '', zip: toAddress.postalCode ?? '', country: toAddress.countryISOAlpha2Code.toUpperCase(), timeZone: 'UTC' },
    };
  }
  const { toAddress } = JSON.parse(label.facts) as LabelFacts;
  return { ...base, destination: { city: toAddress.city, state: toAddress.state, zip: toAddress.ZIPCode, country: '', timeZone: timeZoneOfZip(toAddress.ZIPCode) } };
};
