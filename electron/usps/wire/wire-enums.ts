/** Closed lists of the v3 API, letter for letter: its gateway refuses any other spelling before a rule is looked at. */

export const states = [
  'AA', 'AE', 'AL', 'AK', 'AP', 'AS', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FM', 'FL', 'GA', 'GU', 'HI', 'ID', 'IL',
  'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MH', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MP', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM',
  'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PW', 'PA', 'PR', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VI', 'VA', 'WA', 'WV',
  'WI', 'WY',
] as const;

export const entryFacilityTypes = [
  'NONE', 'DESTINATION_NETWORK_DISTRIBUTION_CENTER', 'DESTINATION_SECTIONAL_CENTER_FACILITY', 'DESTINATION_DELIVERY_UNIT',
  'DESTINATION_SERVICE_HUB', 'DESTINATION_REGIONAL_PROCESSING_DISTRIBUTION_CENTER',
] as const;

export const labelMailClasses = [
  'PARCEL_SELECT', 'USPS_CONNECT_LOCAL', 'USPS_CONNECT_REGIONAL', 'USPS_CONNECT_MAIL', 'USPS_GROUND_ADVANTAGE',
  'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL', 'LIBRARY_MAIL', 'MEDIA_MAIL', 'BOUND_PRINTED_MATTER',
] as const;

export const optionsMailClasses = [...labelMailClasses, 'ALL_OUTBOUND'] as const;

/** What a label may be bought with; a price answer can name others, as SOFT_PACK_MACHINABLE. */
export const labelProcessingCategories = ['LETTERS', 'FLATS', 'MACHINABLE', 'IRREGULAR', 'NON_MACHINABLE', 'NONSTANDARD'] as const;

/** What a label may be bought with; a price answer can name others, as C1 to C5. */
export const labelRateIndicators = [
  '3D', '3N', '3R', '5D', 'BA', 'BB', 'CP', 'CM', 'DC', 'DE', 'DF', 'DN', 'DR', 'E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS',
  'LC', 'LF', 'LL', 'LO', 'LS', 'NP', 'OS', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0', 'PA', 'PL', 'PM',
  'PR', 'SN', 'SP', 'SR',
] as const;

export const labelExtraServices = [
  365, 415, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 810, 811, 812, 813, 814, 815, 816, 817, 818, 819, 820, 821,
  822, 823, 824, 825, 826, 827, 828, 829, 830, 831, 832, 857, 910, 911, 912, 913, 920, 921, 922, 923, 924, 925, 930, 931,
  934, 955, 957, 981, 986, 991,
] as const;

export const optionsExtraServices = [
  ...labelExtraServices, 452, 498, 500, 501, 502, 853, 856, 858, 915, 917, 940, 941, 972, 984,
] as const;

/** What a price can be asked for; nothing that USPS has given up. */
export const priceMailClasses = [
  ...labelMailClasses, 'USPS_RETAIL_GROUND', 'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', 'PRIORITY_MAIL_RETURN_SERVICE', 'PRIORITY_MAIL_EXPRESS_RETURN_SERVICE',
] as const;

export const priceListMailClasses = [...labelMailClasses, 'USPS_RETAIL_GROUND', 'ALL'] as const;

export const priceTypes = ['RETAIL', 'COMMERCIAL', 'CONTRACT'] as const;

export const priceRateIndicators = [
  ...labelRateIndicators, 'BM', 'C1', 'C2', 'C3', 'C4', 'C5', 'E7', 'O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'SB',
] as const;

export const priceExtraServices = [
  ...labelExtraServices.filter((code) => code !== 365), 498, 500, 501, 502, 853, 856, 858, 915, 917, 940, 941, 972, 984,
] as const;

export const returnMailClasses = [
  'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', 'PRIORITY_MAIL_RETURN_SERVICE', 'PRIORITY_MAIL_EXPRESS_RETURN_SERVICE',
] as const;

export const returnRateIndicators = [
  'CP', 'DN', 'DR', 'E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'OS', 'P5', 'P6', 'P7', 'P8', 'P9', 'PA', 'PL', 'PM', 'Q6', 'Q7',
  'Q8', 'Q9', 'Q0', 'SP',
] as const;

export const internationalMailClasses = [
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', 'PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL',
] as const;

export const internationalEntryFacilityTypes = ['NONE', 'INTERNATIONAL_SERVICE_CENTER'] as const;

export const internationalLabelProcessingCategories = ['LETTERS', 'FLATS', 'MACHINABLE', 'NON_MACHINABLE', 'NONSTANDARD'] as const;
export const internationalPriceProcessingCategories = ['FLATS', 'MACHINABLE', 'NON_MACHINABLE', 'NONSTANDARD'] as const;

export const internationalLabelRateIndicators = ['E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'PA', 'PL', 'SP'] as const;
export const internationalPriceRateIndicators = [
  ...internationalLabelRateIndicators, 'E7', 'EP', 'HA', 'HB', 'HE', 'HL', 'HP', 'HS', 'LE',
] as const;

export const internationalLabelExtraServices = [480, 481, 482, 483, 484, 486, 487, 488, 813, 820, 826, 857, 930, 931, 955] as const;
export const internationalPriceExtraServices = [370, 813, 820, 826, 857, 930, 931, 955] as const;
