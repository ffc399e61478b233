import * as fc from 'fast-check';
import { expect } from 'vitest';
import { zoneOf } from '../../electron/practice/prices/zones.ts';
import { poundsOf } from '../../electron/shipping/wire/wire-measures.ts';
import { cents, centsFromDollars, formatCents, sum } from '../../shared/format-money.ts';
import { lengthPlusGirth } from '../../shared/parcel/girth.ts';
import type { Ounces, Size } from '../../shared/parcel/parcel.ts';
import { readSize } from '../../shared/parcel/read-size.ts';
import { formatOunces, readWeight } from '../../shared/parcel/read-weight.ts';
import { formatTrackingNumber, impbCheckDigit, readTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { holds } from './holds.ts';

const digits = (min: number, max = min): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((each) => each.join(''));

/** A package number without its check digit; those that begin as a routing prefix does are read as what they say. */
const number = digits(19, 21).map((each) => `9${each.slice(1)}`).map((each) => `${each}${impbCheckDigit(each)}`);

holds('a package number is read however it is written, and not with one digit wrong',
  fc.tuple(number, fc.nat(), fc.integer({ min: 1, max: 9 }), digits(5), digits(4)), ([each, place, by, zip, plus4]) => {
    const at = place % each.length;
    const wrong = `${each.slice(0, at)}${(Number(each[at]) + by) % 10}${each.slice(at + 1)}`;
    expect([each, formatTrackingNumber(each), ` (${each}) `].map(readTrackingNumber)).toEqual([each, each, each]);
    expect(readTrackingNumber(wrong)).toBeNull();
    if (each.length === 22) expect([`420${zip}${each}`, `420${zip}${plus4}${each}`, `\u001d420${zip}\u001d${each}`].map(readTrackingNumber)).toEqual([each, each, each]);
  });

holds('the check digit makes the weighted sum a multiple of ten', digits(1, 33), (each) => {
  const whole = `${each}${impbCheckDigit(each)}`;
  const weighted = [...whole].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  expect(weighted % 10).toBe(0);
});

holds('scanned rubbish is no number and no error', fc.string({ unit: 'binary', maxLength: 60 }), (scanned) => {
  const read = readTrackingNumber(scanned);
  if (read !== null) expect(read).toMatch(/^\d{20,22}$/);
});

const hundredths = fc.integer({ min: 1, max: 70 * 1600 });

holds('a weight is read as exactly what was typed, in ounces and in pounds and ounces', hundredths, (weight) => {
  const ounces = weight / 100;
  const rest = (weight % 1600) / 100;
  const typed = [`${ounces}`, `${ounces} oz`, `${Math.floor(weight / 1600)} lb ${rest}`, `${Math.floor(weight / 1600)}lb,${rest}oz`, formatOunces(ounces)];
  expect(typed.map(readWeight)).toEqual(typed.map(() => ({ ok: true, weight: ounces })));
});

const decimals = fc.tuple(fc.integer({ min: 0, max: 1200 }), digits(1, 6));

holds('a fraction of an ounce is never rounded down, and up by less than a hundredth', fc.tuple(decimals, fc.boolean()), ([[whole, fraction], inPounds]) => {
  const read = readWeight(`${whole}.${fraction} ${inPounds ? 'lb' : 'oz'}`);
  // In millionths of an ounce, where nothing is rounded.
  const exact = BigInt(`${whole}${fraction.padEnd(6, '0')}`) * (inPounds ? 16n : 1n);
  if (!read.ok) expect(exact === 0n || exact > 70n * 16n * 1_000_000n).toBe(true);
  else expect(BigInt(Math.round(read.weight * 100)) * 10_000n - exact).toSatisfy((over: bigint) => over >= 0n && over < 10_000n);
});

holds('whatever is typed for a weight, something is said', fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
  const read = readWeight(typed);
  if (read.ok) expect(read.weight > 0 && read.weight <= 1120).toBe(true);
  else expect(read.because).not.toBe('');
});

holds('what USPS is told in pounds is the weight in ounces', hundredths, (weight) => {
  const pounds = poundsOf((weight / 100) as Ounces);
  expect(Math.round(pounds * 1_000_000) * 16).toBe(weight * 10_000);
});

const side = fc.integer({ min: 1, max: 6_000 }).map((each) => each / 100);

holds('a size has its longest side first, whichever way it was measured', fc.tuple(side, side, side), (sides) => {
  const [a = 0, b = 0, c = 0] = sides;
  const orders = [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
  const read = orders.map(([length, width, height]) => readSize({ length: `${length}`, width: `${width} in`, height: `${height}"` }));
  const [first] = read;
  expect(read).toEqual(read.map(() => first));
  const [longest = 0, ...others] = [...sides].sort((x, y) => y - x);
  const around = Math.round(longest * 100 + 2 * others.reduce((total, each) => total + Math.round(each * 100), 0)) / 100;
  if (first?.ok) expect([first.size.length, lengthPlusGirth(first.size), around <= 130]).toEqual([longest, around, true]);
  else expect(around).toBeGreaterThan(130);
});

holds('length plus girth asks which side is longest, not which is called length', fc.tuple(side, side, side), ([length, width, height]) => {
  const size = { length, width, height } as Size;
  expect(lengthPlusGirth({ ...size, length: size.height, height: size.length })).toBe(lengthPlusGirth(size));
});

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

holds('cents go to dollars and back, as a number and as text', amount, (whole) => {
  expect([whole / 100, `${whole / 100}`, (whole / 100).toFixed(2)].map(centsFromDollars)).toEqual([whole + 0, whole + 0, whole + 0]);
  const shown = formatCents(cents(whole));
  expect(Math.round(Number(shown.replace(/[$,]/g, '')) * 100) + 0).toBe(whole + 0);
  expect(shown).toMatch(/^-?\$\d{1,3}(?:,\d{3})*\.\d\d$/);
});

holds('dollars are rounded to the nearest cent', fc.double({ min: 0, max: 100_000, noNaN: true }), (dollars) => {
  expect(Math.abs(centsFromDollars(dollars) - dollars * 100)).toBeLessThanOrEqual(0.5 + 1e-6);
});

holds('a sum is the same in any order', fc.array(amount, { maxLength: 20 }), (amounts) => {
  const all = amounts.map(cents);
  expect(sum([...all].reverse())).toBe(sum(all));
});

holds('the practice zone is the same there and back, and is one of nine', fc.tuple(digits(5), digits(5)), ([from, to]) => {
  const zone = zoneOf(from, to);
  expect(zoneOf(to, from)).toBe(zone);
  if (zone !== null) expect(zone).toMatch(/^0[1-9]$/);
});
