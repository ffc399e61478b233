/** The one address the window ever shows. */
export const appScheme = 'app';
export const appHost = 'labeldesk';
export const startPage = `${appScheme}://${appHost}/index.html`;

/** Whether an address is one of the window's own pages; compared as a parsed address, never by its beginning. */
export const isOurs = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
};
