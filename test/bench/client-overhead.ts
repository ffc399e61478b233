import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { AddressQuery } from '../../electron/usps/addresses.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import { systemClock } from '../../electron/clock.ts';
import { median } from './median.ts';

const calls = 500;
const rounds = 15;
const inFlight = 64;

/** Microseconds a call, and how many times as long the client takes as undici alone. */
export interface Overhead {
  readonly bareMicroseconds: number;
  readonly clientMicroseconds: number;
  readonly ratio: number;
}

export interface ClientOverhead {
  readonly calls: number;
  readonly rounds: number;
  readonly inFlight: number;
  readonly inARow: Overhead;
  readonly together: Overhead;
  readonly limitRatio: number;
}

const queries: readonly AddressQuery[] = Array.from({ length: calls }, (_none, number) => ({
  streetAddress: `${3000 + number} M St NW`, city: 'Washington', state: 'DC', ZIPCode: '20007',
}));

/** Runs the work for every query, so many at a time, and gives the microseconds a query. */
const timed = async (atOnce: number, work: (query: AddressQuery) => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  const left = queries.values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const query of left) await work(query);
  }));
  return (performance.now() - start) * 1000 / calls;
};

/** In turns, so that what else the machine does falls on both; medians of the rounds. */
const compared = async (atOnce: number, bare: (query: AddressQuery) => Promise<unknown>, client: (query: AddressQuery) => Promise<unknown>): Promise<Overhead> => {
  const times = { bare: [] as number[], client: [] as number[], ratio: [] as number[] };
  for (let round = -3; round < rounds; round++) {
    const [bareTime, clientTime] = [await timed(atOnce, bare), await timed(atOnce, client)];
    // The first ones warm up.
    if (round < 0) continue;
    times.bare.push(bareTime);
    times.client.push(clientTime);
    times.ratio.push(clientTime / bareTime);
  }
  return { bareMicroseconds: median(times.bare), clientMicroseconds: median(times.client), ratio: median(times.ratio) };
};

/**
 * 500 different addresses through the client, without caches, and through undici alone with the same connections, against
 * a server in another process that answers fixed bytes. Undici alone asks and parses the JSON; it checks nothing.
 */
export const measureClientOverhead = async (): Promise<ClientOverhead> => {
  const server = fork(join(import.meta.dirname, 'fixed-server.ts'));
  const [port] = await once(server, 'message') as [number];
  const baseUrl = `http://127.0.0.1:${port}`;
  const pool = new Pool(baseUrl, { connections: 8, pipelining: 1 });
  const client = createUspsClient({
    baseUrl, clock: systemClock, caches: false,
    account: async () => ({ clientId: 'bench', clientSecret: 'bench', crid: '1', mid: '1', manifestMid: '1', epa: '1' }),
  });
  const bare = async (query: AddressQuery): Promise<unknown> => {
    const path = `/addresses/v3/address?${new URLSearchParams(query as Record<string, string>)}`;
    const { body } = await pool.request({ method: 'GET', path, headers: { accept: 'application/json', authorization: 'Bearer fixed' } });
    return body.json();
  };
  const through = (query: AddressQuery): Promise<unknown> => client.address(query);
  try {
    const inARow = await compared(1, bare, through);
    const together = await compared(inFlight, bare, through);
    return { calls, rounds, inFlight, inARow, together, limitRatio: 1.5 };
  } finally {
    await client.close();
    await pool.close();
    server.disconnect();
  }
};
