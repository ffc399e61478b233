import type { NetworkPrinter } from '../../shared/settings.ts';

export type Protocol = NetworkPrinter['protocol'];
export type PrinterAddress = { ok: true; host: string; port: number; path: string } | { ok: false; because: string };

/** What each protocol listens on where nothing else is said. */
const usual: Readonly<Record<Protocol, { port: number; path: string; example: string }>> = {
  raw: { port: 9100, path: '', example: '192.168.1.20:9100' },
  ipp: { port: 631, path: '/ipp/print', example: '192.168.1.30:631/ipp/print' },
};

/** Reads "192.168.1.20", "zebra.local:9100", "[fe80::1]:9100"; of IPP also "ipp://laser.local/ipp/print". */
export const readPrinterAddress = (typed: string, protocol: Protocol): PrinterAddress => {
  const { port: usualPort, path: usualPath, example } = usual[protocol];
  const text = typed.trim().replace(protocol === 'ipp' ? /^ipps?:\/\//i : /^(?:socket|raw):\/\//i, '');
  if (text === '') return { ok: false, because: `The printer’s address is needed, as in ${example}.` };
  const at = text.indexOf('/');
  const place = at === -1 ? text : text.slice(0, at);
  const path = at === -1 ? usualPath : text.slice(at);
  const bracketed = /^\[([0-9a-f:.]+)\](?::(\d+))?$/i.exec(place);
  const plain = /^([A-Za-z0-9._-]+)(?::(\d+))?$/.exec(place);
  const [, host, portText] = bracketed ?? plain ?? [];
  const pathIsSound = protocol === 'ipp' ? /^\/[A-Za-z0-9._~/-]{0,199}$/.test(path) : path === '';
  if (host === undefined || host.length > 253 || !pathIsSound) return { ok: false, because: `“${typed.trim()}” is no address. Write ${example}.` };
  const port = portText === undefined ? usualPort : Number(portText);
  if (port < 1 || port > 65_535) return { ok: false, because: `There is no port ${portText ?? ''}. The usual one is ${usualPort}.` };
  return { ok: true, host, port, path };
};
