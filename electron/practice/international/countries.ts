export interface Country {
  readonly name: string;
  /** The price group, 01 to 20: not USPS's list, but near neighbours are cheap. */
  readonly group: number;
  /** What its post takes at most. */
  readonly maximumPounds: number;
}

const of = (name: string, group: number, maximumPounds = 66): Country => ({ name, group, maximumPounds });

/** The countries that are served here, by ISO 3166; any other has no price. */
export const countries: Readonly<Record<string, Country>> = {
  CA: of('CANADA', 1), MX: of('MEXICO', 2, 44), GB: of('UNITED KINGDOM', 3), IE: of('IRELAND', 4), DE: of('GERMANY', 5, 70), FR: of('FRANCE', 5), NL: of('NETHERLANDS', 5, 70),
  BE: of('BELGIUM', 5), ES: of('SPAIN', 5), IT: of('ITALY', 5), CH: of('SWITZERLAND', 6), AT: of('AUSTRIA', 6), PL: of('POLAND', 6, 44), CZ: of('CZECHIA', 6),
  SE: of('SWEDEN', 6, 70), NO: of('NORWAY', 6, 70), DK: of('DENMARK', 6, 70), FI: of('FINLAND', 6, 70), PT: of('PORTUGAL', 6), GR: of('GREECE', 7, 44),
  JP: of('JAPAN', 8), KR: of('KOREA', 8, 44), CN: of('CHINA', 9), HK: of('HONG KONG', 9), TW: of('TAIWAN', 9, 44), SG: of('SINGAPORE', 9), AU: of('AUSTRALIA', 10, 44),
  NZ: of('NEW ZEALAND', 10), IN: of('INDIA', 11, 44), IL: of('ISRAEL', 11, 44), AE: of('UNITED ARAB EMIRATES', 12), SA: of('SAUDI ARABIA', 12), TR: of('TURKEY', 12),
  BR: of('BRAZIL', 13), AR: of('ARGENTINA', 13, 44), CL: of('CHILE', 13, 44), CO: of('COLOMBIA', 14), PE: of('PERU', 14, 70), ZA: of('SOUTH AFRICA', 15), EG: of('EGYPT', 15),
  KE: of('KENYA', 16, 70), NG: of('NIGERIA', 16), PH: of('PHILIPPINES', 17, 44), TH: of('THAILAND', 17, 44), VN: of('VIETNAM', 17, 70), UA: of('UKRAINE', 18),
};

export const countryOf = (code: string): Country | null => (Object.hasOwn(countries, code) ? countries[code] ?? null : null);
