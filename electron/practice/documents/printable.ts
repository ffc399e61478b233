/** Text as the label's fonts hold it: accents folded, typographic marks made plain, anything else a question mark. */
export const printable = (text: string): string =>
  text
    .replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-')
    .normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\u0020-\u007e]/gu, '?');
