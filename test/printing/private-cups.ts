import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findQueue } from '../../electron/printing/cups/cups-queue.ts';
import { freePort, isListening, startProcess, until, type OwnProcess } from './own-process.ts';
import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterKind } from './virtual-printer.ts';

const run = promisify(execFile);

const programs = ['/usr/sbin/cupsd', '/usr/sbin/lpadmin', '/usr/sbin/ippeveprinter', '/usr/bin/dbus-daemon'];

/** Why no private CUPS can be started here; null where it can. */
export const whyNoPrivateCups = (): string | null => {
  const missing = programs.filter((program) => !existsSync(program));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
};

export interface PrivateCups {
  readonly server: { readonly host: string; readonly port: number };
  /** A queue without a driver. Its device isn't waited for when it never closes its side. */
  addRawQueue(name: string, deviceUri: string): Promise<void>;
  /** A queue with CUPS's own driver for ZPL printers. */
  addDriverQueue(name: string, deviceUri: string): Promise<void>;
  /** A virtual IPP printer and a driverless queue for it. */
  addIppPrinter(name: string, kind?: VirtualPrinterKind): Promise<VirtualPrinter>;
  /** Any of CUPS's commands that take `-h`, by name: "cupsdisable", "cancel". */
  command(program: string, ...args: string[]): Promise<void>;
  /** Whether a job is on disk, and these words about a queue: CUPS writes both a little later than it answers, and a crash leaves no more. */
  hasWritten(job: number, ofQueue?: string): Promise<boolean>;
  /** CUPS crashes; what it had started goes on by itself. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A CUPS of one's own on a loopback port, with everything it writes in a folder that goes with it. Runs as root (its
 * filters then run as lp) and as an ordinary user; nothing of the system's CUPS is touched.
 */
export const startPrivateCups = async (): Promise<PrivateCups> => {
  const because = whyNoPrivateCups();
  if (because !== null) throw new Error(`no private CUPS: ${because}`);
  const folder = await mkdtemp(join(tmpdir(), 'private-cups-'));
  // mkdtemp's folder is its owner's alone; the filters, which run as lp under root, must get in.
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeConfiguration(folder, port);
  const configuration = ['-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')];
  const start = (): OwnProcess => startProcess('/usr/sbin/cupsd', ['-f', ...configuration], join(folder, 'cupsd.log'));
  let daemon = start();
  const server = { host: '127.0.0.1', port };
  const printers: VirtualPrinter[] = [];
  const close = async (): Promise<void> => {
    await daemon.stop();
    await Promise.all(printers.map((printer) => printer.close()));
    await rm(folder, { recursive: true, force: true });
  };
  const command = async (program: string, ...args: string[]): Promise<void> => {
    await run(program, ['-h', `127.0.0.1:${port}`, ...args]);
  };
  const awaitListening = (): Promise<void> => until('cupsd', async () => {
    if (!daemon.running) throw new Error(`cupsd ended at once; see ${folder}`);
    return isListening(port);
  });
  try {
    await awaitListening();
  } catch (error) {
    await daemon.stop();
    throw error;
  }
  return {
    server,
    command,
    addRawQueue: (name, deviceUri) => command('lpadmin', '-p', name, '-E', '-v', deviceUri, '-m', 'raw'),
    addIppPrinter: async (name, kind = 'laser') => {
      const printer = await startVirtualPrinter(join(folder, `printer-${name}`), name, kind);
      printers.push(printer);
      await command('lpadmin', '-p', name, '-E', '-v', printer.uri, '-m', 'everywhere');
      // CUPS makes the driver in the background; until then it calls the queue raw.
      await until(`the driver of ${name}`, async () => (await findQueue(server, name, 5000))?.facts.takes.includes('pdf') === true);
      return printer;
    },
    addDriverQueue: (name, deviceUri) => command('lpadmin', '-p', name, '-E', '-v', deviceUri, '-m', 'drv:///sample.drv/zebra.ppd'),
    hasWritten: async (job, ofQueue = '') => existsSync(join(folder, 'spool', `c${String(job).padStart(5, '0')}`))
      && (await readFile(join(folder, 'etc/printers.conf'), 'utf8').catch(() => '')).includes(ofQueue),
    kill: () => daemon.kill(),
    restart: async () => {
      await daemon.stop();
      daemon = start();
      await awaitListening();
    },
    close,
  };
};

const writeConfiguration = async (folder: string, port: number): Promise<void> => {
  for (const part of ['etc', 'spool/tmp', 'cache', 'run/certs', 'log', 'doc'])
    await mkdir(join(folder, part), { recursive: true });
  const root = userInfo().uid === 0;
  const { stdout: ownGroup } = await run('id', ['-gn']);
  const [user, group] = root ? ['lp', 'lp'] : [userInfo().username, ownGroup.trim()];
  await writeFile(join(folder, 'etc/cups-files.conf'), [
    `ServerRoot ${folder}/etc`, `RequestRoot ${folder}/spool`, `TempDir ${folder}/spool/tmp`, `CacheDir ${folder}/cache`,
    `StateDir ${folder}/run`, `DocumentRoot ${folder}/doc`,
    `AccessLog ${folder}/log/access_log`, `ErrorLog ${folder}/log/error_log`, `PageLog ${folder}/log/page_log`,
    'Printcap', `User ${user}`, `Group ${group}`, `SystemGroup root ${root ? 'lpadmin' : group}`, '',
  ].join('\n'));
  await writeFile(join(folder, 'etc/cupsd.conf'), [
    'LogLevel info', `Listen 127.0.0.1:${port}`,
    'Browsing No', 'BrowseLocalProtocols none', 'DefaultAuthType None', 'WebInterface No',
    'DefaultPaperSize Letter', 'JobRetryInterval 2', 'DirtyCleanInterval 0',
    '<Location />', 'Order allow,deny', 'Allow from 127.0.0.1', '</Location>',
    '<Policy default>', 'JobPrivateAccess all', 'JobPrivateValues none',
    '<Limit All>', 'Order deny,allow', '</Limit>', '</Policy>', '',
  ].join('\n'));
};
