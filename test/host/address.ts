/**
 * Chromium opens no `app://` page by itself, so one https origin that no name server knows stands for it. This is the
 * only place that knows of both.
 */
const shown = 'https://labeldesk.invalid';
const meant = 'app://labeldesk';

const swap = (address: string, from: string, to: string): string =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;

/** The address Chromium is given for one of the application's. */
export const toShown = (address: string): string => swap(address, meant, shown);

/** The address the application is told for one of Chromium's. */
export const toMeant = (address: string): string => swap(address, shown, meant);

export const shownOrigin = shown;
