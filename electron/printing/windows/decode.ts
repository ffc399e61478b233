import type { Paper, SpooledJob, SpooledPrinter } from './spooled.ts';

/**
 * What EnumPrinters, EnumJobs and their kin fill a buffer with: fixed structures in front, and behind them the texts that
 * they point to. Pointers have 64 bits.
 */
export interface Filled {
  readonly bytes: Buffer;
  /** Where in memory the first byte stands, which the pointers count from. */
  readonly address: bigint;
}

/** A text that a structure points to; empty for none, and for one that isn't in the buffer. */
const textAt = ({ bytes, address }: Filled, place: number): string => {
  const pointer = bytes.readBigUInt64LE(place);
  const start = pointer - address;
  if (pointer === 0n || start < 0n || start >= BigInt(bytes.length)) return '';
  let end = Number(start);
  while (end + 1 < bytes.length && bytes.readUInt16LE(end) !== 0) end += 2;
  return bytes.toString('utf16le', Number(start), end);
};

/** PRINTER_INFO_2W. */
const printerInfo = { size: 136, name: 8, port: 24, driver: 32, comment: 40, attributes: 104, status: 124 } as const;

export const decodePrinters = (filled: Filled, count: number): SpooledPrinter[] =>
  Array.from({ length: count }, (_, place) => place * printerInfo.size).map((at) => ({
    name: textAt(filled, at + printerInfo.name),
    driver: textAt(filled, at + printerInfo.driver),
    port: textAt(filled, at + printerInfo.port),
    comment: textAt(filled, at + printerInfo.comment),
    status: filled.bytes.readUInt32LE(at + printerInfo.status),
    attributes: filled.bytes.readUInt32LE(at + printerInfo.attributes),
  }));

/** JOB_INFO_1W. */
const jobInfo = { size: 96, number: 0, document: 32, words: 48, status: 56 } as const;

export const decodeJobs = (filled: Filled, count: number): SpooledJob[] =>
  Array.from({ length: count }, (_, place) => place * jobInfo.size).map((at) => ({
    number: filled.bytes.readUInt32LE(at + jobInfo.number),
    document: textAt(filled, at + jobInfo.document),
    status: filled.bytes.readUInt32LE(at + jobInfo.status),
    words: textAt(filled, at + jobInfo.words),
  }));

/** What DeviceCapabilities gives for DC_PAPERS (a WORD each) and DC_PAPERSIZE (a POINT each). */
export const decodePapers = (numbers: Buffer, sizes: Buffer, count: number): Paper[] =>
  Array.from({ length: count }, (_, place) => ({
    number: numbers.readUInt16LE(place * 2), width: sizes.readInt32LE(place * 8), height: sizes.readInt32LE(place * 8 + 4),
  }));
