/** USPS Publication 28, appendix C1: the suffixes that people write most, with their abbreviation. */
export const suffixes: Readonly<Record<string, string>> = {
  ALLEY: 'ALY', ALLY: 'ALY', AVENUE: 'AVE', AV: 'AVE', AVENU: 'AVE', BEND: 'BND', BOULEVARD: 'BLVD', BOUL: 'BLVD', BOULV: 'BLVD', BRANCH: 'BR', BRIDGE: 'BRG',
  BYPASS: 'BYP', CAUSEWAY: 'CSWY', CENTER: 'CTR', CENTRE: 'CTR', CIRCLE: 'CIR', CIRC: 'CIR', COMMON: 'CMN', CORNER: 'COR', COURT: 'CT', COURTS: 'CTS', COVE: 'CV',
  CREEK: 'CRK', CRESCENT: 'CRES', CROSSING: 'XING', DRIVE: 'DR', DRIV: 'DR', ESTATES: 'ESTS', EXPRESSWAY: 'EXPY', EXTENSION: 'EXT', FREEWAY: 'FWY',
  GARDENS: 'GDNS', GATEWAY: 'GTWY', GLEN: 'GLN', GREEN: 'GRN', GROVE: 'GRV', HARBOR: 'HBR', HEIGHTS: 'HTS', HIGHWAY: 'HWY', HILL: 'HL', HILLS: 'HLS',
  HOLLOW: 'HOLW', ISLAND: 'IS', JUNCTION: 'JCT', KNOLL: 'KNL', LAKE: 'LK', LANDING: 'LNDG', LANE: 'LN', MANOR: 'MNR', MEADOWS: 'MDWS', MILLS: 'MLS',
  MOUNT: 'MT', MOUNTAIN: 'MTN', ORCHARD: 'ORCH', PARKWAY: 'PKWY', PKY: 'PKWY', PLACE: 'PL', PLAIN: 'PLN', PLAZA: 'PLZ', POINT: 'PT', PORT: 'PRT', RANCH: 'RNCH',
  RIDGE: 'RDG', RIVER: 'RIV', ROAD: 'RD', SHORE: 'SHR', SPRING: 'SPG', SPRINGS: 'SPGS', SQUARE: 'SQ', STATION: 'STA', STREET: 'ST', STR: 'ST', SUMMIT: 'SMT',
  TERRACE: 'TER', TERR: 'TER', TRACE: 'TRCE', TRAIL: 'TRL', TURNPIKE: 'TPKE', VALLEY: 'VLY', VIEW: 'VW', VILLAGE: 'VLG', VISTA: 'VIS', WALK: 'WALK', WELLS: 'WLS',
};

export const directions: Readonly<Record<string, string>> = {
  NORTH: 'N', SOUTH: 'S', EAST: 'E', WEST: 'W', NORTHEAST: 'NE', NORTHWEST: 'NW', SOUTHEAST: 'SE', SOUTHWEST: 'SW',
};

/** Publication 28, appendix C2: what a unit is called. */
export const units: Readonly<Record<string, string>> = {
  APARTMENT: 'APT', APT: 'APT', BASEMENT: 'BSMT', BSMT: 'BSMT', BUILDING: 'BLDG', BLDG: 'BLDG', DEPARTMENT: 'DEPT', DEPT: 'DEPT', FLOOR: 'FL', FL: 'FL',
  HANGAR: 'HNGR', LOBBY: 'LBBY', LOT: 'LOT', OFFICE: 'OFC', PENTHOUSE: 'PH', PH: 'PH', ROOM: 'RM', RM: 'RM', SPACE: 'SPC', SPC: 'SPC', SUITE: 'STE', STE: 'STE',
  TRAILER: 'TRLR', UNIT: 'UNIT',
};

/** Units that stand without a number. */
export const unitsAlone: readonly string[] = ['BSMT', 'LBBY', 'OFC', 'PH'];
