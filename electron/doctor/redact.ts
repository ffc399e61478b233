/** Of a number that tells whose account it is, so much that its owner knows it again. */
export const masked = (number: string): string => (number.length > 4 ? `…${number.slice(-3)}` : '…');

const webToken = /[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
const email = /[^\s<>"]+@[^\s<>"]+\.[^\s<>"]+/g;
/** Longer than USPS's codes and than a ZIP, with blanks and dashes between its digits: an account, a MID, a phone, a label. */
const longNumber = /\d(?:[\s-]?\d){6,}/g;

const longest = 300;

/**
 * Words that came from outside, with nothing in them that isn't for somebody else's eyes.
 * @param numbers the account's own, which end in their last digits; @param secrets which vanish.
 */
export const redacted = (words: string, { numbers, secrets }: { readonly numbers: readonly string[]; readonly secrets: readonly string[] }): string => {
  let clean = words.replace(webToken, '…').replace(email, '…');
  for (const secret of secrets.filter((each) => each.trim().length >= 3)) clean = clean.replaceAll(secret.trim(), '…');
  for (const number of numbers.filter((each) => each.length >= 3)) clean = clean.replaceAll(number, masked(number));
  clean = clean.replace(longNumber, (number) => masked(number.replace(/\D/g, ''))).replace(/\s+/g, ' ').trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
};
