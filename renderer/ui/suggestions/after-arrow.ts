/**
 * Which of so many is chosen once a key was pressed, the last before the first and the first after the last; null where the key is
 * no arrow up or down.
 * @param at which one is chosen; null for none yet.
 */
export const afterArrow = (key: string, at: number | null, count: number): number | null => {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  if (count === 0) return 0;
  return at === null ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
};
