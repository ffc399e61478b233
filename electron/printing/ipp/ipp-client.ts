import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import {
  decodeIpp, encodeIpp, IppGarbled, type IppAttributes, type IppGroup, type IppMessage, type IppValue,
} from './ipp-codec.ts';
import { systemWords } from '../system-words.ts';
import { firstText } from './ipp-values.ts';

/** Where an IPP server listens. */
export type IppServer =
  | { readonly host: string; readonly port: number; readonly secure?: boolean }
  | { readonly socketPath: string };

export interface IppRequest {
  readonly operation: number;
  /** The path of the HTTP request; CUPS serves a queue at its own. */
  readonly path: string;
  /** After the charset and the language, which every request starts with. */
  readonly attributes: readonly (readonly [string, readonly IppValue[]])[];
  readonly job?: readonly (readonly [string, readonly IppValue[]])[];
  readonly document?: Uint8Array;
}

/** No IPP answer came: not connected, timed out, or HTTP said something else. The message names no address. */
export class IppUnanswered extends Error {
  override readonly name = 'IppUnanswered';
  /** Whether anything listened there. */
  readonly reached: boolean;
  /** Whether the server may have taken the request all the same. */
  readonly perhapsTaken: boolean;

  constructor(message: string, { reached, perhapsTaken }: { reached: boolean; perhapsTaken: boolean }, options?: ErrorOptions) {
    super(message, options);
    this.reached = reached;
    this.perhapsTaken = perhapsTaken;
  }
}

/** The server understood and said no. */
export class IppRefused extends Error {
  override readonly name = 'IppRefused';
  readonly status: number;

  constructor(status: number, because: string) {
    super(because === '' ? `IPP status 0x${status.toString(16).padStart(4, '0')}` : because);
    this.status = status;
  }
}

/** Statuses that are told apart (RFC 8011, appendix B). */
export const ippNotFound = 0x0406;
export const ippNotAccepting = 0x0506;

/** A server that says more than this is no printer; CUPS with hundreds of queues says less. */
const mostAnswerBytes = 8_000_000;

let lastRequestId = 0;

/**
 * One request over a connection of its own.
 * @throws {IppRefused} for a status that isn't successful.
 * @throws {IppUnanswered} for anything short of an IPP answer, an aborted `signal` included.
 */
export const callIpp = async (
  server: IppServer, request: IppRequest, milliseconds: number, signal?: AbortSignal,
): Promise<IppMessage> => {
  const operation: IppGroup = { tag: 'operation', attributes: new Map([
    ['attributes-charset', [{ tag: 'charset', value: 'utf-8' }]],
    ['attributes-natural-language', [{ tag: 'naturalLanguage', value: 'en' }]],
    ...request.attributes,
  ]) };
  const job: IppGroup[] = request.job === undefined ? [] : [{ tag: 'job', attributes: new Map(request.job) }];
  lastRequestId = (lastRequestId % 0x7fffffff) + 1;
  const head = encodeIpp({ code: request.operation, requestId: lastRequestId, groups: [operation, ...job] });
  const answer = await post(server, request.path, Buffer.concat([head, request.document ?? new Uint8Array()]), milliseconds, signal);
  if (answer.code >= 0x0100) throw new IppRefused(answer.code, firstText(groupOf(answer, 'operation'), 'status-message'));
  return answer;
};

/** The first group of a kind; empty when there is none. */
export const groupOf = (message: IppMessage, tag: IppGroup['tag']): IppAttributes =>
  message.groups.find((group) => group.tag === tag)?.attributes ?? new Map();

const post = async (
  server: IppServer, path: string, body: Uint8Array, milliseconds: number, signal: AbortSignal | undefined,
): Promise<IppMessage> => {
  const timeout = AbortSignal.timeout(milliseconds);
  const bounds = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  let reached = false;
  const unanswered = (message: string, cause: unknown): IppUnanswered =>
    new IppUnanswered(message, { reached, perhapsTaken: reached }, { cause });
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const secure = 'host' in server && server.secure === true;
      // A printer's own certificate is signed by nobody; what it is told over TLS it is told without it too.
      const outgoing = (secure ? requestHttps : requestHttp)({
        ...('host' in server ? { host: server.host, port: server.port, rejectUnauthorized: false } : server),
        method: 'POST', path, agent: false, signal: bounds,
        headers: {
          'content-type': 'application/ipp',
          'content-length': body.byteLength,
          ...('host' in server ? {} : { host: 'localhost' }),
        },
      });
      outgoing.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => {
        reached = true;
      }));
      outgoing.on('response', resolve).on('error', reject);
      outgoing.end(body);
    });
    const status = response.statusCode ?? 0;
    if (status !== 200) {
      response.destroy();
      const refused = status >= 400 && status < 500;
      throw new IppUnanswered(`HTTP ${status}`, { reached, perhapsTaken: !refused });
    }
    return decodeIpp(await readAtMost(response, mostAnswerBytes));
  } catch (error) {
    // The caller gave up; what it must know is whether the server may have it.
    if (signal?.aborted === true) throw unanswered('Canceled', error);
    if (timeout.aborted) throw unanswered(`no answer within ${milliseconds / 1000} s`, error);
    if (error instanceof IppUnanswered) throw error;
    throw unanswered(error instanceof IppGarbled ? `no answer of a printer: ${error.message}` : systemWords(error), error);
  }
};

const readAtMost = async (response: IncomingMessage, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new IppGarbled(`it is longer than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
