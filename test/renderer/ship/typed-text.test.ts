import { describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { nextThing } from '../../../renderer/ship/focus-stops.ts';
import { readMoney } from '../../../renderer/ship/draft/read-money.ts';
import { markedLines, markWords } from '../../../renderer/ship/address/verdict-words.ts';
import { readZipText, zipText } from '../../../renderer/ship/address/zip-text.ts';

describe('ZIP and ZIP+4 in one box', () => {
  it.each([
    ['2220', { zip: '2220', plus4: '' }],
    ['22201', { zip: '22201', plus4: '' }],
    ['22201-', { zip: '22201', plus4: '' }],
    ['222013', { zip: '22201', plus4: '3' }],
    ['22201-3308', { zip: '22201', plus4: '3308' }],
    ['22201 3308', { zip: '22201', plus4: '3308' }],
    ['222O1', { zip: '222O1', plus4: '' }],
    ['', { zip: '', plus4: '' }],
  ])('%j', (typed, read) => {
    expect(readZipText(typed)).toEqual(read);
  });

  it('can be typed with and without the dash, key by key', () => {
    const type = (keys: string): string => [...keys].reduce((text, key) => zipText(readZipText(text + key)), '');
    expect([type('222013308'), type('22201-3308')]).toEqual(['22201-3308', '22201-3308']);
  });
});

describe('an amount', () => {
  it.each([['25', 25_00], ['25.5', 25_50], ['$1,200.00', 1200_00], ['.99', 99]])('%j', (typed, amount) => {
    expect(readMoney(typed)).toEqual({ ok: true, amount });
  });

  it.each(['', '0', '-5', '1,20', '1.234', 'ten', '.', '$'])('%j is none', (typed) => {
    expect(readMoney(typed).ok).toBe(false);
  });
});

describe('what USPS writes', () => {
  it('marks the words that weren’t typed, letter case aside', () => {
    expect(markWords('2250 clarendon boulevard', '2250 CLARENDON BLVD')).toEqual([
      { word: '2250', changed: false }, { word: 'CLARENDON', changed: false }, { word: 'BLVD', changed: true },
    ]);
  });

  it('stands in lines, with the ZIP+4 as a word of its own', () => {
    const typed = { ...emptyAddress, street: '9 Elm St', city: 'Reno', state: 'NV', zip: '89502' };
    expect(markedLines(typed, { ...typed, street: '9 ELM ST', unit: 'APT 2', plus4: '1234' })
      .map((line) => line.map(({ word, changed }) => (changed ? `[${word}]` : word)).join(' ')))
      .toEqual(['9 ELM ST [APT] [2]', 'Reno NV 89502 [-1234]']);
  });
});

describe('Enter in a field goes', () => {
  const stops = ['to.name', 'to.street', 'to.zip', 'orderNumber', 'weight', 'length', 'buy'];

  it.each([
    ['to the first problem below', ['to.street', 'weight'], 'to.zip', 'weight'],
    ['to a problem above when there is none below', ['to.street'], 'weight', 'to.street'],
    ['nowhere while only this field is wrong', ['weight'], 'weight', 'weight'],
    ['to the button when nothing is wrong', [], 'weight', 'buy'],
    ['to the first problem of all from outside', ['to.name', 'weight'], null, 'to.name'],
  ])('%s', (_, problems, from, next) => {
    expect(nextThing(problems, stops, from)).toBe(next);
  });
});
