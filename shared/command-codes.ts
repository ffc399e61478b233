/** What begins every bar code that is a command to this application; no carrier's number does. */
const prefix = 'LD-P-';

/** FNV-1a (draft-eastlake-fnv) over the letters, 32 bits: short enough for a bar code on a label, and the same wherever the preset is. */
const shortHash = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).toUpperCase().padStart(7, '0');
};

/** What a preset's bar code holds. It stays as long as the preset is, whatever it is called and wherever it stands. */
export const presetCode = (presetId: string): string => `${prefix}${shortHash(presetId)}`;

export const isPresetCode = (scanned: string): boolean => /^LD-P-[0-9A-Z]{7}$/.test(scanned.trim().toUpperCase());

/** The preset that was scanned; null for one that is gone. */
export const presetOfCode = <P extends { readonly id: string }>(scanned: string, presets: readonly P[]): P | null => {
  const code = scanned.trim().toUpperCase();
  return presets.find(({ id }) => presetCode(id) === code) ?? null;
};
