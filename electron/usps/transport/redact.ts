const privateMembers = new Set([
  'firstName', 'lastName', 'firm', 'streetAddress', 'secondaryAddress', 'urbanization', 'phone', 'cellNumber', 'email', 'specialInstructions', 'reference',
]);

/** The names, streets, phones and e-mails of a request, wherever they stand in it. */
export const privateTexts = (value: unknown, name = ''): string[] => {
  if (typeof value === 'string') return privateMembers.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => privateTexts(item, name));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([member, inner]) => privateTexts(inner, member));
  return [];
};

/** Three base64url runs joined by dots: a JSON Web Token, ours or another. */
const webToken = /[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

const longest = 400;

/** An account's own number is known again by its end; inside of a longer number, as a tracking number's Mailer ID, it stays. */
export const withoutAccount = (text: string, numbers: readonly string[]): string =>
  numbers.filter((number) => /^\d{4,}$/.test(number))
    .reduce((words, number) => words.replace(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'g'), `…${number.slice(-3)}`), text);

/**
 * USPS's own words without what must not be logged: it quotes the value that it refuses.
 * @param hidden secrets, tokens and personal data that this call sent; shorter than three letters hides nothing.
 */
export const redacted = (text: string, hidden: readonly string[]): string => {
  let clean = text.replace(webToken, '…');
  for (const secret of hidden.map((each) => each.trim()).filter((each) => each.length >= 3).sort((a, b) => b.length - a.length))
    clean = clean.replace(new RegExp(secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi'), '…');
  clean = clean.replace(/\s+/g, ' ').trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
};
