import { describe, expect, it } from 'vitest';
import { readLoopbackUrl } from '../../electron/loopback-url.ts';

describe('an address that stands for USPS', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://127.8.8.8:4010/', 'http://127.8.8.8:4010'],
    ['http://localhost:4010/usps/', 'http://localhost:4010/usps'],
    ['https://[::1]:4010', 'https://[::1]:4010'],
  ])('%s is read', (value, read) => {
    expect(readLoopbackUrl('LABELDESK_PRACTICE_URL', value)).toBe(read);
  });

  it.each([
    'https://apis.usps.com', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://127.0.0.1@evil.example',
    'http://user:word@127.0.0.1', 'http://192.168.0.2:4010', 'http://0.0.0.0:4010', 'file:///127.0.0.1', '127.0.0.1:4010',
    'http://127.0.0.1/?to=x', 'nonsense',
  ])('%s is refused, by the name of its variable', (value) => {
    expect(() => readLoopbackUrl('LABELDESK_PRACTICE_URL', value)).toThrow(/^LABELDESK_PRACTICE_URL must be/);
  });
});
