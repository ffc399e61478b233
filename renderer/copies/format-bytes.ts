const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** "1.4 MB": three digits at most, in thousands. */
export const formatBytes = (bytes: number): string => {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const amount = bytes / 1000 ** power;
  return `${power === 0 || amount >= 99.5 ? Math.round(amount) : amount.toFixed(1)} ${units[power]}`;
};
