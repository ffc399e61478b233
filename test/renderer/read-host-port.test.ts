import { describe, expect, it } from 'vitest';
import { readHostPort } from '../../renderer/settings/read-host-port.ts';

describe('the address of a network printer', () => {
  it.each([
    ['192.168.1.20', '192.168.1.20', 9100],
    [' zebra.local:6101 ', 'zebra.local', 6101],
    ['[fe80::1]:9100', 'fe80::1', 9100],
  ])('%s', (typed, host, port) => {
    expect(readHostPort(typed)).toEqual({ ok: true, host, port });
  });

  it.each([
    ['', 'The printer’s address is needed, as in 192.168.1.20:9100.'],
    ['http://zebra', '“http://zebra” is no address. Write 192.168.1.20:9100.'],
    ['zebra:0', 'There is no port 0. Label printers listen on 9100.'],
    ['zebra:99999', 'There is no port 99999. Label printers listen on 9100.'],
  ])('“%s” is refused', (typed, because) => {
    expect(readHostPort(typed)).toEqual({ ok: false, because });
  });
});
