import * as fc from 'fast-check';

/** What a body is spoiled with, in its JSON or between its bytes. */
const oddValues: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, -1e308, 90071992547409.91, 1e21, 0.1 + 0.2, '', ' ', '0', 'NaN', 'Infinity', '-0', '1e999', '9'.repeat(400), 'x'.repeat(5_000), '\u0000', '\ud800',
  '\u2028', '__proto__', 'constructor', [], [[]], {}, [null], { code: null }, [{}], { error: {} }, { error: [] }, { fault: null }, { errors: 'no' }, '2026-02-30', '2026-13-45T99:99:99Z',
];

const oddBytes = [
  '', '{', '}', '[', ']', '"', '\\', ',', ':', 'null', '\u0000', '\uFEFF', '\r\n', '\n\n', '--', '--b', '--b--', '<html>', '%PDF-', '%%EOF', '^XA', '^XZ', '=', '====', '\\u0000', '\\ud800',
  '[['.repeat(3_000), '{"a":'.repeat(3_000), '9'.repeat(1_000), ' '.repeat(2_000),
];

type JsonChange =
  | { readonly kind: 'value'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'drop' | 'double'; readonly at: number };
type ByteChange =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut' | 'repeat'; readonly at: number; readonly length: number };
type Change = JsonChange | ByteChange;

const isJsonChange = (one: Change): one is JsonChange => one.kind === 'value' || one.kind === 'drop' || one.kind === 'double';

const at = fc.nat();

export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('value' as const), at, value: fc.oneof(fc.constantFrom(...oddValues), fc.jsonValue({ maxDepth: 2 })) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('flip' as const), at, byte: fc.integer({ min: 0, max: 255 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, text: fc.oneof(fc.constantFrom(...oddBytes), fc.string({ unit: 'binary', maxLength: 20 })) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'repeat' as const), at, length: fc.integer({ min: 1, max: 200 }) }) },
);

type Holder = Record<string, unknown> | unknown[];

/** Every place in a JSON value that something stands in. */
const placesIn = (value: unknown): { readonly holder: Holder; readonly key: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value as Holder, key }, ...placesIn(inner)]);
};

const changeJson = (body: string, { kind, at: place, ...rest }: JsonChange): string => {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return body;
  }
  const places = placesIn(json);
  const found = places[place % Math.max(1, places.length)];
  if (found === undefined) return JSON.stringify('value' in rest ? rest.value : json);
  const holder = found.holder as Record<string, unknown>;
  if (kind === 'value' && 'value' in rest) holder[found.key] = rest.value;
  else if (kind === 'drop') delete holder[found.key];
  else holder[`${found.key}x`] = holder[found.key];
  return JSON.stringify(json);
};

const changeBytes = (body: Buffer, one: ByteChange): Buffer => {
  const place = one.at % (body.length + 1);
  const [before, after] = [body.subarray(0, place), body.subarray(place)];
  switch (one.kind) {
    case 'flip': return Buffer.concat([before, Buffer.from([one.byte]), after.subarray(1)]);
    case 'insert': return Buffer.concat([before, Buffer.from(one.text), after]);
    case 'cut': return Buffer.concat([before, after.subarray(one.length)]);
    case 'repeat': return Buffer.concat([before, after.subarray(0, one.length), after]);
  }
};

/** The body after its changes, the JSON's first: later ones find no JSON any more. */
export const changed = (body: Buffer, changes: readonly Change[]): Buffer =>
  changes.reduce((bytes, one) => (isJsonChange(one) ? Buffer.from(changeJson(bytes.toString('utf8'), one)) : changeBytes(bytes, one)), body);
