import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { NetworkPrinter } from '../../shared/settings.ts';
import type { Printing } from '../../electron/printing/printing.ts';
import { freePort } from './own-process.ts';
import { refusalOf, submitLabel } from './print-through.ts';
import { quietPrinting } from './quiet-printing.ts';

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

const listening = async (server: Server): Promise<number> => {
  servers.push(server);
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const answering = (answer: (socket: Socket) => void): Promise<number> => listening(createServer((socket) => answer(socket.on('error', () => undefined))));

/** A head of an IPP answer, and then attributes without end. */
const endless = (socket: Socket): void => {
  socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/ipp\r\n\r\n');
  socket.write(Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 1]));
  const attribute = Buffer.concat([Buffer.from([0x47, 0, 1, 0x61, 0x7f, 0xff]), Buffer.alloc(0x7fff, 0x61)]);
  const more = (): void => {
    while (!socket.destroyed && socket.write(attribute));
    socket.once('drain', more);
  };
  more();
};

const strangers = {
  'a web server': () => listening(createHttpServer((_, answer) => answer.writeHead(404).end('<html>Not found</html>'))),
  'a web server that takes everything': () => listening(createHttpServer((_, answer) => answer.end('<html>Welcome</html>'))),
  'a port that says nothing': () => answering((socket) => socket.resume()),
  'a port that hangs up': () => answering((socket) => socket.end()),
  'a port that sends noise': () => answering((socket) => {
    const timer = setInterval(() => socket.write(Buffer.alloc(1000, 0xff)), 5);
    socket.resume().once('close', () => clearInterval(timer));
  }),
  'a port that answers without end': () => answering(endless),
  'a port that answers a letter at a time': () => answering((socket) => {
    const timer = setInterval(() => socket.write('H'), 20);
    socket.resume().once('close', () => clearInterval(timer));
  }),
  'a port where nobody listens': freePort,
} as const;

const hurried = { request: 400, deviceAnswer: 300, hostStatus: 100, connect: 300 };

const printingOn = (port: number, protocol: NetworkPrinter['protocol']): { printing: Printing; id: string } => {
  const printer: NetworkPrinter = { name: 'Dock', host: '127.0.0.1', port, protocol, path: protocol === 'ipp' ? '/ipp/print' : '' };
  return {
    printing: quietPrinting({ networkPrinters: () => [printer], timeouts: hurried }),
    id: protocol === 'ipp' ? `ipp:127.0.0.1:${port}/ipp/print` : `network:127.0.0.1:${port}`,
  };
};

describe.each(Object.entries(strangers))('%s entered as a printer', (_, start) => {
  test('of IPP is never ready, and a job for it fails by name', async () => {
    const { printing, id } = printingOn(await start(), 'ipp');
    expect((await printing.look(id, 300))?.state).toMatch(/^(?:unknown|offline)$/);
    expect((await printing.list()).find((printer) => printer.id === id)?.state).toMatch(/^(?:unknown|offline)$/);
    await expect(submitLabel(printing, id)).rejects.toMatchObject({ failure: { code: 'print-failed', printer: 'Dock' } });
  });

  test('of a raw port is never ready, and a job for it ends in time', async () => {
    const { printing, id } = printingOn(await start(), 'raw');
    expect((await printing.look(id, 300))?.state).toMatch(/^(?:unknown|offline)$/);
    expect((await printing.list()).find((printer) => printer.id === id)?.state).toMatch(/^(?:unknown|offline)$/);
    const told: string[] = [];
    const submitted = await submitLabel(printing, id).catch((error: unknown) => error);
    if (submitted instanceof Error) expect(await refusalOf(Promise.reject(submitted))).toHaveProperty('perhapsSent');
    else await printing.follow(id, 'job', null, ({ state }) => told.push(state), new AbortController().signal);
    expect(told.includes('completed')).toBe(false);
  });
});

test('a web server as CUPS has no queues', async () => {
  const port = await strangers['a web server']();
  const printing = quietPrinting({ cups: { host: '127.0.0.1', port }, timeouts: hurried });
  expect((await printing.list()).map(({ id }) => id)).toEqual(['folder']);
});

describe('a name with whatever a keyboard has', () => {
  test.each(['Dock "3"; rm -rf /', '$(reboot) `id`', 'Étage 3 — 印刷', '../../etc/passwd'])('%s is a name and nothing else', async (name) => {
    const port = await freePort();
    const printing = quietPrinting({ networkPrinters: () => [{ name, host: '127.0.0.1', port, protocol: 'raw', path: '' }] });
    expect((await printing.list()).map((printer) => printer.name)).toEqual([name, 'Save to a folder']);
    await expect(submitLabel(printing, `network:127.0.0.1:${port}`)).rejects.toMatchObject({ message: 'Not reachable: nothing listens at its address (ECONNREFUSED)' });
  });
});
