import { readFileSync } from 'node:fs';

/** What a process did to its files and said over its sockets, in order. */
export type WriteEvent =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'sync' | 'create' | 'unlink' | 'make-folder'; readonly path: string }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'send'; readonly bytes: Buffer };

const eventOf = (kind: string, path: string, offset: number, bytes: Buffer): WriteEvent => {
  switch (kind) {
    case 'w': return { kind: 'write', path, offset, bytes };
    case 'f': return { kind: 'sync', path };
    case 'c': return { kind: 'create', path };
    case 'u': return { kind: 'unlink', path };
    case 'd': return { kind: 'make-folder', path };
    case 't': return { kind: 'truncate', path, length: offset };
    case 'r': return { kind: 'rename', path, to: bytes.toString('utf8') };
    case 's': return { kind: 'send', bytes };
    default: throw new Error(`no such record: ${kind}`);
  }
};

const headLength = 17;

/** Reads what `watch-writes.c` wrote; a record that was cut off by the end of the process is left out. */
export const readWriteLog = (file: string): WriteEvent[] => {
  const log = readFileSync(file);
  const events: WriteEvent[] = [];
  for (let at = 0; at + headLength <= log.length;) {
    const pathLength = log.readUInt32LE(at + 1);
    const offset = Number(log.readBigInt64LE(at + 5));
    const dataLength = log.readUInt32LE(at + 13);
    const dataAt = at + headLength + pathLength;
    // A truncation to a length carries no bytes, and neither does a sync.
    const end = dataAt + dataLength;
    if (end > log.length) break;
    events.push(eventOf(String.fromCharCode(log[at] ?? 0), log.toString('utf8', at + headLength, dataAt), offset, log.subarray(dataAt, end)));
    at = end;
  }
  return events;
};
