import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type * as Electron from 'electron';
import { closeBrowser } from './browser.ts';
import { emitPreventable } from './preventable.ts';

const { version, name } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as Record<string, string>;

type Used = Pick<Electron.App, 'isPackaged' | 'getVersion' | 'setPath' | 'whenReady' | 'quit' | 'exit' | 'enableSandbox' | 'requestSingleInstanceLock'>;

export class App extends EventEmitter implements Used {
  readonly isPackaged = false;
  readonly #paths = new Map([['userData', join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name ?? '')]]);
  readonly #ready = Promise.withResolvers<void>();
  #lock: DatabaseSync | null = null;

  getVersion(): string {
    return version ?? '';
  }

  getPath(of: string): string {
    const path = this.#paths.get(of);
    if (path === undefined) throw new Error(`the stand-in knows no path for ${of}`);
    return path;
  }

  setPath(of: string, path: string): void {
    this.#paths.set(of, path);
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Electron is ready only when the main module has been evaluated to its end. */
  mainIsLoaded(): void {
    this.#ready.resolve();
  }

  /** Chromium's own sandbox is on whenever it isn't run as root. */
  enableSandbox(): void {}

  /** A locked database is let go of by the system when the process dies, whatever it died of. Nobody tells the first copy. */
  requestSingleInstanceLock(): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.#lock = new DatabaseSync(join(this.getPath('userData'), 'stand-in.lock'));
    try {
      this.#lock.exec('BEGIN EXCLUSIVE');
      return true;
    } catch {
      return false;
    }
  }

  quit(): void {
    setImmediate(() => {
      if (emitPreventable(this, 'before-quit')) return;
      this.emit('close-windows');
      if (emitPreventable(this, 'will-quit')) return;
      this.exit();
    });
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    void closeBrowser().finally(() => process.exit(code));
  }
}

export const app = new App();
