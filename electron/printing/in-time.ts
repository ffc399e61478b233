/** What a promise gives, or `late` when it takes longer; what comes afterwards is dropped. */
export const inTime = async <T>(promise: Promise<T>, milliseconds: number, late: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
};
