import type { NetworkPrinter } from '../../../shared/settings.ts';

/** The id of a printer that was entered by its address: "network:192.168.1.20:9100", "ipp:192.168.1.30:631/ipp/print". */
export const networkPrinterId = ({ protocol, host, port, path }: NetworkPrinter): string =>
  (protocol === 'raw' ? `network:${host}:${port}` : `ipp:${host}:${port}${path}`);
