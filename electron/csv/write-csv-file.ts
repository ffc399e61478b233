import { open, rename, rm } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { rowsFirst, rowsNext } from './rows-next.ts';
import { byteOrderMark, csvLines } from './write-csv.ts';

export interface CsvSource {
  readonly header: readonly string[];
  /** The next rows, so many at most; fewer are the last ones. */
  readonly next: (most: number) => readonly (readonly string[])[];
  /** Told how many rows are written, about every thousand. */
  readonly told?: (rows: number) => void;
  /** Ends it, and leaves the file that was there. */
  readonly closing: AbortSignal;
}

const tellEvery = 1_000;

/**
 * Writes a file as `writeCsv` makes it, of any number of rows: a part at a time, with a turn for everything else between two. The file
 * stands in its place once it is whole; no more than a part of it is ever in memory.
 * @returns how many rows it holds
 */
export const writeCsvFile = async (file: string, { header, next, told = () => undefined, closing }: CsvSource): Promise<number> => {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w');
  try {
    await handle.write(`${byteOrderMark}${csvLines([header])}`);
    let written = 0;
    for (let most = rowsFirst; ;) {
      const begun = performance.now();
      const rows = next(most);
      const lines = csvLines(rows);
      const took = performance.now() - begun;
      if (lines !== '') await handle.write(lines);
      if (Math.floor((written + rows.length) / tellEvery) > Math.floor(written / tellEvery)) told(written + rows.length);
      written += rows.length;
      if (rows.length < most) break;
      most = rowsNext(most, took);
      closing.throwIfAborted();
      await turn();
    }
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
    return written;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
};
