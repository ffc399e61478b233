import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { openSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface OwnProcess {
  readonly running: boolean;
  stop(): Promise<void>;
  /** Ends it as a crash does, with no time to put anything away. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A program that ends with this process at the latest; what it says goes to a file. */
export const startProcess = (
  command: string, args: readonly string[], logFile: string, environment: Record<string, string> = {},
): OwnProcess => {
  const log = openSync(logFile, 'a');
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, ...environment } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  running.add(child);
  void ended.then(() => running.delete(child));
  return {
    get running() {
      return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(killer);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/** Below those that a system gives to whoever asks for any, so that nobody else is given one that a test goes on to use. */
const ownPorts = { first: 20_000, count: 12_000 };

const isFree = (port: number): Promise<boolean> => new Promise((resolve) => {
  const server = createServer();
  server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});

/** A port on which nobody listens, for a program that must be told one, or for a printer that is off. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 100; tries++) {
    const port = ownPorts.first + randomInt(ownPorts.count);
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
};

export const isListening = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect({ host: '127.0.0.1', port });
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  socket.once('connect', () => socket.destroy());
});

/** Waits until `ready` holds. @throws when it doesn't within thirty seconds. */
export const until = async (what: string, ready: () => boolean | Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await wait(20)) if (await ready()) return;
  throw new Error(`waited 30 s for ${what}`);
};
