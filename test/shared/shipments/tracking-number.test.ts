import { describe, expect, test } from 'vitest';
import { formatTrackingNumber, impbCheckDigit, isS10, readTrackingNumber } from '../../../shared/shipments/tracking-number.ts';

const sound = [
  '9234690361980900000142', '9234690361980900000265', '9205590006662200704797', '9205590006662202169556', '9405530900066611112089',
  '9475038234567000031430', '9307109876500000000010', '9400109104250532908587', '9261212345678900017627',
];

test.each(sound)('%s has its check digit', (number) => {
  expect(impbCheckDigit(number.slice(0, -1))).toBe(Number(number.at(-1)));
  expect(readTrackingNumber(number)).toBe(number);
});

test.each([
  ['9400111899223456789012', 7], ['9400111899223456789029', 4], ['9262593519935271903671', 9], ['9405509898644824249889', 8],
])('%s should end in %d', (number, check) => {
  expect(impbCheckDigit(number.slice(0, -1))).toBe(check);
  expect(readTrackingNumber(number)).toBeNull();
});

test('one digit misread is always noticed', () => {
  const [number = ''] = sound;
  const missed = [...number].flatMap((digit, place) => [...'0123456789'].filter((other) => other !== digit)
    .map((other) => number.slice(0, place) + other + number.slice(place + 1))
    .filter((misread) => readTrackingNumber(misread) !== null));
  expect(missed).toEqual([]);
});

test.each([
  ['as it is printed', '9234 6903 6198 0900 0001 42'],
  ['with 420 and the ZIP', '420222019234690361980900000142'],
  ['with 420 and ZIP+4', '4202220134569234690361980900000142'],
  ['with its brackets', '(420)22201(92)34690361980900000142'],
  ['with FNC1', '\u001d42022201\u001d9234690361980900000142'],
  ['with a line’s end', '9234690361980900000142\r\n'],
])('a scan %s is read', (_name, scanned) => {
  expect(readTrackingNumber(scanned)).toBe('9234690361980900000142');
});

test.each(['', '10442', '9234690361980900000143', '42022201923469036198090000014', 'EZ000012163US', 'EZ000021162US', 'E0000012162US', 'EZ00001216US', '1Z999AA10123456784', `${'9'.repeat(34)}`])(
  '“%s” is none', (scanned) => {
    expect(readTrackingNumber(scanned)).toBeNull();
  });

describe('an international number', () => {
  // USPS's own sample, the standard's, and two whose digit is one of its exceptions, 0 and 5.
  test.each(['EZ000012162US', 'RR473124829GB', 'CZ000000120US', 'LZ000000155US'])('%s is sound', (number) => {
    expect(readTrackingNumber(number)).toBe(number);
  });

  test('is read as it is printed and scanned, and no digit of it can be another', () => {
    expect(['EZ 000 012 162 US', 'ez000012162us', '\u001dEZ000012162US\r\n'].map(readTrackingNumber)).toEqual(['EZ000012162US', 'EZ000012162US', 'EZ000012162US']);
    const wrong = Array.from({ length: 9 }, (_, place) => place + 2).flatMap((place) =>
      [...'0123456789'].map((digit) => `${'EZ000012162US'.slice(0, place)}${digit}${'EZ000012162US'.slice(place + 1)}`)).filter((number) => number !== 'EZ000012162US');
    expect(wrong.filter(isS10)).toEqual([]);
  });

  test('is written in threes', () => {
    expect(formatTrackingNumber('EZ000012162US')).toBe('EZ 000 012 162 US');
  });
});

test('is written in fours', () => {
  expect(formatTrackingNumber('9234690361980900000142')).toBe('9234 6903 6198 0900 0001 42');
});
