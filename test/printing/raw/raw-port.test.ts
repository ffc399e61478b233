import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { sendRaw, type RawAddress } from '../../../electron/printing/raw/raw-port.ts';
import { freePort } from '../own-process.ts';

const timeouts = { connect: 20_000, stall: 20_000, close: 50 };
const hurried = { ...timeouts, stall: 150 };
const never = new AbortController().signal;

let server: Server | undefined;
afterEach(() => server?.close());

/** A port that does with a connection whatever a test needs. */
const port = async (behave: (socket: Socket) => void, allowHalfOpen = false): Promise<RawAddress> => {
  server = createServer({ allowHalfOpen }, (socket) => behave(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' && address !== null ? address.port : 0 };
};

/** More than the system buffers. */
const large = new Uint8Array(40_000_000);

test('a printer that stops reading fails the job, of which something may have come out', async () => {
  const stuck = await port((socket) => socket.pause());
  await expect(sendRaw(stuck, large, hurried, never))
    .rejects.toMatchObject({ name: 'RawPortFailed', message: 'The printer stopped taking data for 0.15 s', perhapsSent: true });
});

test('a printer that talks without end and reads nothing fails the job all the same', async () => {
  const talking = await port((socket) => {
    const timer = setInterval(() => socket.write('noise'), 10);
    socket.pause().on('close', () => clearInterval(timer));
  });
  await expect(sendRaw(talking, large, hurried, never)).rejects.toMatchObject({ perhapsSent: true });
});

test('a printer that talks without end isn’t waited for once it has everything', async () => {
  const talking = await port((socket) => {
    const timer = setInterval(() => socket.write('noise'), 10);
    socket.resume().on('close', () => clearInterval(timer));
  });
  await expect(sendRaw(talking, Buffer.from('^XA^XZ'), timeouts, never)).resolves.toBeUndefined();
});

test('a connection that breaks in the middle fails the job, of which something may have come out', async () => {
  const breaking = await port((socket) => socket.once('data', () => socket.resetAndDestroy()));
  await expect(sendRaw(breaking, large, timeouts, never))
    .rejects.toMatchObject({ message: 'The connection broke before everything was taken', perhapsSent: true });
});

test('a printer that takes the connection and closes it at once got nothing that counts', async () => {
  const busy = await port((socket) => socket.destroy());
  await expect(sendRaw(busy, Buffer.from('^XA^XZ'), timeouts, never))
    .rejects.toMatchObject({ message: 'The connection broke before everything was taken', perhapsSent: true });
});

test('a printer that closes its side as soon as it has everything, or even before, is believed', async () => {
  for (const isBefore of [true, false]) {
    const taken: Buffer[] = [];
    const eager = await port((socket) => {
      if (isBefore) socket.end();
      socket.on('data', (chunk) => {
        taken.push(chunk);
        if (!isBefore) socket.end();
      });
    }, true);
    await sendRaw(eager, Buffer.from('^XA^XZ'), timeouts, never);
    await vi.waitFor(() => expect(Buffer.concat(taken).toString().trimEnd()).toBe('^XA^XZ'));
    server?.close();
  }
});

test('a printer that nobody reaches got nothing', async () => {
  await expect(sendRaw({ host: '127.0.0.1', port: await freePort() }, large, timeouts, never))
    .rejects.toMatchObject({ message: 'Not reachable: nothing listens at its address (ECONNREFUSED)', perhapsSent: false });
});

test('a job that is canceled before it is sent reaches nobody', async () => {
  const listening = await port((socket) => socket.resume());
  await expect(sendRaw(listening, large, timeouts, AbortSignal.abort()))
    .rejects.toMatchObject({ message: 'Canceled', perhapsSent: false });
});

test('a job that is canceled while it is sent may have come out in part', async () => {
  const cancel = new AbortController();
  const stuck = await port((socket) => {
    socket.pause();
    setTimeout(() => cancel.abort(), 20);
  });
  await expect(sendRaw(stuck, large, timeouts, cancel.signal)).rejects.toMatchObject({ message: 'Canceled', perhapsSent: true });
});
