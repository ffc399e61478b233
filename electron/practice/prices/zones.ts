import { placeOf } from '../addresses/zip-places.ts';

/** Roughly the middle of each state: latitude, longitude. */
const middles: Readonly<Record<string, readonly [number, number]>> = {
  AK: [63.3, -151.6], AL: [32.8, -86.8], AR: [34.9, -92.4], AZ: [34.2, -111.7], CA: [36.8, -119.7], CO: [39.0, -105.5], CT: [41.6, -72.7], DC: [38.9, -77.0],
  DE: [39.0, -75.5], FL: [28.1, -81.8], GA: [32.7, -83.4], GU: [13.4, 144.8], HI: [20.8, -156.6], IA: [42.0, -93.5], ID: [44.3, -114.6], IL: [40.0, -89.2],
  IN: [39.9, -86.3], KS: [38.5, -98.4], KY: [37.5, -85.3], LA: [31.0, -92.0], MA: [42.3, -71.8], MD: [39.0, -76.8], ME: [45.3, -69.2], MI: [44.0, -85.4],
  MN: [46.0, -94.3], MO: [38.4, -92.5], MS: [32.7, -89.7], MT: [47.0, -109.6], NC: [35.5, -79.4], ND: [47.4, -100.5], NE: [41.5, -99.8], NH: [43.7, -71.6],
  NJ: [40.2, -74.7], NM: [34.4, -106.1], NV: [39.3, -116.6], NY: [42.9, -75.6], OH: [40.3, -82.8], OK: [35.6, -97.5], OR: [43.9, -120.6], PA: [40.9, -77.8],
  PR: [18.2, -66.4], RI: [41.7, -71.6], SC: [33.9, -80.9], SD: [44.4, -100.2], TN: [35.9, -86.4], TX: [31.5, -99.3], UT: [39.3, -111.7], VA: [37.5, -78.9],
  VI: [18.0, -64.8], VT: [44.1, -72.7], WA: [47.4, -120.4], WI: [44.6, -90.0], WV: [38.6, -80.6], WY: [43.0, -107.6],
};

/** The freely associated states, which USPS puts in a zone of their own. */
const ninth = ['FM', 'MH', 'PW'];

const miles = ([aLat, aLong]: readonly [number, number], [bLat, bLong]: readonly [number, number]): number => {
  const radians = Math.PI / 180;
  const north = (bLat - aLat) * 69;
  const east = (bLong - aLong) * 69 * Math.cos(((aLat + bLat) / 2) * radians);
  return Math.hypot(north, east);
};

/** Miles up to which each zone reaches. */
const reaches = [50, 150, 300, 600, 1000, 1400, 1800];

/**
 * The zone between two ZIPs, "01" to "09": by the distance between their states, or within a state by how far their first
 * three digits lie apart. Not USPS's zone chart. Military mail counts to its gateway. Null where a ZIP doesn't exist.
 */
export const zoneOf = (origin: string, destination: string): string | null => {
  const from = placeOf(origin.slice(0, 5));
  const to = placeOf(destination.slice(0, 5));
  if (!from || !to) return null;
  if (ninth.includes(to.state) || ninth.includes(from.state)) return '09';
  const gateway: Readonly<Record<string, string>> = { AA: 'FL', AE: 'NY', AP: 'CA', AS: 'HI', MP: 'GU' };
  const at = (state: string): readonly [number, number] => middles[gateway[state] ?? state] ?? [39.8, -98.6];
  const distance = from.state === to.state
    ? Math.abs(Number(origin.slice(0, 3)) - Number(destination.slice(0, 3))) * 40
    : Math.max(miles(at(from.state), at(to.state)), 60);
  const zone = reaches.findIndex((reach) => distance <= reach) + 1;
  return `0${zone === 0 ? 8 : zone}`;
};
