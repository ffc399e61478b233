export type HostPort = { ok: true; host: string; port: number } | { ok: false; because: string };

/** The port that label printers listen on for raw data. */
const rawPort = 9100;

/** Reads "192.168.1.20", "zebra.local:9100" or "[fe80::1]:9100". */
export const readHostPort = (typed: string): HostPort => {
  const text = typed.trim();
  if (text === '') return { ok: false, because: 'The printer’s address is needed, as in 192.168.1.20:9100.' };
  const bracketed = /^\[([0-9a-f:.]+)\](?::(\d+))?$/i.exec(text);
  const plain = /^([A-Za-z0-9._-]+)(?::(\d+))?$/.exec(text);
  const [, host, portText] = bracketed ?? plain ?? [];
  if (host === undefined || host.length > 253) return { ok: false, because: `“${text}” is no address. Write 192.168.1.20:9100.` };
  const port = portText === undefined ? rawPort : Number(portText);
  if (port < 1 || port > 65_535) return { ok: false, because: `There is no port ${portText ?? ''}. Label printers listen on 9100.` };
  return { ok: true, host, port };
};
