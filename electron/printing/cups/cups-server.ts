import { existsSync } from 'node:fs';
import type { IppServer } from '../ipp/ipp-client.ts';

const socketPaths = ['/run/cups/cups.sock', '/private/var/run/cupsd'];

/**
 * Where this machine's CUPS listens, as its own tools find it: CUPS_SERVER ("host", "host:port", "/a/socket", a version
 * after a further slash ignored), the system's socket, and last the well-known port (client.conf(5)).
 */
export const findCups = (cupsServer: string | undefined = process.env.CUPS_SERVER): IppServer => {
  if (cupsServer?.startsWith('/') === true) return { socketPath: cupsServer };
  const named = /^(?:\[(?<six>[0-9a-fA-F:.]+)\]|(?<host>[^:/]+))(?::(?<port>\d+))?(?:\/.*)?$/.exec(cupsServer ?? '')?.groups;
  const host = named?.six ?? named?.host;
  if (host !== undefined) return { host, port: Number(named?.port ?? 631) };
  const socketPath = socketPaths.find((path) => existsSync(path));
  return socketPath === undefined ? { host: 'localhost', port: 631 } : { socketPath };
};
