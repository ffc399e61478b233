/** States, military "states" and territories as USPS's address schema lists them. */
const names: Readonly<Record<string, string>> = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut',
  DE: 'Delaware', DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois',
  IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland',
  MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana',
  NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York',
  NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania',
  RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont',
  VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming',
  AA: 'Armed Forces Americas', AE: 'Armed Forces Europe', AP: 'Armed Forces Pacific',
  AS: 'American Samoa', FM: 'Federated States of Micronesia', GU: 'Guam', MH: 'Marshall Islands',
  MP: 'Northern Mariana Islands', PR: 'Puerto Rico', PW: 'Palau', VI: 'Virgin Islands',
};

export const isState = (text: string): boolean => Object.hasOwn(names, text.trim().toUpperCase());

/** The two letters for a state's name or its two letters, as typed; null where it is neither. */
export const stateCode = (text: string): string | null => {
  if (Object.hasOwn(names, text)) return text;
  const wanted = text.trim().toUpperCase().replace(/\./g, '');
  if (Object.hasOwn(names, wanted)) return wanted;
  return Object.entries(names).find(([, name]) => name.toUpperCase() === wanted)?.[0] ?? null;
};

/** APO, FPO and DPO addresses: a domestic label with a customs form. */
export const isMilitary = (state: string): boolean => ['AA', 'AE', 'AP'].includes(state.trim().toUpperCase());

/**
 * Places that a domestic label reaches only with a customs form from the 50 states: military post offices, and the
 * territories outside the customs territory (USPS Domestic Mail Manual 608.2.4).
 */
export const needsCustomsForm = (state: string): boolean =>
  isMilitary(state) || ['AS', 'FM', 'GU', 'MH', 'MP', 'PW', 'VI'].includes(state.trim().toUpperCase());
