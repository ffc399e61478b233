import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { errors, Pool } from 'undici';
import type { Dispatcher } from 'undici';
import type { UspsTimeouts } from './timeouts.ts';
import { UspsNoAnswer } from '../usps-error.ts';
import type { UspsApi } from '../usps-error.ts';
import type { Base } from './base-url.ts';
import { callKind } from './call-kind.ts';
import { systemWords } from './system-words.ts';

export interface HttpRequest {
  /** Whose quota it counts against. */
  readonly api: UspsApi;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
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
  /** Ends what only asks at once, and the rest after `timeouts.closing`. */
  close(): Promise<void>;
}

const defaultTimeouts: UspsTimeouts = { connect: 5_000, headers: 30_000, body: 30_000, total: 60_000, closing: 3_000 };

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
  const slow = (after: number, because: string) =>
    new UspsNoAnswer({ kind: 'slow', requestSent: sent, status, because, afterSeconds: Math.ceil(after / 1000) });
  if (!sent && code === 'UND_ERR_CONNECT_TIMEOUT') return say('unreachable', `no connection within ${timeouts.connect / 1000} s`);
  if (!sent) return say('unreachable', systemWords(code, 'no connection to USPS came about'));
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return slow(timeouts.headers, `no answer within ${timeouts.headers / 1000} s`);
  if (code === 'UND_ERR_BODY_TIMEOUT') return slow(timeouts.body, `the answer stopped for ${timeouts.body / 1000} s`);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return say('garbled', `the answer is larger than ${largestAnswer / 1024 / 1024} MB`);
  if (error instanceof errors.HTTPParserError) return say('garbled', 'what answered doesn’t speak as USPS does (no HTTP)');
  return say('unreachable', `the connection broke off before USPS’s whole answer was here (${code})`);
};

const oneValue = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value.join(', ') : value) ?? null;

/** Most answers come in one piece, which needs no copy. */
const joined = (chunks: readonly Buffer[]): Buffer => (chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));

/** An exchange that isn't over. */
interface UnderWay {
  readonly repeatable: boolean;
  readonly over: Promise<unknown>;
  /** Ends it from here, with this word for it. */
  end(kind: 'slow' | 'unreachable', because: string, afterSeconds?: number): void;
}

/** One exchange, told whether its request may have left: what `request()` of undici doesn't say, and a purchase must know. */
const exchange = (pool: Pool, request: HttpRequest, path: string, timeouts: UspsTimeouts, underWay: Set<UnderWay>): Promise<HttpAnswer> => {
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  let controller: Dispatcher.DispatchController | null = null;
  let ended = false;
  let status: number | null = null;
  let headers: Record<string, string | string[] | undefined> = {};
  const chunks: Buffer[] = [];

  const one: UnderWay = {
    repeatable: callKind(request).repeatable,
    over: promise,
    end: (kind, because, afterSeconds) => {
      if (ended) return;
      over();
      reject(new UspsNoAnswer({ kind, requestSent: controller !== null, status, because, afterSeconds: afterSeconds ?? null }));
      controller?.abort(new Error(because));
    },
  };
  const deadline = setTimeout(
    () => one.end('slow', `no whole answer within ${timeouts.total / 1000} s`, Math.ceil(timeouts.total / 1000)), timeouts.total,
  );
  const over = (): void => {
    ended = true;
    clearTimeout(deadline);
    underWay.delete(one);
  };
  underWay.add(one);

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: (started) => {
      // It had waited for a connection, and nobody waits for it any more.
      if (ended) started.abort(new Error('ended before it began'));
      else controller = started;
    },
    onResponseStart: (_controller, statusCode, received) => { status = statusCode; headers = received; },
    onResponseData: (_controller, chunk) => { chunks.push(chunk); },
    onResponseEnd: () => {
      over();
      resolve({ status: status ?? 0, header: (name) => oneValue(headers[name]), body: joined(chunks) });
    },
    onResponseError: (_controller, error) => {
      over();
      reject(noAnswerFor(error, controller !== null, status, timeouts));
    },
  };
  pool.dispatch({ method: request.method, path, headers: request.headers, body: request.body ?? null }, handler);
  return promise;
};

const decoded = async (answer: HttpAnswer): Promise<HttpAnswer> => {
  const decode = decoders[(answer.header('content-encoding') ?? '').trim().toLowerCase()];
  if (decode === undefined) return answer;
  try {
    return { ...answer, body: await decode(answer.body) };
  } catch {
    throw new UspsNoAnswer({ kind: 'garbled', requestSent: true, status: answer.status, because: 'the answer is damaged (it can’t be decompressed)' });
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
  const underWay = new Set<UnderWay>();
  let closed: Promise<void> | null = null;

  const close = async (): Promise<void> => {
    const because = 'Labeldesk is closing';
    // It refuses what is new from here on. Where it is destroyed before it is done, it is closed all the same.
    pool.close().catch(() => undefined);
    for (const one of [...underWay].filter(({ repeatable }) => repeatable)) one.end('unreachable', because);
    const grace = new AbortController();
    await Promise.race([
      Promise.allSettled([...underWay].map(({ over }) => over)),
      pause(timeouts.closing, undefined, { signal: grace.signal }).catch(() => undefined),
    ]);
    grace.abort();
    for (const one of underWay) one.end('unreachable', because);
    await pool.destroy();
    // Those who waited for an answer write down what became of it before anything else is closed.
    await setImmediate();
  };

  return {
    send: async (request) => decoded(await exchange(pool, request, `${prefix}${request.path}`, timeouts, underWay)),
    close: () => closed ??= close(),
  };
};
