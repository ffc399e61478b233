/** What USPS's ZPL was seen to set of a printer beside its label, or may: none, the print mode, the kept picture, the turn. */
export const zplHabits = ['none', 'MMT', 'MCN', 'POI'] as const;
export type ZplHabit = (typeof zplHabits)[number];

/** Each label of a ZPL file with the habit's command where USPS had it: the print mode at the start, the rest at the end. */
export const withHabit = (zpl: string, habit: ZplHabit): string => {
  switch (habit) {
    case 'none': return zpl;
    case 'MMT': return zpl.replaceAll('^XA\n', '^XA\n^MMT\n');
    case 'MCN': return zpl.replaceAll('^XZ', '^MCN\n^XZ');
    case 'POI': return zpl.replaceAll('^XA\n', '^XA\n^POI\n');
  }
};
