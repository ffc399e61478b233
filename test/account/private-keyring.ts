import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { busConfiguration } from '../private-bus.ts';

export interface PrivateKeyring {
  /** What a process needs in its environment to use this keyring and no other. */
  readonly env: Readonly<Record<string, string>>;
  /** Its home: all that the keyring writes is below it. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** An environment in which no session bus is reached, and so no keychain: neither this person's nor a private one. */
export const withoutKeyring: Readonly<Record<string, string>> = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' };

const needed = [['dbus-daemon', 'dbus-daemon'], ['dbus-send', 'dbus-bin'], ['gnome-keyring-daemon', 'gnome-keyring']] as const;

/** Why no private keyring can be started on this machine; null when it can. */
export const whyNoKeyring = (): string | null => {
  if (process.platform !== 'linux') return 'a private keyring needs Linux';
  const missing = needed.find(([command]) => spawnSync(command, ['--version']).error !== undefined);
  return missing === undefined ? null : `${missing[0]} isn’t installed (Debian: ${missing[1]})`;
};

const hasOwner = (env: NodeJS.ProcessEnv, name: string): boolean => {
  const asked = spawnSync('dbus-send', [
    '--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', `string:${name}`,
  ], { env, encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.includes('true');
};

const until = async (what: string, holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries++) {
    if (tries === 600) throw new Error(`${what} did not start within 30 s`);
    await wait(50);
  }
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
};

/**
 * Starts a real gnome-keyring, unlocked, on a session bus of its own; nothing of the person's own keychain is touched.
 * Works as root and as an ordinary user.
 * @param folder the home of an earlier one, to open what it kept; a new one in the temporary folder by default.
 * @param opened false leaves it locked, as after a start of the computer without signing in.
 */
export const startPrivateKeyring = async (
  folder = mkdtempSync(join(tmpdir(), 'labeldesk-keyring-')),
  opened = true,
): Promise<PrivateKeyring> => {
  const [home, runtime] = [join(folder, 'home'), join(folder, 'run')];
  mkdirSync(home, { recursive: true });
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const socket = join(runtime, 'bus');
  const configuration = join(runtime, 'bus.conf');
  rmSync(socket, { force: true });
  writeFileSync(configuration, busConfiguration(socket));

  const env = {
    HOME: home,
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: runtime,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
  };
  const everything = { ...process.env, ...env };
  const bus = spawn('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--nosyslog'], { env: everything, stdio: 'ignore' });
  await until('dbus-daemon', () => hasOwner(everything, 'org.freedesktop.DBus'));
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', ...(opened ? ['--unlock'] : []), '--components=secrets'], { env: everything, stdio: ['pipe', 'ignore', 'ignore'] });
  keyring.stdin.end(opened ? 'password of a keyring for tests' : '');
  await until('gnome-keyring-daemon', () => hasOwner(everything, 'org.freedesktop.secrets'));

  return {
    env,
    folder,
    stop: async () => {
      await end(keyring);
      await end(bus);
    },
  };
};
