const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

/** Where the API stands: an origin, and what comes before every path (empty for USPS's own hosts). */
export interface Base {
  readonly origin: string;
  readonly prefix: string;
}

/**
 * The address that secrets and addresses are sent to: https, or http that never leaves this computer.
 * @throws RangeError for anything else.
 */
export const checkedBase = (baseUrl: string): Base => {
  const url = URL.parse(baseUrl);
  if (url === null) throw new RangeError('the USPS base address is no URL');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw new RangeError('the USPS base address must be https, or http on the loopback');
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    throw new RangeError('the USPS base address takes no user, query or fragment');
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
};
