/** What is told of an address besides its standard form. */
export interface Delivery {
  readonly confirmation?: 'Y' | 'D' | 'S' | 'N';
  readonly correction?: '22' | '32';
  readonly carrierRoute?: string;
  readonly vacant?: boolean;
  readonly mailReceivingAgency?: boolean;
  readonly notFound?: '010005' | '010006';
}

export interface AddressFixture {
  /** The standardized street, in any city. */
  readonly street: string;
  readonly says: string;
  readonly withoutUnit: Delivery;
  readonly withUnit: Delivery;
}

/** Streets with a fate of their own, so that every verdict can be met on purpose. */
export const addressFixtures: readonly AddressFixture[] = [
  { street: '100 DUPLEX AVE', says: 'D: the unit is missing', withoutUnit: { confirmation: 'D' }, withUnit: {} },
  { street: '200 TOWER ST', says: 'S: with a unit, the unit is not confirmed', withoutUnit: {}, withUnit: { confirmation: 'S' } },
  { street: '300 NOWHERE RD', says: 'N: not confirmed', withoutUnit: { confirmation: 'N' }, withUnit: { confirmation: 'N' } },
  {
    street: '400 TWIN ST', says: 'correction 22: several addresses, no default',
    withoutUnit: { confirmation: 'N', correction: '22' }, withUnit: { confirmation: 'N', correction: '22' },
  },
  {
    street: '410 TWIN ST', says: 'refused with 010006: several addresses, no default',
    withoutUnit: { notFound: '010006' }, withUnit: { notFound: '010006' },
  },
  {
    street: '500 OFFICE PARK DR', says: 'correction 32: a default address, the suite is missing',
    withoutUnit: { confirmation: 'D', correction: '32' }, withUnit: {},
  },
  { street: '600 PHANTOM RD', says: 'route R777: USPS does not deliver there', withoutUnit: { carrierRoute: 'R777' }, withUnit: { carrierRoute: 'R777' } },
  { street: '700 EMPTY LN', says: 'vacant', withoutUnit: { vacant: true }, withUnit: { vacant: true } },
  { street: '800 MAILBOX PLZ', says: 'a commercial mail receiving agency', withoutUnit: { mailReceivingAgency: true }, withUnit: { mailReceivingAgency: true } },
  { street: '900 LOST ST', says: 'refused with 010005: not found', withoutUnit: { notFound: '010005' }, withUnit: { notFound: '010005' } },
];

/** Addresses that are met with a ZIP+4 of their own, most of them in USPS's own samples. */
export const knownPlus4: Readonly<Record<string, string>> = {
  '3120 M ST NW 20007': '3704',
  '1100 WYOMING ST STE 150 63118': '2628',
  '4120 BINGHAM AVE 63116': '2520',
  '2250 CLARENDON BLVD APT 4 22201': '3308',
  '2700 S JEFFERSON AVE STE 150 63104': '2351',
};

/** A street that is only complete with its quarter, as USPS's own sample corrects it. */
export const knownStreets: Readonly<Record<string, string>> = { '3120 M ST 20007': '3120 M ST NW' };
