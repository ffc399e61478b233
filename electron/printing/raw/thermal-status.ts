import type { Socket } from 'node:net';
import type { PrinterLanguage } from '../../../shared/printing/printing.ts';
import type { Condition } from '../printer-state.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import { hostStatusQuery, isWholeHostStatus, readHostStatus } from './host-status.ts';
import { connectRaw, RawPortFailed, type RawAddress } from './raw-port.ts';
import { readTsplStatus, tsplStatusQuery } from './tspl-status.ts';

/** How a thermal printer is asked for its state on its raw port. */
export interface StatusLanguage {
  readonly query: string;
  /** Whether nothing more will come. */
  whole(answer: string): boolean;
  /** Null for what is no answer to this question. */
  read(answer: string): Condition | null;
}

const zpl: StatusLanguage = { query: hostStatusQuery, whole: isWholeHostStatus, read: readHostStatus };
const tspl: StatusLanguage = { query: tsplStatusQuery, whole: (answer) => answer.length > 0, read: readTsplStatus };

/**
 * How a printer of this language is asked; null where it isn't: EPL printers answer on a serial line alone, and a question
 * in ZPL would come out of a laser printer as a page.
 * @param answers what its model is known for; null where nothing is known.
 */
export const statusLanguage = (language: PrinterLanguage, answers: boolean | null): StatusLanguage | null => {
  if (answers === false) return null;
  if (language === 'zpl') return zpl;
  return language === 'tspl' ? tspl : null;
};

/** The longest answer that is listened to. */
const mostLetters = 4096;

/** Asks a thermal printer how it is. One that listens and doesn't answer in time is unknown; one that can't be reached is offline. */
export const askThermal = async (
  address: RawAddress, { query, whole, read }: StatusLanguage, timeouts: Pick<PrintingTimeouts, 'connect' | 'hostStatus'>,
): Promise<Condition> => {
  let socket: Socket;
  try {
    socket = await connectRaw(address, timeouts.connect);
  } catch (error) {
    return { state: 'offline', detail: error instanceof RawPortFailed ? error.message : '' };
  }
  const answer = await ask(socket, query, whole, timeouts.hostStatus);
  return read(answer) ?? { state: 'unknown', detail: '' };
};

/** What came back until it is whole, the other side ends, or the time is over. Closes the connection. */
export const ask = (socket: Socket, query: string, whole: (answer: string) => boolean, milliseconds: number): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(done, milliseconds);
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (whole(heard) || heard.length > mostLetters) done();
    });
    socket.on('end', done).on('error', done);
    socket.write(query, 'latin1');
  });
