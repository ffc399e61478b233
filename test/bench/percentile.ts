/** The value that so many in a hundred are at or below. */
export const percentile = (values: readonly number[], hundredth: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * hundredth / 100) - 1)] ?? Number.NaN;
};
