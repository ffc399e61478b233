import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { quotaFile } from '../../../electron/usps/quota/quota-file.ts';
import type { QuotaMemory } from '../../../electron/usps/quota/quota-memory.ts';
import { createQuotaMeter } from '../../../electron/usps/quota/quota-meter.ts';
import { cautiousQuota, grantedQuota, openQuota } from '../../../electron/usps/quota/quota-model.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import { SettableTime } from '../server/settable-time.ts';

let folder: string;
let file: string;
let troubles: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labeldesk-quota-'));
  file = join(folder, 'usps-calls.jsonl');
  troubles = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const memoryOf = (name = file): QuotaMemory => quotaFile(name, (code) => void troubles.push(code));
const lines = (): unknown[] => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
const minutes = (count: number): number => count * 60_000;

/** A meter as the application has it after a start: nothing but the file goes from one to the next. */
const started = (time: SettableTime, model = grantedQuota(3)) =>
  createQuotaMeter({ model: () => model, clock: time.clock, waiting: time.waiting, closing: new AbortController().signal, memory: memoryOf() });

test('a restart forgets no call of the hour, and each still leaves an hour after it was made', async () => {
  const time = new SettableTime();
  const first = started(time);
  await first.turn('oauth', 'purchase');
  time.pass(minutes(10));
  await first.turn('addresses', 'address');
  time.pass(minutes(5));
  const second = started(time);
  expect(second.left()).toEqual({ left: 1, limit: 3 });
  await second.turn('labels', 'purchase');
  expect(await rejection(started(time).turn('labels', 'purchase'))).toMatchObject({ name: 'QuotaWait', retryAfterSeconds: 45 * 60 });
  time.pass(minutes(45));
  expect(started(time).left()).toEqual({ left: 1, limit: 3 });
  time.pass(minutes(60));
  expect([started(time).left(), lines(), troubles]).toEqual([{ left: 3, limit: 3 }, [], []]);
});

test('what each API was asked, and what was saved of it, is known over a restart, for an hour', async () => {
  const time = new SettableTime();
  const first = started(time, openQuota);
  expect(first.byApi()).toEqual([]);
  await first.turn('oauth', 'purchase');
  first.saved('addresses');
  time.pass(minutes(10));
  await first.turn('shipping-options', 'quote');
  await first.turn('shipping-options', 'quote');
  first.saved('shipping-options');
  first.refused('tracking', 600);
  const known = [
    { api: 'oauth', sent: 1, saved: 0, limit: null },
    { api: 'addresses', sent: 0, saved: 1, limit: null },
    { api: 'shipping-options', sent: 2, saved: 1, limit: null },
    { api: 'tracking', sent: 0, saved: 0, limit: 1 },
  ];
  expect(first.byApi()).toEqual(known);
  expect(started(time, openQuota).byApi()).toEqual(known);
  time.pass(minutes(50));
  expect(started(time, openQuota).byApi()).toEqual(known.slice(2));
  time.pass(-minutes(20));
  expect(started(time, openQuota).byApi()).toEqual(known.slice(2));
  time.pass(minutes(60));
  expect([started(time, openQuota).byApi(), lines()]).toEqual([[], []]);
});

test('nor does it forget what a 429 told', async () => {
  const time = new SettableTime();
  const first = started(time, openQuota);
  await first.turn('tracking', 'tracking');
  await first.turn('tracking', 'tracking');
  first.refused('tracking', 600);
  const second = started(time, openQuota);
  expect(await rejection(second.turn('tracking', 'tracking'))).toMatchObject({ name: 'QuotaWait', retryAfterSeconds: 3600 });
  expect(second.left()).toEqual({ left: 0, limit: 1 });
  time.pass(minutes(60));
  expect(started(time, openQuota).left()).toBeNull();
});

test('a clock that was set back while the application was closed frees nothing', async () => {
  const time = new SettableTime();
  await started(time, grantedQuota(1)).turn('labels', 'purchase');
  time.clock.advance(-24 * 60);
  expect(started(time, grantedQuota(1)).left()).toEqual({ left: 0, limit: 1 });
  time.pass(minutes(60));
  expect(started(time, grantedQuota(1)).left()).toEqual({ left: 1, limit: 1 });
});

test('what can’t be read counts for nothing, and the rest for what it is', async () => {
  const time = new SettableTime();
  await started(time).turn('labels', 'purchase');
  const [sent] = lines();
  writeFileSync(file, `not a note\n{"api":"telegraph","sentAt":1}\n${JSON.stringify(sent)}\n{"api":"labels","sentA`);
  expect([started(time).left(), lines()]).toEqual([{ left: 2, limit: 3 }, [sent]]);
});

test('a file that can’t be written stops no call, and is told', async () => {
  const { clock, waiting } = new SettableTime();
  const memory = memoryOf(join(folder, 'no', 'such', 'folder'));
  const meter = createQuotaMeter({ model: () => cautiousQuota, clock, waiting, closing: new AbortController().signal, memory });
  await meter.turn('labels', 'purchase');
  expect([meter.left(), new Set(troubles)]).toEqual([{ left: 59, limit: 60 }, new Set(['ENOENT'])]);
});

test('the file holds the hour and not the year', async () => {
  const time = new SettableTime();
  const meter = started(time, openQuota);
  for (let call = 0; call < 5_000; call++) {
    await meter.turn('tracking', 'tracking');
    time.pass(minutes(1));
  }
  expect(lines().length).toBeLessThan(1_000);
  expect(started(time, cautiousQuota).left()).toEqual({ left: 1, limit: 60 });
});

test('what a person enters as granted counts from the next call on, with a fifth of it reserved', async () => {
  await using server = await answeringServer();
  server.on('GET /addresses/v3/city-state', { body: { city: 'RENO', state: 'NV' } });
  let granted = 5;
  const client = clientOf(server.url, { quota: () => grantedQuota(granted), quotaMemory: memoryOf() });
  for (const zip of ['89501', '89502', '89503']) await client.cityState(zip);
  expect([await rejection(client.cityState('89504')), client.callsLeft()]).toMatchObject([{ name: 'QuotaWait' }, { left: 1, limit: 5 }]);
  granted = 300;
  await client.cityState('89504');
  expect(client.callsLeft()).toEqual({ left: 295, limit: 300 });
  await client.close();
  const reopened = clientOf(server.url, { quota: () => grantedQuota(granted), quotaMemory: memoryOf() });
  expect(reopened.callsLeft()).toEqual({ left: 295, limit: 300 });
  await reopened.close();
});
