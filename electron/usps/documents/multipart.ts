export interface Part {
  /** Of Content-Disposition; empty where it has none. */
  readonly name: string;
  /** Without parameters, in lower case; empty where it has none. */
  readonly contentType: string;
  readonly body: Buffer;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const dash = 0x2d;

/**
 * The parameters of a header value, names in lower case: `form-data; filename="a;b.pdf"; name=labelImage`.
 * An unquoted value goes to the next semicolon: USPS writes boundaries with `+` and `/` bare, which no token may hold.
 */
export const headerParameters = (value: string): ReadonlyMap<string, string> => {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of value.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/g, '$1'));
  }
  return parameters;
};

const headersOf = (block: string): ReadonlyMap<string, string> => {
  const unfolded = block.replace(/\r?\n[ \t]+/g, ' ');
  return new Map(unfolded.split(/\r?\n/).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon <= 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  }));
};

const partOf = (bytes: Buffer): Part => {
  // The blank line that ends the headers; a part without headers starts with it.
  const text = bytes.toString('latin1', 0, Math.min(bytes.length, 16_384));
  const blank = /^\r?\n|\r?\n\r?\n/.exec(text);
  if (blank === null) throw new Error('the answer is damaged (a part without an end of its headers)');
  const headers = headersOf(text.slice(0, blank.index));
  return {
    name: headerParameters(headers.get('content-disposition') ?? '').get('name') ?? '',
    contentType: (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    body: bytes.subarray(blank.index + blank[0].length),
  };
};

interface Delimiter {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

/** The next line that is the delimiter and nothing but it: text that only begins like one is content. */
const nextDelimiter = (body: Buffer, delimiter: Buffer, from: number): Delimiter | null => {
  for (let at = body.indexOf(delimiter, from); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    if (at > 0 && body[at - 1] !== lineFeed) continue;
    let end = at + delimiter.length;
    const closes = body[end] === dash && body[end + 1] === dash;
    if (closes) end += 2;
    while (body[end] === 0x20 || body[end] === 0x09) end += 1;
    if (body[end] === carriageReturn) end += 1;
    if (body[end] === lineFeed) end += 1;
    else if (end < body.length || !closes) continue;
    return { start: at, end, closes };
  }
  return null;
};

/**
 * The parts of a multipart body (RFC 2046, section 5.1): any legal boundary, LF or CRLF, a last line without its end.
 * @throws Error when the boundary isn't named or the closing one is missing, which means that the answer was cut off.
 */
export const multipartParts = (contentType: string, body: Buffer): readonly Part[] => {
  const boundary = headerParameters(contentType).get('boundary') ?? '';
  if (boundary === '') throw new Error('the answer is damaged (multipart that names no boundary)');
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Part[] = [];
  let open = nextDelimiter(body, delimiter, 0);
  while (open !== null && !open.closes) {
    const next = nextDelimiter(body, delimiter, open.end);
    if (next === null) break;
    // The line end before a delimiter belongs to the delimiter.
    const end = next.start - (body[next.start - 2] === carriageReturn ? 2 : 1);
    parts.push(partOf(body.subarray(open.end, Math.max(open.end, end))));
    open = next;
  }
  if (open === null || !open.closes) throw new Error('the answer was cut off (multipart without its closing boundary)');
  return parts;
};
