import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { UspsClientOptions } from '../../../electron/usps/client-options.ts';
import type { UspsClient } from '../../../electron/usps/client.ts';
import type { UspsAccount } from '../../../electron/usps/sign-in/usps-account.ts';
import { createUspsClient } from '../../../electron/usps/create-usps-client.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | object;
}

/** What to do with a request: an answer, or anything done to the response by hand. */
export type Reply = Answer | ((received: Received, response: ServerResponse) => Answer | undefined | Promise<Answer | undefined>);

export interface AnsweringServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
  /** The paths of what was received, "POST /labels/v3/label", in their order. */
  readonly asked: () => string[];
  /** Replies to one path, in turn; the last one stays. */
  readonly on: (asked: string, ...replies: Reply[]) => void;
  /** When no more connections are open than these: what was kept from the token's call, as a rule. */
  readonly released: (idle?: number) => Promise<void>;
}

const give = (response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void => {
  const plain = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status, { ...(plain ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(plain ? body : JSON.stringify(body));
};

/** A real HTTP server on the loopback. It knows a token and a payment authorization; everything else is told to it. */
export const answeringServer = async (): Promise<AnsweringServer> => {
  const received: Received[] = [];
  const replies = new Map<string, Reply[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const path = request.url ?? '';
      const one: Received = { method: request.method ?? '', path, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      const waiting = replies.get(`${one.method} ${path.split('?')[0]}`) ?? [{ status: 599, body: { unexpected: path } }];
      const reply = waiting.length > 1 ? waiting.shift() : waiting[0];
      const answer = typeof reply === 'function' ? await reply(one, response) : reply;
      if (answer !== undefined) give(response, answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let tokens = 0;
  let authorizations = 0;
  const answering: AnsweringServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    asked: () => received.map(({ method, path }) => `${method} ${path}`),
    on: (asked, ...given) => void replies.set(asked, given),
    released: async (idle = 0) => {
      const open = (): Promise<number> => new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));
      while (await open() > idle) await setTimeout(5);
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  answering.on('POST /oauth2/v3/token', () => ({ body: { access_token: `access-${++tokens}`, token_type: 'Bearer', expires_in: 28799, status: 'approved' } }));
  answering.on('POST /payments/v3/payment-authorization', () => ({ body: { paymentAuthorizationToken: `payment-${++authorizations}`, roles: [] } }));
  return answering;
};

export const testAccount: UspsAccount = {
  clientId: 'client-id-of-the-test', clientSecret: 'secret-of-the-test', crid: '56982563', mid: '904128937', manifestMid: '904128936', epa: '1000405525',
};

export class SettableClock {
  instant = new Date('2026-11-23T15:00:00Z');

  now(): Date {
    return this.instant;
  }

  advance(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}

/** A client that asks once, unless a test is about asking again. */
export const clientOf = (
  baseUrl: string,
  { clock = new SettableClock(), account = testAccount, ...rest }: Partial<Omit<UspsClientOptions, 'account'>> & { account?: UspsAccount } = {},
): UspsClient => createUspsClient({ baseUrl, clock, account: async () => account, retries: null, ...rest });

/** What a promise was rejected with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it was not rejected');
};
