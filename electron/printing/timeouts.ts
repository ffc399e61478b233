/** All in milliseconds. */
export interface PrintingTimeouts {
  /** One request to CUPS or to an IPP printer that is printed to. */
  readonly request: number;
  /** Between two looks at a job at first; a job that takes long is looked at less often. */
  readonly poll: number;
  /** The longest between two looks at a job: what it is stuck for must be told within five seconds. */
  readonly pollAtMost: number;
  /** How long a spooler may be away before the end of a job can't be known. */
  readonly lost: number;
  /** A probe of a device, and the connection to a raw port. */
  readonly connect: number;
  /** An IPP device's answer about its state. */
  readonly deviceAnswer: number;
  /** A thermal printer's answer about its state; most one-way devices never give one, so every list waits this long. */
  readonly hostStatus: number;
  /** How long a thermal printer must say that it is idle until its label counts as out. */
  readonly settle: number;
  /** The longest that a raw port may take nothing while bytes wait. */
  readonly stall: number;
  /** How long a raw port gets to close its side after the last byte. */
  readonly close: number;
}

export const usualTimeouts: PrintingTimeouts = {
  request: 15_000, poll: 300, pollAtMost: 2_000, lost: 20_000, connect: 1_500, deviceAnswer: 2_000, hostStatus: 400,
  settle: 1_500, stall: 30_000, close: 1_000,
};

/** The wait before the next look at something that has been watched for a while. */
export const nextLook = (timeouts: Pick<PrintingTimeouts, 'poll' | 'pollAtMost'>, watchedFor: number): number =>
  Math.min(Math.max(timeouts.poll, watchedFor / 10), Math.max(timeouts.pollAtMost, timeouts.poll));

/** The same, with no single wait longer than what is left of somebody's time. */
export const boundedTimeouts = (timeouts: PrintingTimeouts, milliseconds: number): PrintingTimeouts => {
  const left = Math.max(1, milliseconds);
  const { request, connect, deviceAnswer, hostStatus } = timeouts;
  return {
    ...timeouts, request: Math.min(request, left), connect: Math.min(connect, left),
    deviceAnswer: Math.min(deviceAnswer, left), hostStatus: Math.min(hostStatus, left),
  };
};
