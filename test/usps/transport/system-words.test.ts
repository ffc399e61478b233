import { describe, expect, test } from 'vitest';
import { knownSystemCodes, systemWords } from '../../../electron/usps/transport/system-words.ts';

const otherwise = 'no connection to USPS came about';

describe('the network’s codes in words', () => {
  test.each(knownSystemCodes)('%s', (code) => {
    const said = systemWords(code, otherwise);
    expect(said).not.toBe(`${otherwise} (${code})`);
    expect(said).toMatch(new RegExp(`^[a-zU][^()]{20,95} \\(${code}\\)$`));
    expect(said.replace(` (${code})`, '')).not.toMatch(/[A-Z]{2,}_|errno|TLS|SSL|socket|DNS|host|HTTP/);
  });

  test('one that nobody knows is named all the same', () => {
    expect(systemWords('EWHATEVER', otherwise)).toBe('no connection to USPS came about (EWHATEVER)');
    expect(systemWords('toString', otherwise)).toBe('no connection to USPS came about (toString)');
  });
});
