import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';
import {
  decodeIpp, encodeIpp, IppGarbled, type IppAttributes, type IppGroup, type IppMessage, type IppValue,
} from './ipp-codec.ts';
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
  /** Called when the last byte was handed to the system, before the answer. */
  readonly onSent?: () => void;
}

/** No IPP answer came: not connected, timed out, or HTTP said something else. The message names no address. */
export class IppUnanswered extends Error {
  override readonly name = 'IppUnanswered';
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

/** `client-error-not-found` (RFC 8011, appendix B). */
export const ippNotFound = 0x0406;

let lastRequestId = 0;

/**
 * One request over a connection of its own.
 * @throws {IppRefused} for a status that isn't successful.
 * @throws {IppUnanswered} for anything short of an IPP answer; an aborted `signal` throws its own reason.
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
  const answer = await post(server, request, Buffer.concat([head, request.document ?? new Uint8Array()]), milliseconds, signal);
  if (answer.code >= 0x0100) throw new IppRefused(answer.code, firstText(groupOf(answer, 'operation'), 'status-message'));
  return answer;
};

/** The first group of a kind; empty when there is none. */
export const groupOf = (message: IppMessage, tag: IppGroup['tag']): IppAttributes =>
  message.groups.find((group) => group.tag === tag)?.attributes ?? new Map();

const post = async (
  server: IppServer, { path, onSent }: IppRequest, body: Uint8Array, milliseconds: number, signal: AbortSignal | undefined,
): Promise<IppMessage> => {
  const timeout = AbortSignal.timeout(milliseconds);
  const bounds = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      // A printer's own certificate is signed by nobody; what is asked of it over TLS is what it tells anyone without.
      const outgoing = ('host' in server && server.secure === true ? requestHttps : requestHttp)({
        ...('host' in server ? { host: server.host, port: server.port, rejectUnauthorized: false } : server),
        method: 'POST', path, agent: false, signal: bounds,
        headers: {
          'content-type': 'application/ipp',
          'content-length': body.byteLength,
          ...('host' in server ? {} : { host: 'localhost' }),
        },
      });
      outgoing.on('response', resolve).on('error', reject);
      outgoing.end(body, onSent);
    });
    const answer = await buffer(response);
    if (response.statusCode !== 200) throw new IppUnanswered(`HTTP ${response.statusCode}`);
    return decodeIpp(answer);
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout.aborted) throw new IppUnanswered(`no answer within ${milliseconds / 1000} s`, { cause: error });
    if (error instanceof IppGarbled || error instanceof IppUnanswered) throw new IppUnanswered(error.message, { cause: error });
    throw new IppUnanswered(systemCode(error), { cause: error });
  }
};

/** "ECONNREFUSED": the system's short word, without the address that its message holds. */
const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'the connection broke';
