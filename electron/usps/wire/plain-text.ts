const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', reg: '®', trade: '™', copy: '©', ndash: '–', mdash: '—',
};

const windows = new TextDecoder('windows-1252');

/** A browser reads 128 to 159 as Windows does, and USPS counts on it: 153 is its trademark sign. Controls become nothing. */
const character = (code: number): string => {
  if (code >= 0x80 && code <= 0x9f) return windows.decode(Uint8Array.of(code));
  return code < 0x20 || code > 0x10ffff ? '' : String.fromCodePoint(code);
};

/**
 * Text out of the HTML that USPS writes into its names: "Priority Mail<SUP>&reg;</SUP>". Tags go first, so that an entity
 * never becomes one; an entity that isn't known stays as it came.
 */
export const plainText = (html: string): string =>
  html
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return character(Number(decimal));
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      return entities[(name ?? '').toLowerCase()] ?? whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
