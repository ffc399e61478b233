import { describe, expect, test } from 'vitest';
import { decodeIpp, encodeIpp, IppGarbled, type IppMessage } from '../../../electron/printing/ipp/ipp-codec.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s+/g, ''), 'hex'));
const field = (text: string): string => text.length.toString(16).padStart(4, '0') + Buffer.from(text).toString('hex');

const message: IppMessage = {
  code: 0x0002,
  requestId: 7,
  groups: [
    { tag: 'operation', attributes: new Map([
      ['attributes-charset', [{ tag: 'charset', value: 'utf-8' }]],
      ['requested-attributes', [{ tag: 'keyword', value: 'a' }, { tag: 'keyword', value: 'bc' }]],
    ]) },
    { tag: 'job', attributes: new Map([
      ['media-col', [{ tag: 'collection', value: new Map([
        ['media-size', [{ tag: 'collection', value: new Map([
          ['x', [{ tag: 'integer', value: 10160 }]],
          ['y', [{ tag: 'integer', value: -1 }, { tag: 'integer', value: 2 }]],
        ]) }]],
        ['tray', [{ tag: 'boolean', value: true }]],
      ]) }]],
      ['job-name', [{ tag: 'name', value: 'Étiquette' }]],
    ]) },
    { tag: 'printer', attributes: new Map([
      ['range', [{ tag: 'rangeOfInteger', value: { lower: 1, upper: 99 } }]],
      ['resolution', [{ tag: 'resolution', value: { across: 203, down: 203, per: 'inch' } }]],
      ['state', [{ tag: 'enum', value: 3 }]],
      ['none', [{ tag: 'no-value', value: null }]],
      ['when', [{ tag: 'dateTime', value: hex('07ea0b15 0511000a 2b0000') }]],
    ]) },
  ],
};

const bytes = hex(`
  0200 0002 00000007
  01
    47 ${field('attributes-charset')} ${field('utf-8')}
    44 ${field('requested-attributes')} ${field('a')}
    44 0000 ${field('bc')}
  02
    34 ${field('media-col')} 0000
      4a 0000 ${field('media-size')}
      34 0000 0000
        4a 0000 ${field('x')}
        21 0000 0004 000027b0
        4a 0000 ${field('y')}
        21 0000 0004 ffffffff
        21 0000 0004 00000002
      37 0000 0000
      4a 0000 ${field('tray')}
      22 0000 0001 01
    37 0000 0000
    42 ${field('job-name')} 000a c38974697175657474 65
  04
    33 ${field('range')} 0008 00000001 00000063
    32 ${field('resolution')} 0009 000000cb 000000cb 03
    23 ${field('state')} 0004 00000003
    13 ${field('none')} 0000
    31 ${field('when')} 000b 07ea0b150511000a2b0000
  03
`);

describe('the IPP encoding', () => {
  test('writes a message byte for byte', () => {
    expect(Buffer.from(encodeIpp(message)).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
  });

  test('reads the same bytes back', () => {
    expect(decodeIpp(bytes)).toEqual(message);
  });

  test('reads a text with its language, and a group and a tag it doesn’t know', () => {
    expect(decodeIpp(hex(`0101 0000 00000001 09
      35 ${field('m')} 0009 0002 656e 0003 487921
      36 ${field('n')} 0005 0000 0001 41
      38 ${field('o')} 0001 ff
    03`)))
      .toEqual({ code: 0, requestId: 1, groups: [{ tag: 'other', attributes: new Map<string, unknown>([
        ['m', [{ tag: 'text', value: 'Hy!' }]],
        ['n', [{ tag: 'name', value: 'A' }]],
        ['o', [{ tag: 'octetString', value: Uint8Array.of(0xff) }]],
      ]) }] });
  });

  test('refuses bytes that end early, at every length', () => {
    for (let length = 0; length < bytes.length; length++) expect(() => decodeIpp(bytes.subarray(0, length))).toThrow(IppGarbled);
  });

  test.each([
    ['an integer of three bytes', `0200 0000 00000001 04 21 ${field('n')} 0003 000001 03`],
    ['an attribute before any group', `0200 0000 00000001 21 ${field('n')} 0004 00000001 03`],
    ['a language longer than its text', `0200 0000 00000001 04 35 ${field('n')} 0004 00ff 0000 03`],
  ])('refuses %s', (_, text) => {
    expect(() => decodeIpp(hex(text))).toThrow(IppGarbled);
  });
});
