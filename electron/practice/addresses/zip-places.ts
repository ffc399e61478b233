/** First three digits of the ZIPs of a state, military "state" or territory: "900-961", comma-separated. */
const prefixes: Readonly<Record<string, string>> = {
  AA: '340', AE: '090-098', AP: '962-966', AK: '995-999', AL: '350-352,354-369', AR: '716-729', AS: '', AZ: '850-853,855-857,859-860,863-865',
  CA: '900-908,910-928,930-961', CO: '800-816', CT: '060-069', DC: '200,202-205', DE: '197-199', FL: '320-339,341-342,344,346-347,349',
  FM: '', GA: '300-319,398-399', GU: '969', HI: '967-968', IA: '500-528', ID: '832-838', IL: '600-620,622-629', IN: '460-479', KS: '660-662,664-679',
  KY: '400-427', LA: '700-701,703-708,710-714', MA: '010-027,055', MD: '206-212,214-219', ME: '039-049', MH: '', MI: '480-499', MN: '550-551,553-567',
  MO: '630-631,633-641,644-658', MP: '', MS: '386-397', MT: '590-599', NC: '270-289', ND: '580-588', NE: '680-681,683-693', NH: '030-038',
  NJ: '070-089', NM: '870-871,873-884', NV: '889-891,893-895,897-898', NY: '005,100-149', OH: '430-459', OK: '730-731,734-741,743-749', OR: '970-979',
  PA: '150-196', PR: '006-007,009', PW: '', RI: '028-029', SC: '290-299', SD: '570-577', TN: '370-385', TX: '733,750-770,772-799,885',
  UT: '840-847', VA: '201,220-246', VI: '008', VT: '050-054,056-059', WA: '980-986,988-994', WI: '530-532,534-535,537-549', WV: '247-268', WY: '820-831',
};

/** Places outside the ranges: territories that share a prefix, told by the whole ZIP. */
const exact: Readonly<Record<string, readonly [city: string, state: string]>> = {
  '96799': ['PAGO PAGO', 'AS'], '96941': ['POHNPEI', 'FM'], '96960': ['MAJURO', 'MH'], '96970': ['EBEYE', 'MH'], '96950': ['SAIPAN', 'MP'],
  '96951': ['ROTA', 'MP'], '96952': ['TINIAN', 'MP'], '96940': ['KOROR', 'PW'], '96910': ['HAGATNA', 'GU'], '96913': ['BARRIGADA', 'GU'],
  '02138': ['CAMBRIDGE', 'MA'], '02139': ['CAMBRIDGE', 'MA'], '02140': ['CAMBRIDGE', 'MA'], '02142': ['CAMBRIDGE', 'MA'], '07030': ['HOBOKEN', 'NJ'],
  '12345': ['SCHENECTADY', 'NY'], '20850': ['ROCKVILLE', 'MD'], '20910': ['SILVER SPRING', 'MD'], '20814': ['BETHESDA', 'MD'],
  '22030': ['FAIRFAX', 'VA'], '22102': ['MC LEAN', 'VA'], '33139': ['MIAMI BEACH', 'FL'], '33140': ['MIAMI BEACH', 'FL'], '43201': ['COLUMBUS', 'OH'],
  '43216': ['COLUMBUS', 'OH'], '48104': ['ANN ARBOR', 'MI'], '60062': ['NORTHBROOK', 'IL'], '60119': ['ELBURN', 'IL'], '60201': ['EVANSTON', 'IL'],
  '75201': ['DALLAS', 'TX'], '75001': ['ADDISON', 'TX'], '80302': ['BOULDER', 'CO'], '85251': ['SCOTTSDALE', 'AZ'], '85281': ['TEMPE', 'AZ'],
  '89431': ['SPARKS', 'NV'], '89434': ['SPARKS', 'NV'], '89448': ['ZEPHYR COVE', 'NV'], '89701': ['CARSON CITY', 'NV'], '90210': ['BEVERLY HILLS', 'CA'],
  '90401': ['SANTA MONICA', 'CA'], '92618': ['IRVINE', 'CA'], '94025': ['MENLO PARK', 'CA'], '94040': ['MOUNTAIN VIEW', 'CA'],
  '94043': ['MOUNTAIN VIEW', 'CA'], '94301': ['PALO ALTO', 'CA'], '94304': ['PALO ALTO', 'CA'], '94612': ['OAKLAND', 'CA'], '94720': ['BERKELEY', 'CA'],
  '95014': ['CUPERTINO', 'CA'], '98004': ['BELLEVUE', 'WA'], '98052': ['REDMOND', 'WA'],
};

/** Prefixes that belong to one city alone, so that the city of an address can be put right from its ZIP. */
const ownCity: Readonly<Record<string, readonly string[]>> = {
  'ALBUQUERQUE NM': ['871'], 'ANCHORAGE AK': ['995'], 'ARLINGTON VA': ['222'], 'ATLANTA GA': ['303'], 'AUSTIN TX': ['787'], 'BALTIMORE MD': ['212'],
  'BATON ROUGE LA': ['708'], 'BIRMINGHAM AL': ['352'], 'BOISE ID': ['837'], 'BRONX NY': ['104'], 'BROOKLYN NY': ['112'], 'BUFFALO NY': ['142'],
  'CHARLOTTE NC': ['282'], 'CHICAGO IL': ['606'], 'CINCINNATI OH': ['452'], 'CLEVELAND OH': ['441'], 'COLORADO SPRINGS CO': ['809'],
  'COLUMBUS OH': ['432'], 'DALLAS TX': ['752'], 'DENVER CO': ['802'], 'DES MOINES IA': ['503'], 'DETROIT MI': ['482'], 'EL PASO TX': ['799'],
  'FORT WORTH TX': ['761'], 'FRESNO CA': ['937'], 'HONOLULU HI': ['968'], 'HOUSTON TX': ['770'], 'INDIANAPOLIS IN': ['462'], 'JACKSONVILLE FL': ['322'],
  'JERSEY CITY NJ': ['073'], 'KANSAS CITY MO': ['641'], 'KNOXVILLE TN': ['379'], 'LAS VEGAS NV': ['891'], 'LINCOLN NE': ['685'], 'LITTLE ROCK AR': ['722'],
  'LONG BEACH CA': ['908'], 'LOS ANGELES CA': ['900'], 'LOUISVILLE KY': ['402'], 'MADISON WI': ['537'], 'MEMPHIS TN': ['381'], 'MIAMI FL': ['331'],
  'MILWAUKEE WI': ['532'], 'MINNEAPOLIS MN': ['554'], 'NASHVILLE TN': ['372'], 'NEW ORLEANS LA': ['701'], 'NEW YORK NY': ['100', '101', '102'],
  'NEWARK NJ': ['071'], 'NORFOLK VA': ['235'], 'OAKLAND CA': ['946'], 'OKLAHOMA CITY OK': ['731'], 'OMAHA NE': ['681'], 'ORLANDO FL': ['328'],
  'PHILADELPHIA PA': ['191'], 'PHOENIX AZ': ['850'], 'PITTSBURGH PA': ['152'], 'PORTLAND OR': ['972'], 'PROVIDENCE RI': ['029'], 'RALEIGH NC': ['276'],
  'RENO NV': ['895'], 'RICHMOND VA': ['232'], 'ROCHESTER NY': ['146'], 'SACRAMENTO CA': ['958'], 'SAINT LOUIS MO': ['631'], 'SAINT PAUL MN': ['551'],
  'SALT LAKE CITY UT': ['841'], 'SAN ANTONIO TX': ['782'], 'SAN DIEGO CA': ['921'], 'SAN FRANCISCO CA': ['941'], 'SAN JOSE CA': ['951'],
  'SAN JUAN PR': ['009'], 'SEATTLE WA': ['981'], 'SPOKANE WA': ['992'], 'SPRINGFIELD MO': ['658'], 'STATEN ISLAND NY': ['103'], 'SYRACUSE NY': ['132'],
  'TACOMA WA': ['984'], 'TAMPA FL': ['336'], 'TOLEDO OH': ['436'], 'TUCSON AZ': ['857'], 'TULSA OK': ['741'], 'WASHINGTON DC': ['200', '202', '203', '204', '205'],
  'WICHITA KS': ['672'], 'WINSTON SALEM NC': ['271'],
};

/** The largest place of a state, for a ZIP whose own city isn't known here. */
const largest: Readonly<Record<string, string>> = {
  AA: 'APO', AE: 'APO', AP: 'APO', AK: 'ANCHORAGE', AL: 'BIRMINGHAM', AR: 'LITTLE ROCK', AZ: 'PHOENIX', CA: 'LOS ANGELES', CO: 'DENVER', CT: 'HARTFORD',
  DC: 'WASHINGTON', DE: 'WILMINGTON', FL: 'MIAMI', GA: 'ATLANTA', GU: 'HAGATNA', HI: 'HONOLULU', IA: 'DES MOINES', ID: 'BOISE', IL: 'CHICAGO',
  IN: 'INDIANAPOLIS', KS: 'WICHITA', KY: 'LOUISVILLE', LA: 'NEW ORLEANS', MA: 'BOSTON', MD: 'BALTIMORE', ME: 'PORTLAND', MI: 'DETROIT',
  MN: 'MINNEAPOLIS', MO: 'KANSAS CITY', MS: 'JACKSON', MT: 'BILLINGS', NC: 'CHARLOTTE', ND: 'FARGO', NE: 'OMAHA', NH: 'MANCHESTER', NJ: 'NEWARK',
  NM: 'ALBUQUERQUE', NV: 'LAS VEGAS', NY: 'NEW YORK', OH: 'COLUMBUS', OK: 'OKLAHOMA CITY', OR: 'PORTLAND', PA: 'PHILADELPHIA', PR: 'SAN JUAN',
  RI: 'PROVIDENCE', SC: 'CHARLESTON', SD: 'SIOUX FALLS', TN: 'NASHVILLE', TX: 'HOUSTON', UT: 'SALT LAKE CITY', VA: 'VIRGINIA BEACH', VI: 'ST THOMAS',
  VT: 'BURLINGTON', WA: 'SEATTLE', WI: 'MILWAUKEE', WV: 'CHARLESTON', WY: 'CHEYENNE',
};

const stateByPrefix = new Map<string, string>();
for (const [state, ranges] of Object.entries(prefixes)) {
  for (const range of ranges.split(',').filter(Boolean)) {
    const [first = '', last = first] = range.split('-');
    for (let prefix = Number(first); prefix <= Number(last); prefix++) stateByPrefix.set(String(prefix).padStart(3, '0'), state);
  }
}

const cityByPrefix = new Map<string, string>();
for (const [place, owned] of Object.entries(ownCity)) for (const prefix of owned) cityByPrefix.set(prefix, place.slice(0, -3));

export interface Place {
  readonly city: string;
  readonly state: string;
  /** False where the city is only the state's largest, for want of knowing better. */
  readonly certain: boolean;
}

/** The city and state of a ZIP; null where no ZIP begins that way. */
export const placeOf = (zip: string): Place | null => {
  const known = Object.hasOwn(exact, zip) ? exact[zip] : undefined;
  if (known) return { city: known[0], state: known[1], certain: true };
  const prefix = zip.slice(0, 3);
  const state = stateByPrefix.get(prefix);
  if (state === undefined) return null;
  const city = cityByPrefix.get(prefix);
  return { city: city ?? largest[state] ?? '', state, certain: city !== undefined };
};

/** The prefix of a city that has one of its own; null for any other. */
export const prefixOfCity = (city: string, state: string): string | null => {
  const place = `${city.replace(/^ST /, 'SAINT ')} ${state}`;
  return (Object.hasOwn(ownCity, place) ? ownCity[place]?.[0] : undefined) ?? null;
};

/** Every prefix of a state, in order. */
export const prefixesOfState = (state: string): string[] =>
  [...stateByPrefix].filter(([, owner]) => owner === state).map(([prefix]) => prefix).sort();
