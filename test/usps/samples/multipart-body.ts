export interface WrittenPart {
  readonly headers: readonly string[];
  readonly body: string;
}

/** A multipart body as some server writes it. */
export const multipartBody = (
  boundary: string,
  parts: readonly WrittenPart[],
  { lineEnd = '\r\n', last = '\r\n', preamble = '' }: { lineEnd?: string; last?: string; preamble?: string } = {},
): Buffer =>
  Buffer.from(`${preamble}${parts.map(({ headers, body }) => [`--${boundary}`, ...headers, '', body, ''].join(lineEnd)).join('')}--${boundary}--${last}`, 'latin1');
