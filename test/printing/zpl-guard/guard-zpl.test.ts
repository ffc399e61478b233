import { describe, expect, test } from 'vitest';
import { guardZpl } from '../../../electron/printing/zpl-guard/guard-zpl.ts';
import { heldWords } from '../../../electron/printing/zpl-guard/held-words.ts';
import { hostileLabels, label } from './hostile-labels.ts';

const bytesOf = (zpl: string | Buffer): Buffer => (typeof zpl === 'string' ? Buffer.from(zpl, 'latin1') : zpl);
const text = (bytes: Uint8Array | undefined): string | null => (bytes === undefined ? null : Buffer.from(bytes).toString('latin1'));

/** A label sets the width of its bars; behind it that is what it was. */
const behind = '^XA^BY2,3,10^XZ\n';

describe('a label that only draws', () => {
  test('is sent as it is, with the bars’ width put back behind it', () => {
    const verdict = guardZpl(bytesOf(label()), 203);
    expect(verdict).toEqual({ ok: true, pages: 1, bytes: bytesOf(label() + behind) });
  });

  test('may say anything that isn’t a command, and commands by their numbers', () => {
    for (const data of ['Ünïcode & <tags>, $5.00! {x} "y"', '_5EMMT_7EJR', '\\5EXZ', 'two\r\nlines'])
      expect(guardZpl(Buffer.from(label({ before: '^FH_', data }), 'utf8'), 203).ok).toBe(true);
  });

  test('may be written in lower case, with comments, spaces and line ends between its commands', () => {
    const zpl = '^FX for the bench ^FS\r\n^xa ^pw 812 \n ^fo 30 , 30 ^a0n,40,40 ^fb 400,2,0,c,0 ^fdDANA^fs\n^FX done\n^xz\n';
    expect(guardZpl(bytesOf(zpl), 203)).toEqual({ ok: true, pages: 1, bytes: bytesOf(zpl) });
  });

  test('may hold pictures in hexadecimal, run-length, Base64 and Z64', () => {
    for (const picture of ['00,00,01,FF FF\n0', 'gH0F,::!J,', ':B64:QUJD/+8=:1a2b', ':Z64:eNpjYGBg:00ff'])
      expect(guardZpl(bytesOf(label({ before: `^FO1,1^GFA,6,6,1,${picture}^FS` })), 203).ok).toBe(true);
  });

  test('of several pages counts those that come out', () => {
    expect(guardZpl(bytesOf(`${label()}\n${label()}\n^XA^LH0,0^XZ\n${label()}`), 203)).toMatchObject({ ok: true, pages: 3 });
  });

  test('has everything put back that the printer would keep, once, in one format behind its last page', () => {
    const set = '^LH10,10^POI^PMN^LRY^FWR^CFB,20^CI28^BY4,2,80';
    const verdict = guardZpl(bytesOf(label({ before: set }) + label({ before: set })), 203);
    expect(text(verdict.ok ? verdict.bytes : undefined)?.split('^XZ').slice(2)).toEqual(['^XA^LH0,0^PON^PMN^LRN^FWN^CFA,9,5^CI0^BY2,3,10', '\n']);
  });

  test('says its size within its own head’s dots', () => {
    const large = bytesOf(label({ before: '^PW1218^LL1827' }));
    expect([guardZpl(large, 203).ok, guardZpl(large, 300).ok]).toEqual([false, true]);
  });

  test('of several pages can be sent one by one, with what the pages before it set', () => {
    const [first, second] = ['^XA^PW812^CI28^CFB,20^FO9,9^FDfirst^FS^XZ', '^XA^FO9,9^FDsecond^FS^XZ'];
    const sent = (pages: number[]) => {
      const verdict = guardZpl(bytesOf(`${first}\n^XA^MMT^PON^XZ\n${second}`), 203, { pages });
      return verdict.ok ? null : verdict.withoutThem && { ...verdict.withoutThem, bytes: text(verdict.withoutThem.bytes) };
    };
    const end = '^XA^CI0^CFA,9,5^PON^XZ\n';
    expect([sent([1]), sent([2]), sent([1, 2]), sent([3])]).toEqual([
      { pages: 1, bytes: `${first}\n^XA^PON^XZ\n${end}` },
      { pages: 1, bytes: `^XA^PW812^CI28^CFB,20^XZ\n^XA^PON^XZ\n${second}${end}` },
      { pages: 2, bytes: `${first}\n^XA^PON^XZ\n${second}${end}` },
      { pages: 0, bytes: `^XA^PW812^CI28^CFB,20^XZ\n^XA^PON^XZ\n${end}` },
    ]);
  });

  test('stands between what the profile sets and what takes it back', () => {
    const verdict = guardZpl(bytesOf(label()), 203, { darkness: 5, speed: 4 });
    expect(text(verdict.ok ? verdict.bytes : undefined)).toBe(`^XA^PR4^MD5^XZ\n${label()}^XA^BY2,3,10^MD0^XZ\n`);
  });
});

describe(`${hostileLabels.length} hostile labels`, () => {
  test.each(hostileLabels)('$name', ({ name, zpl, offending, released }) => {
    const verdict = guardZpl(bytesOf(zpl), 203);
    if (verdict.ok) throw new Error('it was let through');
    const named = verdict.offending.map(({ command }) => command);
    if (name === 'random bytes') expect(named).not.toEqual([]);
    else if (verdict.more > 0) expect(named.slice(0, offending.length)).toEqual(offending);
    else expect(named).toEqual(offending);
    expect(text(verdict.withoutThem?.bytes)).toBe(released === null ? null : released + behind);
  });

  test('are told from one another by where the command stands', () => {
    const verdict = guardZpl(bytesOf(label({ before: '^MMT', behind: '^MCN' })), 203);
    expect(verdict).toMatchObject({
      offending: [
        { command: '^MMT', at: 3, why: 'sets tear-off, peel-off or cutting for every label after this one' },
        { command: '^MCN', at: label({ before: '^MMT' }).length - 3, why: 'sets whether a label is printed over the one before it' },
      ],
    });
  });
});

test('a held label says what it would do, and what a person gets who releases it', () => {
  const words = (zpl: string): string => {
    const verdict = guardZpl(bytesOf(zpl), 203);
    return verdict.ok ? '' : heldWords(verdict);
  };
  expect([words(label({ before: '^MMT' }).repeat(3)), words(label({ before: '^MMT^MNN^PR4~SD9' })), words(label({ data: 'a~JRb' }))]).toEqual([
    'The carrier’s ZPL is held: ^MMT sets tear-off, peel-off or cutting for every label after this one. Released, it is printed without that',
    'The carrier’s ZPL is held: ^MMT sets tear-off, peel-off or cutting for every label after this one; ^MNN sets how the printer finds the end of a label for every label after this one; ^PR4 changes the speed for every label after this one; and 1 more. Released, it is printed without those',
    'The carrier’s ZPL can’t be sent: ~JR stands in the middle of a text. Cancel the label and buy it as PDF',
  ]);
});

test('no word of an address is in what is said of it', () => {
  const verdict = guardZpl(bytesOf(label({ data: '5 Main ~STREET, Apt ^4, ~ Reyes' })), 203);
  expect(JSON.stringify(verdict)).not.toMatch(/REET|Apt|Reyes/i);
});
