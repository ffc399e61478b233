import type { Cents } from './money.ts';

export const cents = (whole: number): Cents => {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not a whole number of cents: ${whole}`);
  return whole as Cents;
};

/**
 * Dollars as USPS writes them on the wire (a number, or a number in a string) to cents.
 * Rounds to the nearest cent: 7.285 arrives as 7.28499… and is 7.28 or 7.29 on no label.
 */
export const centsFromDollars = (dollars: number | string): Cents => {
  const value = typeof dollars === 'string' && dollars.trim() !== '' ? Number(dollars) : dollars;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`not an amount: ${dollars}`);
  // Adding 0 makes 0 of the -0 that a fraction of a cent below nothing rounds to.
  return cents(Math.round(value * 100) + 0);
};

export const sum = (amounts: readonly Cents[]): Cents => cents(amounts.reduce((total, amount) => total + amount, 0));

/** "$7.28", "$1,204.00", "-$3.10". */
export const formatCents = (amount: Cents): string => {
  const whole = Math.trunc(Math.abs(amount) / 100).toLocaleString('en-US');
  const rest = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}$${whole}.${rest}`;
};
