/** A request as it went over the line, whole. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly bytes: Buffer;
}

const headOf = (head: string): Pick<WireRequest, 'method' | 'path' | 'headers'> => {
  const [first = '', ...lines] = head.split('\r\n');
  const [method = '', path = ''] = first.split(' ');
  return { method, path, headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])) };
};

/** Puts a connection's bytes together to requests; one that is cut off is never told of. */
export const readWireRequests = (tell: (request: WireRequest) => void): ((chunk: Buffer) => void) => {
  let read = Buffer.alloc(0);
  return (chunk) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const bodyAt = read.indexOf('\r\n\r\n') + 4;
      if (bodyAt < 4) return;
      const head = headOf(read.toString('latin1', 0, bodyAt - 4));
      if (head.headers['transfer-encoding'] !== undefined) throw new Error('a desk sends bodies of a length that it names');
      const end = bodyAt + Number(head.headers['content-length'] ?? 0);
      if (read.length < end) return;
      tell({ ...head, body: read.subarray(bodyAt, end), bytes: read.subarray(0, end) });
      read = read.subarray(end);
    }
  };
};
