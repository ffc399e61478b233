import { decodeJobs, decodePapers, decodePrinters, type Filled } from '../decode.ts';
import type { Paper, SpooledJob, SpooledPrinter } from '../spooled.ts';
import { noSuchPrinter, SpoolerFailed, windowsWords } from '../spooler-failed.ts';
import {
  AbortPrinter, addressOf, ClosePrinter, DeviceCapabilitiesW, EndDocPrinter, EndPagePrinter, EnumJobsW, EnumPrintersW, GetJobW,
  GetLastError, GetPrinterW, OpenPrinterW, SetJobW, StartDocPrinterW, StartPagePrinter, WritePrinter,
} from './calls.ts';

const insufficientBuffer = 122;
const invalidParameter = 87;
const localAndConnected = 0x2 | 0x4;
const deleteJob = 5;
const everyJob = 0xffff;
const dcPapers = 2;
const dcPaperSize = 3;

/** The call that just failed. */
export const lastFailure = (perhapsSent = false): SpoolerFailed => {
  const code = GetLastError();
  return new SpoolerFailed(windowsWords(code), code, perhapsSent);
};

/** Runs a call that says how large its buffer must be, until it is large enough. */
const fill = (call: (buffer: Buffer | null, size: number, needed: [number]) => number): Filled => {
  const needed: [number] = [0];
  let bytes = Buffer.alloc(0);
  for (let tries = 0; tries < 5; tries++) {
    if (call(bytes.length === 0 ? null : bytes, bytes.length, needed) !== 0)
      return { bytes, address: bytes.length === 0 ? 0n : addressOf(bytes) };
    if (GetLastError() !== insufficientBuffer) throw lastFailure();
    // Apart from Node's pool, so that its address is its own.
    bytes = Buffer.from(new ArrayBuffer(needed[0]));
  }
  throw new SpoolerFailed('Windows’ list of printers changes all the time', insufficientBuffer);
};

/** @throws {SpoolerFailed} with `noSuchPrinter` where there is none of that name. */
export const withPrinter = <T>(name: string, work: (handle: bigint) => T): T => {
  const opened: [bigint | number] = [0];
  if (OpenPrinterW(name, opened, null) === 0) throw lastFailure();
  const handle = BigInt(opened[0]);
  try {
    return work(handle);
  } finally {
    ClosePrinter(handle);
  }
};

export const listPrinters = (): SpooledPrinter[] => {
  const returned: [number] = [0];
  const filled = fill((buffer, size, needed) => EnumPrintersW(localAndConnected, null, 2, buffer, size, needed, returned));
  return decodePrinters(filled, returned[0]);
};

/** Null where there is none of that name. */
export const findPrinter = (name: string): SpooledPrinter | null => {
  try {
    return withPrinter(name, (handle) => {
      const filled = fill((buffer, size, needed) => GetPrinterW(handle, 2, buffer, size, needed));
      return decodePrinters(filled, 1)[0] ?? null;
    });
  } catch (error) {
    if (error instanceof SpoolerFailed && error.code === noSuchPrinter) return null;
    throw error;
  }
};

/** None where the driver doesn't say. */
export const listPapers = (name: string, port: string): Paper[] => {
  const count = DeviceCapabilitiesW(name, port, dcPapers, null, null);
  if (count <= 0) return [];
  const [numbers, sizes] = [Buffer.alloc(count * 2), Buffer.alloc(count * 8)];
  const same = [DeviceCapabilitiesW(name, port, dcPapers, numbers, null), DeviceCapabilitiesW(name, port, dcPaperSize, sizes, null)];
  return same.every((answer) => answer === count) ? decodePapers(numbers, sizes, count) : [];
};

/** Hands bytes to the printer as they are, past its driver. Returns the job's number. */
export const spoolRaw = (name: string, document: string, bytes: Uint8Array): number => withPrinter(name, (handle) => {
  const number = StartDocPrinterW(handle, 1, { pDocName: document, pOutputFile: null, pDatatype: 'RAW' });
  if (number === 0) throw lastFailure();
  let sent = 0;
  const ensure = (result: number): void => {
    if (result !== 0) return;
    const failure = lastFailure(sent > 0);
    AbortPrinter(handle);
    throw failure;
  };
  ensure(StartPagePrinter(handle));
  while (sent < bytes.length) {
    const written: [number] = [0];
    const rest = bytes.subarray(sent);
    ensure(WritePrinter(handle, rest, rest.length, written));
    if (written[0] === 0) {
      AbortPrinter(handle);
      throw new SpoolerFailed('Windows took nothing more of it', null, sent > 0);
    }
    sent += written[0];
  }
  ensure(EndPagePrinter(handle));
  ensure(EndDocPrinter(handle));
  return number;
});

export const listJobs = (name: string): SpooledJob[] => withPrinter(name, (handle) => {
  const returned: [number] = [0];
  const filled = fill((buffer, size, needed) => EnumJobsW(handle, 0, everyJob, 1, buffer, size, needed, returned));
  return decodeJobs(filled, returned[0]);
});

/** Null where the queue holds no such job any more. */
export const findJob = (name: string, number: number): SpooledJob | null => withPrinter(name, (handle) => {
  try {
    return decodeJobs(fill((buffer, size, needed) => GetJobW(handle, number, 1, buffer, size, needed)), 1)[0] ?? null;
  } catch (error) {
    if (error instanceof SpoolerFailed && error.code === invalidParameter) return null;
    throw error;
  }
});

/** False where the queue holds no such job any more. */
export const removeJob = (name: string, number: number): boolean => withPrinter(name, (handle) => {
  if (SetJobW(handle, number, 0, null, deleteJob) !== 0) return true;
  if (GetLastError() === invalidParameter) return false;
  throw lastFailure();
});
