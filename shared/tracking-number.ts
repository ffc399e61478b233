/** Check digit of an IMpb number: from the right, weights 3 and 1 (GS1 mod 10; USPS Publication 199). */
export const impbCheckDigit = (withoutCheck: string): number => {
  let total = 0;
  for (let place = 0; place < withoutCheck.length; place++)
    total += Number(withoutCheck[withoutCheck.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  return (10 - (total % 10)) % 10;
};

/**
 * The package number inside what a scanner read or a person typed: blanks, FNC1 and the `420` + ZIP routing prefix
 * are taken off. Null when what is left is no valid IMpb number of 20 to 22 digits, or its check digit is wrong.
 */
export const readTrackingNumber = (scanned: string): string | null => {
  const digits = scanned.replace(/[\s\u001d()-]/g, '');
  if (!/^\d{20,34}$/.test(digits)) return null;
  const number = digits.startsWith('420') && (digits.length === 30 || digits.length === 34)
    ? digits.slice(digits.length - 22)
    : digits;
  if (number.length > 22) return null;
  return impbCheckDigit(number.slice(0, -1)) === Number(number.at(-1)) ? number : null;
};

/** "9234 6903 6198 0900 0001 42": in fours, as it is printed under the bars. */
export const formatTrackingNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');
