import { placeOf } from './zip-places.ts';

const zones: Readonly<Record<string, string>> = {
  AK: 'America/Anchorage', AL: 'America/Chicago', AR: 'America/Chicago', AS: 'Pacific/Pago_Pago', AZ: 'America/Phoenix', CA: 'America/Los_Angeles',
  CO: 'America/Denver', GU: 'Pacific/Guam', HI: 'Pacific/Honolulu', IA: 'America/Chicago', ID: 'America/Boise', IL: 'America/Chicago',
  KS: 'America/Chicago', LA: 'America/Chicago', MN: 'America/Chicago', MO: 'America/Chicago', MP: 'Pacific/Guam', MS: 'America/Chicago',
  MT: 'America/Denver', ND: 'America/Chicago', NE: 'America/Chicago', NM: 'America/Denver', NV: 'America/Los_Angeles', OK: 'America/Chicago',
  OR: 'America/Los_Angeles', PR: 'America/Puerto_Rico', SD: 'America/Chicago', TN: 'America/Chicago', TX: 'America/Chicago', UT: 'America/Denver',
  VI: 'America/Puerto_Rico', WA: 'America/Los_Angeles', WI: 'America/Chicago', WY: 'America/Denver',
};

/** USPS's manifests run by it. */
export const centralTime = 'America/Chicago';

/** The time zone at a ZIP, by its state; of the capital's where the state isn't in the list. */
export const timeZoneOf = (zip: string): string => zones[placeOf(zip)?.state ?? ''] ?? 'America/New_York';
