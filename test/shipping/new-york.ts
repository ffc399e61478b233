/**
 * An address to ship from. A day is over there before 00:30 Central, from when on USPS takes no form of it; in Reno that comes an
 * hour and a half before the next day.
 */
export const newYork = { street: '421 8th Ave', unit: '', city: 'New York', state: 'NY', zip: '10001' };
