/** A printer as Windows' spooler describes it (PRINTER_INFO_2). */
export interface SpooledPrinter {
  readonly name: string;
  readonly driver: string;
  readonly port: string;
  /** What it is called by whoever set it up; mostly empty. */
  readonly comment: string;
  /** PRINTER_STATUS_ bits. */
  readonly status: number;
  /** PRINTER_ATTRIBUTE_ bits. */
  readonly attributes: number;
}

/** A job in a printer's queue (JOB_INFO_1). */
export interface SpooledJob {
  readonly number: number;
  readonly document: string;
  /** JOB_STATUS_ bits. */
  readonly status: number;
  /** The port's own words; mostly empty. */
  readonly words: string;
}

/** A paper that a driver offers; tenths of a millimetre, upright. */
export interface Paper {
  /** DMPAPER_, or a number of the driver's own. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
}
