import { connect, type Socket } from 'node:net';
import { hostStatusQuery, isWholeHostStatus, readHostStatus } from './host-status.ts';
import type { Condition } from './printer-state.ts';

export interface RawAddress { readonly host: string; readonly port: number }

/** The bytes didn't get through; some of them may have. */
export class RawPortFailed extends Error {
  override readonly name = 'RawPortFailed';
}

const connected = (address: RawAddress, milliseconds: number, signal?: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    // Half open: the printer may close its side first and still take what is written.
    const socket = connect({ ...address, allowHalfOpen: true });
    const giveUp = (because: string): void => {
      socket.destroy();
      reject(new RawPortFailed(because));
    };
    const timer = setTimeout(() => giveUp(`Not reachable within ${milliseconds / 1000} s`), milliseconds);
    const abort = (): void => giveUp('Cancelled');
    socket.once('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
    socket.once('error', (error) => giveUp(`Not reachable (${'code' in error ? String(error.code) : 'network error'})`));
    socket.once('connect', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      socket.removeAllListeners('error');
      resolve(socket);
    });
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });

export interface RawTimeouts {
  readonly connect: number;
  /** The longest that nothing may move while bytes are still to be taken. */
  readonly stall: number;
  /** How long the printer gets to close its side after the last byte; many never do. */
  readonly close: number;
}

/**
 * Writes everything to a raw port (9100) and closes our side. Resolves when the system has taken the last byte and the
 * printer closed or had its time to: all that a one-way device lets anybody know.
 * @throws {RawPortFailed}
 */
export const sendRaw = async (
  address: RawAddress, bytes: Uint8Array, timeouts: RawTimeouts, signal: AbortSignal,
): Promise<void> => {
  const socket = await connected(address, timeouts.connect, signal);
  const abort = (): void => void socket.destroy(new RawPortFailed('Cancelled'));
  signal.addEventListener('abort', abort, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', (error) => reject(error instanceof RawPortFailed
        ? error
        : new RawPortFailed('The connection broke before everything was taken', { cause: error })));
      const stalled = new RawPortFailed(`The printer stopped taking data for ${timeouts.stall / 1000} s`);
      socket.setTimeout(timeouts.stall, () => socket.destroy(stalled));
      socket.once('finish', () => socket.setTimeout(timeouts.close, resolve));
      socket.once('close', resolve);
      // An answer left unread would turn the close into a reset, which can take the last bytes with it.
      socket.resume();
      socket.end(bytes);
    });
  } finally {
    signal.removeEventListener('abort', abort);
    socket.destroy();
  }
};

/** Whether anything listens there; the reason where nothing does. */
export const probePort = async (address: RawAddress, milliseconds: number): Promise<Condition> => {
  try {
    (await connected(address, milliseconds)).destroy();
    return { state: 'unknown', detail: '' };
  } catch (error) {
    return { state: 'offline', detail: error instanceof RawPortFailed ? error.message : '' };
  }
};

/** Asks a ZPL printer how it is. One that listens and doesn't answer in time is unknown; one that can't be reached is offline. */
export const askHostStatus = async (
  address: RawAddress, connectMilliseconds: number, answerMilliseconds: number,
): Promise<Condition> => {
  let socket: Socket;
  try {
    socket = await connected(address, connectMilliseconds);
  } catch (error) {
    return { state: 'offline', detail: error instanceof RawPortFailed ? error.message : '' };
  }
  const answer = await new Promise<string>((resolve) => {
    let heard = '';
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(done, answerMilliseconds);
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (isWholeHostStatus(heard) || heard.length > 4096) done();
    });
    socket.on('end', done).on('error', done);
    socket.write(hostStatusQuery);
  });
  return readHostStatus(answer) ?? { state: 'unknown', detail: '' };
};
