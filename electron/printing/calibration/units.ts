export const pointsPerInch = 72;
/** Points in a millimetre. */
export const millimetre = pointsPerInch / 25.4;
