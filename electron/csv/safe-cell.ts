/** What a spreadsheet takes for a formula when it opens a file, in wide letters too, with apostrophes of ours in front of it or none. */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A number below zero is only a number. */
const negative = /^-\d+(?:\.\d+)?$/;

/** A cell as it is written: an apostrophe keeps a spreadsheet from running what somebody put into a name. */
export const safeCell = (text: string): string => (runs.test(text) && !negative.test(text) ? `'${text}` : text);

const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** Excel's way of keeping a ZIP's leading zeros: `="00501"`. */
const wrapped = /^="([^"]*)"$/;

/** A cell as it was meant: what guards it against being run is taken off. Undoes `safeCell`. */
export const meantCell = (cell: string): string => {
  if (cell.startsWith('\'')) return guarded.test(cell) ? cell.slice(1) : cell;
  return cell.startsWith('="') ? wrapped.exec(cell)?.[1] ?? cell : cell;
};

/** Whether a cell is a formula instead of its value: nothing here runs it. */
export const isFormula = (cell: string): boolean => cell.startsWith('=');
