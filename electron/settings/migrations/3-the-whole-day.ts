/** From one parcel's work to the whole day's. */
export const theWholeDay = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...older, version: 3 });
