import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One exchange, as it went on to the server behind. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** What is sent on in the place of what came. */
export type Rewrite = (came: Exchange) => Exchange;

export interface RewritingProxy extends AsyncDisposable {
  readonly url: string;
  /** Requests that the pattern fits are sent on as `rewrite` makes them; null lets them through as they are. */
  readonly arm: (method: string, path: RegExp, rewrite: Rewrite | null) => void;
  /** The last request that the pattern fitted, as it came, and what the server said to what was sent on. */
  readonly last: () => { readonly came: Exchange; readonly answered: Answered } | null;
  /** Every request as it came, in its order. */
  readonly all: () => readonly Exchange[];
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Stands between a client and a server and spoils the one request that it is told to: one exchange tries both ends. */
export const rewritingProxy = async (target: string): Promise<RewritingProxy> => {
  let armed: { method: string; path: RegExp; rewrite: Rewrite | null } | null = null;
  let last: { came: Exchange; answered: Answered } | null = null;
  const all: Exchange[] = [];
  const { hostname, port, host } = new URL(target);

  const server = createServer(async (incoming, outgoing) => {
    const came: Exchange = {
      method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: incoming.headers, body: (await bodyOf(incoming)).toString('utf8'),
    };
    all.push(came);
    const fits = armed !== null && armed.method === came.method && armed.path.test(came.path.split('?')[0] ?? '');
    const sent = fits ? armed?.rewrite?.(came) ?? came : came;
    const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...headers } = sent.headers;
    const onward = forward({ hostname, port, method: sent.method, path: sent.path, headers: { ...headers, host, 'content-length': Buffer.byteLength(sent.body) } });
    onward.on('response', async (response) => {
      const body = await bodyOf(response);
      if (fits) last = { came, answered: { status: response.statusCode ?? 0, body: body.toString('utf8') } };
      outgoing.writeHead(response.statusCode ?? 502, { ...response.headers, 'content-length': body.length });
      outgoing.end(body);
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(sent.body);
  });
  // As long as the server behind: a connection that is closed just as it is taken up again loses a call.
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (method, path, rewrite) => {
      armed = { method, path, rewrite };
      last = null;
    },
    last: () => last,
    all: () => all,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
