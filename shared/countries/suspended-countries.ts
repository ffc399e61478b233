/**
 * Where USPS takes no parcels for now, as its page of international service alerts had it on this day. The page is the one to
 * trust: about.usps.com/newsroom/service-alerts/international. Military and diplomatic mail isn't touched.
 */
export const suspendedAsOf = 'March 3, 2026';

const suspended = `AE AF AM BH BT BY CU DJ DZ ER HT IL IQ IR KW LY MG OM PK QA RU SC SD SS SY TM TZ VE YE`.split(' ');

export const isSuspended = (country: string): boolean => suspended.includes(country);
