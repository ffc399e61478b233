import { expect, test } from 'vitest';
import { findCups } from '../../../electron/printing/cups/cups-server.ts';

test.each([
  ['a host', 'print.example', { host: 'print.example', port: 631 }],
  ['a host and a port', 'print.example:8631', { host: 'print.example', port: 8631 }],
  ['a host, a port and a version', 'print.example:8631/version=1.1', { host: 'print.example', port: 8631 }],
  ['an IPv6 address', '[::1]:8631', { host: '::1', port: 8631 }],
  ['a socket', '/somewhere/cups.sock', { socketPath: '/somewhere/cups.sock' }],
])('CUPS_SERVER with %s', (_, value, server) => {
  expect(findCups(value)).toEqual(server);
});
