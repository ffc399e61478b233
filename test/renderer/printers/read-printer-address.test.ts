import { describe, expect, it } from 'vitest';
import { readPrinterAddress } from '../../../renderer/printers/read-printer-address.ts';

describe('the address of a printer', () => {
  it.each([
    ['192.168.1.20', 'raw', '192.168.1.20', 9100, ''],
    [' zebra.local:6101 ', 'raw', 'zebra.local', 6101, ''],
    ['[fe80::1]:9100', 'raw', 'fe80::1', 9100, ''],
    ['socket://192.168.1.20', 'raw', '192.168.1.20', 9100, ''],
    ['laser.local', 'ipp', 'laser.local', 631, '/ipp/print'],
    ['ipp://laser.local:8631/printers/office', 'ipp', 'laser.local', 8631, '/printers/office'],
    ['[fe80::1]/ipp/print', 'ipp', 'fe80::1', 631, '/ipp/print'],
  ] as const)('%s by %s', (typed, protocol, host, port, path) => {
    expect(readPrinterAddress(typed, protocol)).toEqual({ ok: true, host, port, path });
  });

  it.each([
    ['', 'raw', 'The printer’s address is needed, as in 192.168.1.20:9100.'],
    ['http://zebra', 'raw', '“http://zebra” is no address. Write 192.168.1.20:9100.'],
    ['192.168.1.20/ipp/print', 'raw', '“192.168.1.20/ipp/print” is no address. Write 192.168.1.20:9100.'],
    ['zebra:0', 'raw', 'There is no port 0. The usual one is 9100.'],
    ['laser:99999', 'ipp', 'There is no port 99999. The usual one is 631.'],
    ['laser/a b', 'ipp', '“laser/a b” is no address. Write 192.168.1.30:631/ipp/print.'],
    ['laser/?x=1', 'ipp', '“laser/?x=1” is no address. Write 192.168.1.30:631/ipp/print.'],
  ] as const)('“%s” by %s is refused', (typed, protocol, because) => {
    expect(readPrinterAddress(typed, protocol)).toEqual({ ok: false, because });
  });
});
