/** ISO 3166-1, without the United States and the places that a domestic label reaches. */
const codes = `AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK
  CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GW GY
  HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF
  MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS
  RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UY UZ VA VC VE VG VN
  VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/);

/** Countries of their own to the world, and states to USPS: what goes there is domestic mail. */
export const asStates = ['AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI'] as const;

const names = new Intl.DisplayNames(['en-US'], { type: 'region' });

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** As it is printed on the label's last line. An unknown code names itself. */
export const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? names.of(code) ?? code : code);

/** By name, for a list to choose from. */
export const countries: readonly Country[] = codes
  .map((code) => ({ code, name: countryName(code) }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** What else people call a country than the list does. */
export const otherNames: Readonly<Record<string, string>> = {
  'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', 'northern ireland': 'GB', uk: 'GB', 'u.k.': 'GB', holland: 'NL', 'the netherlands': 'NL',
  deutschland: 'DE', españa: 'ES', méxico: 'MX', brasil: 'BR', italia: 'IT', korea: 'KR', 'republic of korea': 'KR', 'hong kong': 'HK', turkey: 'TR',
  'czech republic': 'CZ', macau: 'MO', 'ivory coast': 'CI', 'people’s republic of china': 'CN', 'russian federation': 'RU', burma: 'MM',
};

const unitedStates = /^(?:united states(?: of america)?|u\.?\s?s\.?\s?(?:a\.?)?)$/i;

/** A name as it is compared: without accents, capitals and "the". */
export const plainName = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').trim();

const byName = new Map<string, string>([
  ...countries.map(({ code, name }) => [plainName(name), code] as const),
  ...Object.entries(otherNames).map(([name, code]) => [plainName(name), code] as const),
  ...asStates.map((code) => [plainName(countryName(code)), code] as const),
]);

/** The code of a country by its name or its code; "US" for the United States; null where it is none. */
export const readCountry = (typed: string): string | null => {
  const text = typed.trim();
  if (unitedStates.test(text)) return 'US';
  const code = text.toUpperCase();
  if (codes.includes(code) || (asStates as readonly string[]).includes(code)) return code;
  return byName.get(plainName(text)) ?? null;
};

export const isKnownCountry = (code: string): boolean => codes.includes(code);

/** Of a country that is a state to USPS, its two letters there: the same as its code. */
export const stateOfCountry = (code: string): string | null => ((asStates as readonly string[]).includes(code) ? code : null);

/** Whether an address leaves the United States; nobody has said so of one without a country. */
export const isAbroad = <A extends { readonly country?: string | undefined }>(address: A): address is A & { readonly country: string } =>
  address.country !== undefined && address.country !== '' && address.country !== 'US' && stateOfCountry(address.country) === null;
