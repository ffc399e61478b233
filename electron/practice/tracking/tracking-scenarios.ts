/** What becomes of a parcel, by the last two digits of its serial: those before the check digit. Any other is delivered. */
export const scenarios = {
  '90': 'notice-left', '91': 'refused', '92': 'undeliverable', '93': 'returned', '94': 'in-transit', '95': 'not-scanned', '96': 'foreign',
} as const;

export type Scenario = (typeof scenarios)[keyof typeof scenarios] | 'delivered';

/** An international number ends with two letters; its check digit stands before them. */
export const scenarioOf = (trackingNumber: string): Scenario => {
  const digits = trackingNumber.replace(/[A-Z]/g, '').slice(-3, -1);
  return Object.hasOwn(scenarios, digits) ? scenarios[digits as keyof typeof scenarios] : 'delivered';
};
