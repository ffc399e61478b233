import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { errors, Pool } from 'undici';
import type { Dispatcher } from 'undici';
import type { Base } from './base-url.ts';
import type { UspsTimeouts } from './client.ts';
import { UspsNoAnswer } from './usps-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  /** The value of a header, its name in lower case; null where it wasn't sent. */
  readonly header: (name: string) => string | null;
  readonly body: Buffer;
}

export interface Http {
  /** @throws UspsNoAnswer when no whole answer arrives. Any status that arrives is an answer. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

const defaultTimeouts: UspsTimeouts = { connect: 5_000, headers: 30_000, body: 30_000 };

/** A form of 40 000 labels fits; anything larger is a mistake or an attack. */
const largestAnswer = 20 * 1024 * 1024;

const decoders: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  gzip: (body) => promisify(gunzip)(body, { maxOutputLength: largestAnswer }),
  'x-gzip': (body) => promisify(gunzip)(body, { maxOutputLength: largestAnswer }),
  deflate: (body) => promisify(inflate)(body, { maxOutputLength: largestAnswer }),
  br: (body) => promisify(brotliDecompress)(body, { maxOutputLength: largestAnswer }),
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : error.name);

/**
 * What a failed exchange means. undici's error isn't kept as the cause: some of them hold a piece of what was received.
 * @param sent whether the request may have left.
 */
const noAnswerFor = (error: Error, sent: boolean, status: number | null, timeouts: UspsTimeouts): UspsNoAnswer => {
  const code = codeOf(error);
  const say = (kind: UspsNoAnswer['kind'], because: string) => new UspsNoAnswer({ kind, requestSent: sent, status, because });
  if (!sent && code === 'UND_ERR_CONNECT_TIMEOUT') return say('unreachable', `no connection within ${timeouts.connect / 1000} s`);
  if (!sent) return say('unreachable', `no connection (${code})`);
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return say('slow', `no answer within ${timeouts.headers / 1000} s`);
  if (code === 'UND_ERR_BODY_TIMEOUT') return say('slow', `the answer stopped for ${timeouts.body / 1000} s`);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return say('garbled', `the answer is larger than ${largestAnswer / 1024 / 1024} MB`);
  if (error instanceof errors.HTTPParserError) return say('garbled', 'the answer isn’t HTTP');
  return say('unreachable', `the connection broke before the answer was complete (${code})`);
};

const one = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value.join(', ') : value) ?? null;

/** One exchange, told whether its request may have left: what `request()` of undici doesn't say, and a purchase must know. */
const exchange = (pool: Pool, request: HttpRequest, timeouts: UspsTimeouts): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    let sent = false;
    let status: number | null = null;
    let headers: Record<string, string | string[] | undefined> = {};
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => { sent = true; },
      onResponseStart: (_controller, statusCode, received) => { status = statusCode; headers = received; },
      onResponseData: (_controller, chunk) => { chunks.push(chunk); },
      onResponseEnd: () => resolve({ status: status ?? 0, header: (name) => one(headers[name]), body: Buffer.concat(chunks) }),
      onResponseError: (_controller, error) => reject(noAnswerFor(error, sent, status, timeouts)),
    };
    pool.dispatch({ method: request.method, path: request.path, headers: request.headers, body: request.body ?? null }, handler);
  });

const decoded = async (answer: HttpAnswer): Promise<HttpAnswer> => {
  const decode = decoders[(answer.header('content-encoding') ?? '').trim().toLowerCase()];
  if (decode === undefined) return answer;
  try {
    return { ...answer, body: await decode(answer.body) };
  } catch {
    throw new UspsNoAnswer({ kind: 'garbled', requestSent: true, status: answer.status, because: 'the answer couldn’t be decompressed' });
  }
};

/** Connections to one origin, kept open between calls. Nothing is retried and no redirect followed here. */
export const createHttp = ({ origin, prefix }: Base, overrides: Partial<UspsTimeouts> = {}): Http => {
  const timeouts = { ...defaultTimeouts, ...overrides };
  const pool = new Pool(origin, {
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    maxResponseSize: largestAnswer,
    // One request a connection at a time, so that a lost connection leaves one outcome unknown and not several.
    allowH2: false,
    pipelining: 1,
    connections: 8,
  });
  return {
    send: async (request) => decoded(await exchange(pool, { ...request, path: `${prefix}${request.path}` }, timeouts)),
    close: () => pool.close(),
  };
};
