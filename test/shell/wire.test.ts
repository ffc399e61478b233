import { describe, expect, it } from 'vitest';
import { wire } from '../host/wire.ts';

const crossed = (value: unknown): unknown => wire.decode(wire.encode(value));

class Parcel {
  readonly weight = 12;
  heavier(): number {
    return this.weight + 1;
  }
}

describe('what crosses between the window and main on the stand-in', () => {
  it('is a copy of plain data, with bytes, dates and undefined as they were', () => {
    const label = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    const value = { label, none: undefined, nothing: null, list: [1, [undefined, 'x']], when: new Date(5), far: Infinity, '__proto__x': 1 };
    expect(crossed(value)).toEqual(value);
    expect(Object.keys(crossed({ none: undefined }) as object)).toEqual(['none']);
  });

  it('turns a Buffer into bytes, and a class’s object into a plain one, as Electron does', () => {
    const bytes = crossed(Buffer.from('label'));
    const parcel = crossed(new Parcel());
    expect([Object.getPrototypeOf(bytes) === Uint8Array.prototype, parcel, Object.getPrototypeOf(parcel) === Object.prototype])
      .toEqual([true, { weight: 12 }, true]);
  });

  it.each([['a function', () => 1], ['a function inside', { print: () => 1 }], ['a symbol', Symbol('x')]])('refuses %s', (_what, value) => {
    expect(() => wire.encode(value)).toThrow(/could not be cloned/);
  });

  it('says so of what it doesn’t carry', () => {
    expect(() => wire.encode(new Map())).toThrow('the stand-in carries no Map');
  });
});
