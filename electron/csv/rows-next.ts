/** How long a part of a long work may hold up the window and the printers, in milliseconds: half of a frame of the screen. */
const goal = 8;

const fewest = 10;
const most = 500;

/** So many rows to begin with. */
export const rowsFirst = 50;

/** So many rows next, by how long the last ones took; at most twice as many, since the next ones may be harder to find. */
export const rowsNext = (rows: number, took: number): number =>
  Math.max(fewest, Math.min(most, 2 * rows, Math.round((rows * goal) / Math.max(took, 0.01))));
