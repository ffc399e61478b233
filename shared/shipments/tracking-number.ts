/** Check digit of an IMpb number: from the right, weights 3 and 1 (GS1 mod 10; USPS Publication 199). */
export const impbCheckDigit = (withoutCheck: string): number => {
  let total = 0;
  for (let place = 0; place < withoutCheck.length; place++)
    total += Number(withoutCheck[withoutCheck.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  return (10 - (total % 10)) % 10;
};

const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** Check digit of the eight digits of an international number (UPU standard S10). */
export const s10CheckDigit = (digits: string): number => {
  const sum = s10Weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 0 : check === 11 ? 5 : check;
};

/** "EZ000012162US": the service in two letters, eight digits and their check digit, the country that it was mailed in. */
const s10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;

/** Whether a number is an international one, its check digit right. */
export const isS10 = (number: string): boolean => {
  const [, digits, check] = s10.exec(number) ?? [];
  return digits !== undefined && s10CheckDigit(digits) === Number(check);
};

/**
 * The package number inside what a scanner read or a person typed: blanks, FNC1 and the `420` + ZIP routing prefix
 * are taken off. Null when what is left is neither an IMpb number of 20 to 22 digits nor an international one of 13 characters, or
 * its check digit is wrong.
 */
export const readTrackingNumber = (scanned: string): string | null => {
  const digits = scanned.replace(/[\s\u001d()-]/g, '').toUpperCase();
  if (isS10(digits)) return digits;
  if (!/^\d{20,34}$/.test(digits)) return null;
  const number = digits.startsWith('420') && (digits.length === 30 || digits.length === 34)
    ? digits.slice(digits.length - 22)
    : digits;
  if (number.length > 22) return null;
  return impbCheckDigit(number.slice(0, -1)) === Number(number.at(-1)) ? number : null;
};

/** "9234 6903 6198 0900 0001 42", "EZ 000 012 162 US": as it is printed under the bars. */
export const formatTrackingNumber = (number: string): string =>
  s10.test(number) ? number.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5') : number.replace(/(\d{4})(?=\d)/g, '$1 ');
