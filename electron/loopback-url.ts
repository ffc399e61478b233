/** Its words are for whoever set the variable: they name it and quote nothing. */
export class AddressRefused extends Error {}

/**
 * Reads a server's address that only this computer may stand behind: a practice USPS of one's own, or a server of a
 * specification. Null for none; anything but http(s) on the loopback is refused, since credentials are sent to it.
 */
export const readLoopbackUrl = (name: string, value: string | undefined): string | null => {
  if (value === undefined || value === '') return null;
  const url = URL.parse(value);
  const loopback = url !== null && (url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname));
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!loopback || !plain) throw new AddressRefused(`${name} must be an http address on this computer, like http://127.0.0.1:4010`);
  return url.href.replace(/\/$/, '');
};
