import type { Clock } from '../../clock.ts';
import { errorFor } from '../transport/answer-errors.ts';
import type { CallContext } from '../transport/answer-errors.ts';
import type { Http, HttpAnswer, HttpRequest } from '../transport/http.ts';
import { jsonOf } from '../transport/read-answer.ts';
import { privateTexts } from '../transport/redact.ts';
import { UspsNoAnswer } from '../usps-error.ts';
import type { UspsApi } from '../usps-error.ts';
import type { CachedToken } from './cached-token.ts';

export interface ApiRequest {
  readonly api: UspsApi;
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  /** Encoded here; or bytes that are sent exactly as given. */
  readonly json?: unknown;
  readonly body?: Uint8Array;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A success, and what its errors would be read against. */
export interface Answered {
  readonly answer: HttpAnswer;
  readonly context: CallContext;
}

/** @throws UspsRefusal, UspsNoAnswer */
export type AuthorizedCall = (request: ApiRequest) => Promise<Answered>;

/** A blank as %20: to the letter of RFC 3986, which every decoder reads, where a plus is a plus to some. */
const withQuery = (path: string, query: Readonly<Record<string, unknown>> = {}): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
};

/** A token that couldn't be got means that the call itself never left, whatever became of the token's request. */
const beforehand = async (token: Promise<string>): Promise<string> => {
  try {
    return await token;
  } catch (error) {
    if (!(error instanceof UspsNoAnswer)) throw error;
    throw new UspsNoAnswer({
      kind: error.kind, requestSent: false, status: error.status, because: error.message, afterSeconds: error.afterSeconds,
    });
  }
};

/**
 * Calls with the tokens that they need. A 401 says that nothing was done, so that even a purchase is sent once more, with
 * fresh tokens; a second 401 is the answer, and so is a first 403.
 * @param payment for the calls that spend or give back money.
 * @param numbers the account's own, which no error holds whole.
 */
export const createAuthorizedCall = (
  http: Http, clock: Clock, oauth: CachedToken, payment: CachedToken | null, numbers: () => readonly string[] = () => [],
): AuthorizedCall =>
  async (request) => {
    const body = request.body ?? (request.json === undefined ? undefined : new TextEncoder().encode(JSON.stringify(request.json)));
    const personal = (): string[] => privateTexts([request.query, body === undefined ? undefined : jsonOf(new TextDecoder().decode(body))]);

    const attempt = async () => {
      // The payment authorization first: getting it may replace the access token.
      const paymentToken = payment === null ? null : await beforehand(payment.get());
      const accessToken = await beforehand(oauth.get());
      const answer = await http.send({
        api: request.api,
        method: request.method,
        path: withQuery(request.path, request.query),
        headers: {
          accept: request.accept ?? 'application/json',
          authorization: `Bearer ${accessToken}`,
          ...(paymentToken === null ? {} : { 'x-payment-authorization-token': paymentToken }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...request.headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      return { answer, accessToken, paymentToken };
    };

    let last = await attempt();
    if (last.answer.status === 401) {
      oauth.drop(last.accessToken);
      if (last.paymentToken !== null) payment?.drop(last.paymentToken);
      last = await attempt();
    }
    const { answer, accessToken, paymentToken } = last;
    const hidden = (): string[] => [accessToken, ...(paymentToken === null ? [] : [paymentToken]), ...personal()];
    const context: CallContext = { api: request.api, now: clock.now(), hidden, numbers };
    if (answer.status < 200 || answer.status > 299) throw errorFor(answer, context);
    return { answer, context };
  };
