/**
 * Post offices by number: 1, ZIP and 0 is the post office of a ZIP, which holds parcels; 2, ZIP and 0 is a contract postal
 * unit, which doesn't. Any other seven digits that start with 1 hold parcels too, so that USPS's own samples do.
 */
export const postOfficeOf = (zip: string): string => `1${zip}0`;
export const postalUnitOf = (zip: string): string => `2${zip}0`;

export const holdsForPickup = (facilityId: string): boolean => /^1\d{6}$/.test(facilityId);
