import { bytesPerRow, type Bitmap } from '../bitmap.ts';

const singles = 'GHIJKLMNOPQRSTUVWXY';
const twenties = 'ghijklmnopqrstuvwxyz';
const most = 419;

/** How often the digit after it stands: g to z count twenties, G to Y ones. */
const count = (times: number): string =>
  (times === 1 ? '' : (twenties[Math.floor(times / 20) - 1] ?? '') + (singles[(times % 20) - 1] ?? ''));

const rowText = (hex: string): string => {
  const filled = /^(.*?)(0*|F*)$/.exec(hex);
  const [start = '', end = ''] = filled?.slice(1) ?? [hex];
  // A comma fills the row with white, an exclamation mark with black.
  const rest = end.length < 2 ? end : end.startsWith('0') ? ',' : '!';
  return start.replace(/(.)\1*/g, (run, digit: string) => {
    let text = '';
    for (let left = run.length; left > 0; left -= most) text += count(Math.min(left, most)) + digit;
    return text;
  }) + rest;
};

/** Graphic data as hexadecimal digits with runs counted (ZPL II programming guide, alternative data compression); a colon repeats a row. */
export const runLength = ({ width, bits }: Bitmap): string => {
  const rowBytes = bytesPerRow(width);
  const hex = Buffer.from(bits.buffer, bits.byteOffset, bits.length).toString('hex').toUpperCase();
  let before = '';
  let text = '';
  for (let at = 0; at < hex.length; at += rowBytes * 2) {
    const row = hex.slice(at, at + rowBytes * 2);
    text += row === before ? ':' : rowText(row);
    before = row;
  }
  return text;
};
