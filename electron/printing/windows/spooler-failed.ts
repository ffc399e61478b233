/** Windows' spooler refused, or didn't answer. The message is for a person. */
export class SpoolerFailed extends Error {
  override readonly name = 'SpoolerFailed';
  /** Of Win32; null where it didn't answer. */
  readonly code: number | null;
  /** Whether paper can come out all the same. */
  readonly perhapsSent: boolean;

  constructor(message: string, code: number | null, perhapsSent = false) {
    super(message);
    this.code = code;
    this.perhapsSent = perhapsSent;
  }
}

export const noSuchPrinter = 1801;

/** Of the errors that a person can do something about. */
const words: Readonly<Record<number, string>> = {
  5: 'Windows doesn’t let this user print there',
  8: 'Windows has no memory left for it',
  53: 'The computer that shares the printer can’t be reached',
  112: 'The disk is full',
  1722: 'The Windows print spooler isn’t running',
  1726: 'The Windows print spooler stopped in the middle of it',
  [noSuchPrinter]: 'Windows knows no printer of this name',
  1804: 'The printer’s driver doesn’t take bytes as they are',
  1905: 'The printer is being removed from Windows',
};

export const windowsWords = (code: number): string => words[code] ?? `Windows refused (error ${code})`;
