/** What stands on a customs form for the export filing: its number, or why there is none (15 CFR 30, appendix B). */
export interface AesChoice {
  readonly value: string;
  readonly words: string;
  /** When it applies. */
  readonly when: string;
}

export const lowValue = 'NO EEI 30.37(a)';
export const toCanada = 'NO EEI 30.36';
/** Of each kind of goods, in cents. */
export const mostUnfiled = 250_000;

export const aesChoices: readonly AesChoice[] = [
  { value: lowValue, words: `${lowValue}: up to $2,500`, when: 'Each kind of goods, by its HS code, is worth $2,500 at most, and needs no export license.' },
  { value: toCanada, words: `${toCanada}: to Canada`, when: 'It stays in Canada, and needs no export license.' },
  { value: 'NO EEI 30.37(h)', words: 'NO EEI 30.37(h): gifts', when: 'A gift parcel or a humanitarian donation.' },
  { value: 'NO EEI 30.39', words: 'NO EEI 30.39: armed forces', when: 'For the U.S. armed forces’ own use, their exchanges among them.' },
];

/** The most that a kind of goods is worth among some lines, in cents; a line without an HS code is a kind of its own. */
export const dearestKind = (lines: readonly { readonly tariffNumber: string; readonly value: number }[]): number => {
  const kinds = new Map<string, number>();
  for (const [index, { tariffNumber, value }] of lines.entries()) {
    const kind = tariffNumber === '' ? `line ${index}` : tariffNumber;
    kinds.set(kind, (kinds.get(kind) ?? 0) + value);
  }
  return Math.max(0, ...kinds.values());
};

const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^(?:AES\s*)?(?:ITN:?\s*)?(X\d{14})$/, ([, number]) => `AES ${number}`],
  [/^NO\s?EEI\s*(?:§\s*)?(30\.\d{1,2})((?:\s*\([A-Z0-9]{1,2}\))*)$/, ([, section, parts = '']) => `NO EEI ${section}${parts.replace(/\s/g, '').toLowerCase()}`],
  [/^(AESDOWN|AESPOST)\s+([\d-]{9,21})\s+(\d{2}\/\d{2}\/\d{4})$/, ([, kind, filer, day]) => `${kind} ${filer} ${day}`],
];

/** As it is written to USPS; null for what is neither an ITN, nor an exemption, nor a downtime or postdeparture citation. */
export const readAesCitation = (typed: string): string | null => {
  const text = typed.trim().toUpperCase();
  for (const [form, write] of forms) {
    const found = form.exec(text);
    const written = found ? write(found) : '';
    if (written !== '' && written.length <= 35) return written;
  }
  return null;
};
