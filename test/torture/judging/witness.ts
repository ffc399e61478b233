import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { request as ask } from 'node:http';
import { once } from 'node:events';
import { readWireRequests } from './wire-requests.ts';
import type { WireRequest } from './wire-requests.ts';

/** What a line may do to a purchase or a form besides losing it at once: USPS gets it twice; the desk gets the answer twice, or loses it late. */
export type Mangling = 'asked-twice' | 'answered-twice' | 'lost-late';

/** Sees what a desk sends before USPS does. */
export interface Hearing {
  /** Called before USPS gets it, while the desk waits. @returns what is told of its answer's status, as soon as there is one. */
  heard(request: WireRequest): ((status: number) => void) | null;
}

export interface Witness {
  /** What the desk takes for USPS. */
  readonly url: string;
  /** Of the next request to this path. */
  mangle(path: string, how: Mangling): void;
  close(): Promise<void>;
}

/** Asks the same by itself, and waits for the answer. */
const askBeside = (usps: URL, { method, path, headers, body }: WireRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    const beside = ask({ host: usps.hostname, port: usps.port, method, path, headers, agent: false }, (answer) => {
      answer.resume().once('end', resolve).once('error', reject);
    });
    beside.once('error', reject).end(body);
  });

/** Puts an answer together, and tells of it once the whole of it is there. */
const gatherAnswer = (tell: (answer: Buffer) => void): ((chunk: Buffer) => void) => {
  let read = Buffer.alloc(0);
  let isTold = false;
  return (chunk) => {
    read = Buffer.concat([read, chunk]);
    const bodyAt = read.indexOf('\r\n\r\n') + 4;
    const length = /content-length: (\d+)/i.exec(read.toString('latin1', 0, bodyAt))?.[1];
    if (isTold || bodyAt < 4 || length === undefined || read.length < bodyAt + Number(length)) return;
    isTold = true;
    tell(read);
  };
};

/** After how long the desk hears that an answer is lost, in milliseconds. */
const late = 1_500;

/** Stands on the line between desks and USPS, in a process that outlives them all. */
export const startWitness = async (uspsUrl: string, hearing: Hearing): Promise<Witness> => {
  const usps = new URL(uspsUrl);
  const manglings = new Map<string, Mangling>();
  const open = new Set<Socket>();

  const serve = (desk: Socket): void => {
    const line = connect(Number(usps.port), usps.hostname);
    for (const socket of [desk, line]) {
      open.add(socket);
      socket.setNoDelay(true).once('close', () => open.delete(socket)).on('error', () => undefined);
    }
    desk.once('close', () => line.destroy());
    line.once('close', () => desk.destroy());
    let answered: ((status: number) => void) | null = null;
    let mangled: Mangling | null = null;

    const pass = async (request: WireRequest): Promise<void> => {
      answered = hearing.heard(request);
      const how = manglings.get(request.path);
      if (how !== undefined && request.method === 'POST') manglings.delete(request.path);
      if (how === 'asked-twice') await askBeside(usps, request);
      mangled = how ?? null;
      line.write(request.bytes);
    };
    let passing = Promise.resolve();
    desk.on('data', readWireRequests((request) => {
      passing = passing.then(() => pass(request)).catch(() => void desk.destroy());
    }));

    line.on('data', (chunk: Buffer) => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(chunk.toString('latin1', 0, 16))?.[1];
      if (status !== undefined) {
        answered?.(Number(status));
        answered = null;
      }
      if (mangled === null || mangled === 'asked-twice') return void desk.write(chunk);
      if (mangled === 'lost-late') {
        line.removeAllListeners('data').resume();
        return void setTimeout(() => desk.destroy(), late);
      }
      mangled = null;
      const gather = gatherAnswer((answer) => desk.end(Buffer.concat([answer, answer])));
      line.removeAllListeners('data').on('data', gather);
      gather(chunk);
    });
  };

  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mangle: (path, how) => void manglings.set(path, how),
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
