import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { addressRoutes } from './addresses.ts';
import { html, json, Refusal } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call, PracticeContext, PracticeMode } from './call.ts';
import { Faults } from './fault.ts';
import { credentials } from './fixtures.ts';
import { labelRoutes } from './labels.ts';
import { oauthRoutes } from './oauth.ts';
import { paymentRoutes } from './payments.ts';
import { PracticeClock } from './practice-clock.ts';
import { practiceRoutes } from './practice-pages.ts';
import { PracticeState } from './practice-state.ts';
import { dispatch } from './router.ts';
import { scanFormRoutes } from './scan-forms.ts';
import { shippingOptionsRoutes } from './shipping-options.ts';

/** A USPS that speaks v3 on the loopback, sells labels that can't be mailed, and remembers them. */
export interface PracticeUsps {
  /** "http://127.0.0.1:40123", without a slash at the end. */
  readonly url: string;
  readonly credentials: typeof credentials;
  /** Its own clock, which the application in Practice follows. */
  readonly clock: Clock & { readonly isSet: boolean };
  /** Ticks on from there, over restarts too; null goes back to the system's time. */
  setNow(now: Date | null): void;
  close(): Promise<void>;
}

export interface PracticeOptions {
  /** An SQLite file of its own, made when it isn't there. */
  readonly file: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly mode?: PracticeMode;
}

/** Work that reads, draws and writes runs alone: two identical purchases at once must find one another. */
const oneAtATime = (): PracticeContext['oneAtATime'] => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
};

const mostBytes = 8 * 1024 * 1024;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > mostBytes) throw new Refusal(json(413, { error: { code: '413', message: 'Request Entity Too Large', errors: [] } }));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

/** A page in a browser can reach the loopback under a name of its own; only these names are this server. */
const isLoopbackHost = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

const badGateway = html(502, '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>');
const garbage: Answer = { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"trackingNu\u0000\u0000<%=' };

const send = (response: ServerResponse, answer: Answer): void => {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': body.length });
  response.end(body);
};

export const startPracticeUsps = async ({ file, port = 0, mode = 'production' }: PracticeOptions): Promise<PracticeUsps> => {
  const state = new PracticeState(file);
  const clock = new PracticeClock(state);
  const faults = new Faults();
  const context: PracticeContext = { state, clock, mode, oneAtATime: oneAtATime() };
  const ending = new AbortController();
  const routes = [
    ...oauthRoutes, ...paymentRoutes, ...addressRoutes, ...shippingOptionsRoutes, ...labelRoutes, ...scanFormRoutes,
    ...practiceRoutes(clock, faults),
  ];

  const answerTo = async (request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> => {
    try {
      const call: Call = {
        method: request.method ?? 'GET', path, parameters: {}, query, headers: request.headers, body: await readBody(request), claims: null,
      };
      return await dispatch(routes, call, context);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      const message = error instanceof Error ? error.message : 'unknown';
      return json(500, { apiVersion: '', error: { code: '500', message: `The practice USPS has a bug: ${message}`, errors: [] } });
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLoopbackHost(request.headers.host)) return send(response, json(403, { error: 'This server answers to the loopback only.' }));
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const fault = pathname.startsWith('/practice') ? null : faults.take(pathname);
    if (fault?.fault === 'refuse') return void request.socket.destroy();
    if (fault?.fault === 'html-502') return send(response, badGateway);
    const answer = await answerTo(request, pathname, searchParams);
    if (fault?.fault === 'drop-answer') return void request.socket.destroy();
    if (fault?.fault === 'garbage') return send(response, garbage);
    if (fault?.fault === 'slow') await wait(fault.delayMs, undefined, { signal: ending.signal }).catch(() => undefined);
    send(response, answer);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    state.close();
    throw error;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the practice USPS has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    credentials,
    clock,
    setNow: (now) => clock.set(now),
    close: async () => {
      ending.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      state.close();
    },
  };
};
