import { describe, expect, it } from 'vitest';
import { noScan, scanStep } from '../../renderer/scanner.ts';
import type { ScanInput } from '../../renderer/scanner.ts';

/** What a field gets and what is heard as a scan, of keys that come at the given gaps. */
const play = (keys: readonly (readonly [key: string, gap: number])[], prefix = '') => {
  let state = noScan;
  let at = 1000;
  let field = '';
  const scans: string[] = [];
  const take = (input: ScanInput): void => {
    const step = scanStep(state, input, prefix);
    state = step.state;
    field += step.release;
    if (step.scan !== null) scans.push(step.scan);
    if (input.kind === 'enter' && !step.swallow) field += '⏎';
    if (input.kind === 'other') field += '·';
  };
  for (const [key, gap] of keys) {
    at += gap;
    take(key === '⏎' ? { kind: 'enter', at } : key === 'Tab' ? { kind: 'other', at } : { kind: 'character', character: key, at });
  }
  take({ kind: 'pause', at: at + 500 });
  return { field, scans };
};

const typed = (text: string, gap: number) => [...text].map((key) => [key, gap] as const);

describe('a scan', () => {
  it('is six fast characters and an Enter; the field gets nothing, not even the Enter', () => {
    expect(play(typed('104421⏎', 12))).toEqual({ field: '', scans: ['104421'] });
  });

  it('is still a scan at the slowest gap, and typing one millisecond above it', () => {
    expect(play(typed('104421⏎', 35))).toEqual({ field: '', scans: ['104421'] });
    expect(play(typed('104421⏎', 36))).toEqual({ field: '104421⏎', scans: [] });
  });

  it('is no scan when it is short: the characters and the Enter belong to the field', () => {
    expect(play(typed('10442⏎', 5))).toEqual({ field: '10442⏎', scans: [] });
  });

  it('is no scan without an Enter: a fast typist gets every character', () => {
    expect(play(typed('Reyes Dana', 20))).toEqual({ field: 'Reyes Dana', scans: [] });
  });

  it('is no scan when the Enter comes by a finger', () => {
    expect(play([...typed('1234567', 10), ['⏎', 200]])).toEqual({ field: '1234567⏎', scans: [] });
  });

  it('begins anew after a gap: what was typed before it stays typed', () => {
    expect(play([...typed('12', 90), ...typed('9', 300), ...typed('23469036⏎', 8)])).toEqual({ field: '12', scans: ['923469036'] });
  });

  it('swallows the line feed that some scanners send behind the Enter, and no later Enter', () => {
    expect(play([...typed('104421⏎⏎', 8), ['⏎', 400]])).toEqual({ field: '⏎', scans: ['104421'] });
  });

  it('gives back what is held before another key is heard', () => {
    expect(play([...typed('1 lb', 10), ['Tab', 10], ...typed('7', 50)])).toEqual({ field: '1 lb·7', scans: [] });
  });
});

describe('a prefix', () => {
  it('makes a slow and short code a scan, and is taken off', () => {
    expect(play(typed('~1044⏎', 80), '~')).toEqual({ field: '', scans: ['1044'] });
  });

  it('leaves fast codes without it scans, and slow typing typing', () => {
    expect(play(typed('104421⏎', 10), '~')).toEqual({ field: '', scans: ['104421'] });
    expect(play(typed('1044⏎', 80), '~')).toEqual({ field: '1044⏎', scans: [] });
  });

  it('alone is typing', () => {
    expect(play(typed('~⏎', 50), '~')).toEqual({ field: '~⏎', scans: [] });
  });
});
