import { connect, type Socket } from 'node:net';
import type { Condition } from '../printer-state.ts';
import { systemWords } from '../system-words.ts';

export interface RawAddress { readonly host: string; readonly port: number }

/** The bytes didn't get through, or not all of them. */
export class RawPortFailed extends Error {
  override readonly name = 'RawPortFailed';
  /** Some of them may have. */
  readonly perhapsSent: boolean;

  constructor(message: string, perhapsSent: boolean, options?: ErrorOptions) {
    super(message, options);
    this.perhapsSent = perhapsSent;
  }
}

/** @throws {RawPortFailed} */
export const connectRaw = (address: RawAddress, milliseconds: number, signal?: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    // Half open: the printer may close its side first and still take what is written.
    const socket = connect({ ...address, allowHalfOpen: true });
    const giveUp = (because: string): void => {
      socket.destroy();
      reject(new RawPortFailed(because, false));
    };
    const timer = setTimeout(() => giveUp(`Not reachable within ${milliseconds / 1000} s`), milliseconds);
    const abort = (): void => giveUp('Canceled');
    socket.once('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
    socket.once('error', (error) => giveUp(`Not reachable: ${systemWords(error)}`));
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

/** Small enough that a slow printer which goes on taking bytes is told from one that stopped. */
const pieceBytes = 32_768;

/** A printer that is busy may take a connection and close it at once. That is heard of within so many times the way there. */
const waysThere = 4;
const shortestListen = 10;

/** Does nothing in any language, and is refused where a connection was cut. */
const lineEnd = '\n';

/**
 * Writes everything to a raw port (9100) and closes our side. Resolves when the system has taken the last byte and the
 * printer closed or had its time to: all that a one-way device lets anybody know.
 * @throws {RawPortFailed}
 */
export const sendRaw = async (
  address: RawAddress, bytes: Uint8Array, timeouts: RawTimeouts, signal: AbortSignal,
): Promise<void> => {
  const started = performance.now();
  const socket = await connectRaw(address, timeouts.connect, signal);
  const listenFor = shortestListen + waysThere * (performance.now() - started);
  let begun = false;
  let isClosedThere = false;
  let timer: NodeJS.Timeout | undefined;
  const fail = (because: string): void => void socket.destroy(new RawPortFailed(because, begun));
  const abort = (): void => fail('Canceled');
  signal.addEventListener('abort', abort, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('close', resolve).once('error', (error) => reject(error instanceof RawPortFailed
        ? error
        : new RawPortFailed('The connection broke before everything was taken', begun, { cause: error })));
      // What the printer says is read and dropped: left unread it would turn the close into a reset, which can take the last
      // bytes with it.
      socket.resume().once('end', () => {
        isClosedThere = true;
      });
      const finish = (): void => {
        timer = setTimeout(resolve, timeouts.close);
        socket.end();
      };
      // Once both sides are closed, the system tells nobody that the bytes were thrown away.
      const finishIfTaken = (): void => {
        if (isClosedThere) socket.write(lineEnd, (error) => (error ? undefined : finish()));
        else finish();
      };
      const writeFrom = (at: number): void => {
        clearTimeout(timer);
        if (at >= bytes.length) {
          timer = setTimeout(finishIfTaken, listenFor);
          return;
        }
        begun = true;
        timer = setTimeout(() => fail(`The printer stopped taking data for ${timeouts.stall / 1000} s`), timeouts.stall);
        socket.write(bytes.subarray(at, at + pieceBytes), (error) => {
          if (error === null || error === undefined) writeFrom(at + pieceBytes);
        });
      };
      writeFrom(0);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    socket.destroy();
  }
};

/** Whether anything listens there; the reason where nothing does. */
export const probePort = async (address: RawAddress, milliseconds: number): Promise<Condition> => {
  try {
    (await connectRaw(address, milliseconds)).destroy();
    return { state: 'unknown', detail: '' };
  } catch (error) {
    return { state: 'offline', detail: error instanceof RawPortFailed ? error.message : '' };
  }
};
