/**
 * Codes that a request should meet, by USPS's list of errors, and that the practice USPS may not check by itself: where it
 * doesn't, it is asked for them. The table names each.
 */
export const notMetYet: ReadonlySet<string> = new Set(['160163']);
