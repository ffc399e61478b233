import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { faultOfState } from './account/account-states.ts';
import { json, Refusal } from './server/answer.ts';
import type { Answer } from './server/answer.ts';
import type { Call, PracticeContext, PracticeMode } from './server/call.ts';
import { answerInstead } from './server/faults/fault-answers.ts';
import { changeAnswer, changeRendered } from './server/faults/fault-changes.ts';
import { Faults } from './server/faults/fault.ts';
import type { Fault } from './server/faults/fault.ts';
import { createPdfPainter } from './documents/pictures/draw-pdf.ts';
import { credentials } from './fixtures.ts';
import { PracticeClock } from './practice-clock.ts';
import { practiceRoutes } from './server/pages/practice-pages.ts';
import { PracticeState } from './practice-state.ts';
import { renderAnswer } from './server/render-answer.ts';
import type { RenderedAnswer } from './server/render-answer.ts';
import { practiceRooms } from './server/rooms.ts';
import { dispatch } from './server/router.ts';
import { SwitchBoard } from './server/settings.ts';

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

const send = (response: ServerResponse, { status, headers, body }: RenderedAnswer): void => {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(body);
};

/** The head and half of what it promises; then the connection is gone. */
const sendHalf = (response: ServerResponse, { status, headers, body }: RenderedAnswer): void => {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
};

export const startPracticeUsps = async ({ file, port = 0, mode = 'production' }: PracticeOptions): Promise<PracticeUsps> => {
  const state = new PracticeState(file);
  const clock = new PracticeClock(state);
  const faults = new Faults();
  const switches = new SwitchBoard(state.settings);
  const painter = createPdfPainter();
  const context: PracticeContext = { state, clock, mode, switches, painter, oneAtATime: oneAtATime() };
  const ending = new AbortController();
  const routes = [...practiceRooms, ...practiceRoutes(clock, faults)];

  const answerTo = async (request: IncomingMessage, { pathname, searchParams }: URL, fault: Fault | null): Promise<Answer> => {
    try {
      const body = await readBody(request);
      const { authorization } = request.headers;
      const instead = fault && answerInstead({ fault, path: pathname, api: pathname.split('/').slice(0, 3).join('/'), authorization }, context);
      if (instead) return instead;
      const call: Call = {
        method: request.method ?? 'GET', path: pathname, parameters: {}, query: searchParams, headers: request.headers, body, claims: null,
        fault: fault?.fault ?? null,
      };
      return await dispatch(routes, call, context);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      const message = error instanceof Error ? error.message : 'unknown';
      return json(500, { apiVersion: '', error: { code: '500', message: `The practice USPS has a bug: ${message}`, errors: [] } });
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const rendered = (answer: Answer): RenderedAnswer => renderAnswer(answer, switches.settings);
    if (!isLoopbackHost(request.headers.host)) return send(response, rendered(json(403, { error: 'This server answers to the loopback only.' })));
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isOwn = url.pathname.startsWith('/practice');
    const asked = isOwn ? null : faults.take(url.pathname, request.headers['x-sim-fault']);
    const fault = asked === null && !isOwn ? faultOfState(switches.accountState, url.pathname) : asked;
    if (fault === undefined) return send(response, rendered(json(400, { error: 'X-Sim-Fault names no fault that the practice USPS knows.' })));
    if (fault?.fault === 'refuse') return void request.socket.destroy();
    const takenBack = fault?.fault === 'slow' ? faults.takenBack(fault) : null;
    const answer = await answerTo(request, url, fault);
    if (fault === null) return send(response, rendered(answer));
    if (fault.fault === 'drop-answer' || fault.fault === 'timeout_after_commit') return void request.socket.destroy();
    if (takenBack !== null) await wait(fault.delayMs, undefined, { signal: AbortSignal.any([ending.signal, takenBack]) }).catch(() => undefined);
    const spoiled = changeRendered(fault.fault, rendered(changeAnswer(fault.fault, answer)));
    if (fault.fault === 'reset_mid_multipart') sendHalf(response, spoiled);
    else send(response, spoiled);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  // Longer than any desk keeps a connection that it doesn't use: one that is closed just as it is taken up again loses a call.
  server.keepAliveTimeout = 65_000;
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
      await painter.close();
      state.close();
    },
  };
};
