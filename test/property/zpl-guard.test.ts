import * as fc from 'fast-check';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardZpl } from '../../electron/printing/zpl-guard/guard-zpl.ts';
import { label } from '../printing/zpl-guard/hostile-labels.ts';
import { holds } from './holds.ts';
import { mutatedLabels, share } from './scale.ts';

/** What a printer may hear, written down once more: knows nothing of the guard, and reads no format but looks at each sign. */
const mayBeHeard = new RegExp(`^\\^(?:${[
  'XA', 'XZ', 'FX', 'FO', 'FT', 'FS', 'FD', 'FV', 'FH', 'FB', 'TB', 'FP', 'FR', 'A[0-9A-Z]', 'B[0-37-9ACDEFKOQRUXZ]', 'G[BCDEFS]', 'PW', 'LL', 'LH', 'LR',
  'CF', 'BY', 'PO[NI]?[\\s^]', 'PM[NY]?[\\s^]', 'FW', 'MUD?[\\s^]', 'CI(?:1[0-3]|2[78]|\\d)?[\\s^]', 'PQ1?[,\\s^]',
].join('|')})`, 'i');

const nobodysBusiness = (heard: Buffer): string | null => {
  for (const [at, byte] of heard.entries()) {
    if (byte === 0x7e) return `a control command at ${at}`;
    if (byte < 0x20 ? ![0x09, 0x0a, 0x0d].includes(byte) : byte === 0x7f) return `a control character at ${at}`;
    if (byte === 0x5e && !mayBeHeard.test(heard.toString('latin1', at, at + 8))) return heard.toString('latin1', at, at + 8);
  }
  return /[\r\n]\s*[!{]/.exec(heard.toString('latin1'))?.[0] ?? null;
};

test('the one who listens hears what no label may say', () => {
  for (const bad of ['^MMT', '^JUS', '~JR', '\u0010JR', '^PQ5', '^CI29', '^MUI', '^DFR:A', '^cc+', '^GF\u0000', '\n! U1 do "device.reset" ""'])
    expect(nobodysBusiness(Buffer.from(label({ behind: bad }), 'latin1'))).not.toBeNull();
  expect(nobodysBusiness(Buffer.from(label()))).toBeNull();
});

/** A printer's raw port: one connection a label, told when it is closed. */
const heard: Buffer[] = [];
const server = createServer((socket: Socket) => {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    heard.push(Buffer.concat(chunks));
    socket.end();
  });
});
let port = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => void server.close());

const send = async (bytes: Uint8Array): Promise<void> => {
  const socket = connect(port, '127.0.0.1');
  socket.resume();
  socket.end(bytes);
  await once(socket, 'close');
};

const commands = [
  '^MMT', '^MCN', '^JUS', '~JR', '~JA', '~SD30', '^MD9', '^PR9', '^NS1,10.0.0.9', '^DFR:A.ZPL^FS', '~DGR:A.GRF,1,1,FF', '^XFR:A.ZPL', '^IDR:*.*', '^PQ9', '^CC+', '~CT!', '^CD;', '^CC^',
  '+MMT', '!JR', '^FX^MMT', '^FH', '^FD', '^FS', '^XA', '^XZ', '^GFA,4,4,1,00FF00FF', '^GFB,4,4,1,^MMT', '^CI28', '^CI29', '^POI', '^LH9,9', '^LT9', '^MUI', '^A@N,9,9,E:A.TTF', '^SN1,1,Y',
  '\u0002', '\u0003', '\u000f', '\u0010JR', '\u001eMMT', '\u0000', '\r\n! U1 do "device.reset" ""\r\n', '{}{"a":1}', '_5EMMT', '^', '~', '^M\nMT', '^mmt', '\u00de', '\u0080',
];
const start = [label(), `${label({ before: '^CI28^LH0,0^PON' })}\n${label({ behind: '^PQ1' })}`, label({ before: '^FH^FO1,1^GFA,8,8,1,00FF00FF00FF00FF^FS' })];

const at = fc.nat();
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, text: fc.constantFrom(...commands) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('flip' as const), at, text: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), at, text: fc.constant('') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('between' as const), at, text: fc.constantFrom(...commands) }) },
);

/** Between two commands, or anywhere. */
const place = (zpl: string, kind: string, chosen: number): number => {
  if (kind !== 'between') return chosen % (zpl.length + 1);
  const carets = [...zpl.matchAll(/\^/g)].map(({ index }) => index);
  return carets[chosen % Math.max(1, carets.length)] ?? 0;
};

const counts = { sent: 0, released: 0, refused: 0 };

const mutated = fc.record({ from: fc.constantFrom(...start), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
  .map(({ from, changes }) => changes.reduce((zpl, { kind, at: chosen, text }) => {
    const where = place(zpl, kind, chosen);
    return zpl.slice(0, where) + text + zpl.slice(where + (kind === 'flip' ? 1 : kind === 'cut' ? 3 : 0));
  }, from));

holds('nothing but what draws, and what puts the printer back, reaches the printer', mutated, async (zpl) => {
  const verdict = guardZpl(Buffer.from(zpl, 'latin1'), 203);
  const safe = verdict.ok ? verdict : verdict.withoutThem;
  counts[verdict.ok ? 'sent' : safe === null ? 'refused' : 'released'] += 1;
  if (safe === null) return;
  heard.length = 0;
  await send(safe.bytes);
  expect(heard.map(nobodysBusiness)).toEqual([null]);
}, mutatedLabels);

test('enough labels were sent, released and refused for that to say something', () => {
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(share(mutatedLabels) / 20);
});
