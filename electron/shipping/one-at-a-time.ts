/**
 * Runs one piece of work for a key at a time; a second one for the same key is refused at once, not queued: a press
 * on a button that is already working must not become a second purchase.
 */
export const createOneAtATime = (): (<T>(key: string, refused: () => Error, work: () => Promise<T>) => Promise<T>) => {
  const running = new Set<string>();
  return async (key, refused, work) => {
    if (running.has(key)) throw refused();
    running.add(key);
    try {
      return await work();
    } finally {
      running.delete(key);
    }
  };
};
