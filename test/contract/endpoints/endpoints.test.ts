import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { credentials } from '../../../electron/practice/fixtures.ts';
import type { UspsClient } from '../../../electron/usps/client.ts';
import type { UspsAccount } from '../../../electron/usps/sign-in/usps-account.ts';
import { createUspsClient } from '../../../electron/usps/create-usps-client.ts';
import { vendorJson } from '../../practice/practice-desk.ts';
import type { PracticeDesk } from '../../practice/practice-desk.ts';
import { committedSection, writeSection, writesSections } from '../generated-section.ts';
import { oauthOperations } from '../official/oauth-operations.ts';
import { absent, whyAbsent } from '../official/official-files.ts';
import { officialOperations, operation } from '../official/official-operation.ts';
import type { OfficialOperation } from '../official/official-operation.ts';
import { answerProblems, refusalProblems } from '../samples/answer-problems.ts';
import { choices, openDesk } from '../undocumented.ts';
import type { Choice } from '../undocumented.ts';
import { EndpointTable } from './endpoint-table.ts';
import type { Endpoint, Subject } from './endpoint.ts';
import { everyEndpoint, isExcluded } from './every-endpoint.ts';
import { mutationsOf } from './mutations.ts';
import type { Seed } from './mutations.ts';
import { rewritingProxy } from './rewriting-proxy.ts';
import type { Exchange, RewritingProxy } from './rewriting-proxy.ts';

const table = new EndpointTable();

const account: UspsAccount = {
  clientId: credentials.clientId, clientSecret: credentials.clientSecret, crid: credentials.crid, mid: credentials.mid, manifestMid: credentials.manifestMid,
  epa: credentials.epa,
};

const operationOf = ({ api, method, path }: Endpoint): OfficialOperation => {
  if (api !== 'oauth') return operation(api, method, path);
  const found = oauthOperations.find((each) => each.path === path);
  if (!found) throw new Error(`no shape for ${path}`);
  return found;
};

const pathOf = (endpoint: Endpoint, { parameters = {} }: Subject, { query = {} }: Seed): string => {
  const path = endpoint.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? 'missing'));
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
};

const lowerCase = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** A sound request, about its subject. */
const about = ({ change }: Subject, seed: Seed): Seed => (change && seed.body !== undefined ? { ...seed, body: change(seed.body) } : seed);

/** A request by hand, with every token that it needs. */
const send = async (desk: PracticeDesk, endpoint: Endpoint, subject: Subject, seed: Seed, { accept = 'application/json' }: { accept?: string } = {}) => {
  if (desk.payment === '') await desk.authorizePayment();
  const { status, headers, text } = await desk.send(endpoint.method, pathOf(endpoint, subject, seed), seed.body === undefined ? undefined : JSON.stringify(seed.body), {
    'Accept': accept, ...(seed.body !== undefined && { 'Content-Type': 'application/json' }), 'X-Payment-Authorization-Token': desk.payment, ...subject.headers, ...seed.headers,
  });
  return { status, text, contentType: headers.get('content-type') ?? '' };
};

/** Turns the client's request into another one to the same operation, with the client's own tokens. */
const replaced = (endpoint: Endpoint, subject: Subject, seed: Seed, without?: string) => (came: Exchange): Exchange => {
  // A key of its own: under one that was used before, any other body is refused for that alone.
  const key = came.headers['x-idempotency-key'] === undefined ? {} : { 'x-idempotency-key': randomUUID() };
  const headers: Record<string, string | string[] | undefined> = {
    ...came.headers, ...(seed.body !== undefined && { 'content-type': 'application/json' }), ...key, ...lowerCase(subject.headers), ...lowerCase(seed.headers),
  };
  if (without !== undefined) headers[without.toLowerCase()] = undefined;
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return { method: came.method, path: pathOf(endpoint, subject, seed), headers: sent, body: seed.body === undefined ? '' : JSON.stringify(seed.body) };
};

type Desks = Readonly<Record<Choice, PracticeDesk | null>>;

const opened: PracticeDesk[] = [];
const openBoth = async (): Promise<Desks> => {
  const desks = { a: await openDesk('a'), b: await openDesk('b') };
  opened.push(...Object.values(desks).filter((each) => each !== null));
  return desks;
};
afterAll(async () => {
  for (const each of opened) await each.close();
});

const shared: Desks = absent === null ? await openBoth() : { a: null, b: null };
const sides = choices.filter((choice) => shared[choice] !== null);
const ownDesks = new Map(absent === null
  ? await Promise.all(everyEndpoint.filter(({ isAlone }) => isAlone).map(async (endpoint) => [endpoint, await openBoth()] as const)) : []);

/** Whether the practice USPS knows the operation: one that is being built is named as a hole and nothing more. */
const isThere = async ({ method, path }: Endpoint): Promise<boolean> => {
  if (!shared.a) return false;
  const response = await fetch(`${shared.a.usps.url}${path.replace(/\{[^}]+\}/g, 'any')}`, { method });
  return !(response.status === 405 || (response.status === 404 && (await response.text()).includes('No API at')));
};
const there = new Map(await Promise.all(everyEndpoint.map(async (endpoint) => [endpoint, await isThere(endpoint)] as const)));

describe.skipIf(absent !== null)(`every endpoint, at both ends, by USPS's own files${whyAbsent}`, () => {
  test('every operation of the files is a row, or is left alone on purpose', () => {
    const apis = [...new Set(everyEndpoint.map(({ api }) => api))].filter((api) => api !== 'oauth');
    const official = apis.flatMap((api) => officialOperations(api)).map(({ id }) => id);
    const excluded = official.filter((id) => isExcluded(id));
    expect(excluded).toHaveLength(9);
    expect(everyEndpoint.filter(({ api }) => api !== 'oauth').map(({ method, path }) => `${method} ${path}`).sort())
      .toEqual(official.filter((id) => !isExcluded(id)).sort());
  });

  describe.each(absent === null ? everyEndpoint : [])('$method $path', (endpoint) => {
    const official = operationOf(endpoint);
    const seeds = [endpoint.minimal, ...endpoint.fuller ?? []];
    const modes = official.answers.some(({ mediaType }) => mediaType === 'multipart/form-data') ? ['vendor JSON', 'multipart'] as const : ['JSON'] as const;
    const mutations = mutationsOf(official, seeds).filter(({ kind }) => endpoint.api !== 'oauth' || kind !== 'unknown parameter');
    const row = table.row(official.id, {
      isOffered: there.get(endpoint) ?? false, answers: seeds.length * modes.length * sides.length, refusals: mutations.length,
    });

    test.each(seeds)('sound request %$ is sound by the file', (seed) => {
      const headers = { 'x-payment-authorization-token': 'token', 'if-match': '"tag"', ...lowerCase(seed.headers) };
      expect(official.problems({ method: endpoint.method, path: pathOf(endpoint, {}, seed), headers, body: seed.body === undefined ? '' : JSON.stringify(seed.body) })).toEqual([]);
    });

    const desks = ownDesks.get(endpoint) ?? shared;
    const desk = desks.a;
    const through = async (at: PracticeDesk, work: (proxy: RewritingProxy, client: UspsClient) => Promise<void>): Promise<void> => {
      await using proxy = await rewritingProxy(at.usps.url);
      const client = createUspsClient({ baseUrl: proxy.url, clock: at.usps.clock, account: async () => account });
      await work(proxy, client);
      await client.close();
    };
    const pattern = new RegExp(`^${endpoint.path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

    test('the client’s request is sound by the file', async () => {
      if (!desk) return;
      await through(desk, async (proxy, client) => {
        proxy.arm(endpoint.method, pattern, null);
        await endpoint.call(client).catch(() => undefined);
        const sent = proxy.last();
        expect(sent).not.toBeNull();
        if (sent) expect(official.problems(sent.came)).toEqual([]);
      });
      row.requested();
    });

    if (!there.get(endpoint)) {
      test('the practice USPS has it', (context) => context.skip('not yet'));
      return;
    }

    describe.each(sides.flatMap((side) => modes.map((mode) => ({ side, mode }))))('answered as $mode, what isn’t documented turned out as $side', ({ side, mode }) => {
      const answering = side === 'b' && endpoint.answersUnderB ? operation(endpoint.api, ...endpoint.answersUnderB) : official;
      test.each(seeds)('sound request %$ is taken, and its answer is sound', async (seed) => {
        const at = desks[side];
        if (!at) return;
        const subject = await endpoint.prepare?.(at) ?? {};
        const reply = await send(at, endpoint, subject, about(subject, seed), mode === 'vendor JSON' ? { accept: vendorJson.Accept } : {});
        const { alternative, besides } = endpoint;
        expect(answerProblems(answering, reply, { besides, alternative: typeof alternative === 'function' ? alternative(seed) : alternative })).toEqual([]);
        expect(reply.status).toBeLessThan(300);
        expect(mode === 'multipart').toBe(reply.contentType.startsWith('multipart/form-data'));
        row.answered(mode);
      });
    });

    test.each(sides)('the client reads the answer, what isn’t documented turned out as %s', async (side) => {
      const at = desks[side];
      if (!at) return;
      const subject = await endpoint.prepare?.(at) ?? {};
      await through(at, async (proxy, client) => {
        proxy.arm(endpoint.method, pattern, replaced(endpoint, subject, about(subject, endpoint.minimal)));
        await endpoint.call(client);
        expect(proxy.last()?.answered.status).toBeLessThan(300);
      });
    });

    describe('broken requests', () => {
      let proxy: RewritingProxy;
      let client: UspsClient;
      let subject: Subject;
      beforeAll(async () => {
        if (!desk) return;
        subject = await endpoint.prepare?.(desk) ?? {};
        proxy = await rewritingProxy(desk.usps.url);
        client = createUspsClient({ baseUrl: proxy.url, clock: desk.usps.clock, account: async () => account });
      });
      afterAll(async () => {
        await client.close();
        await proxy[Symbol.asyncDispose]();
      });

      test.for(mutations)('refused and named: $name', async (mutation) => {
        proxy.arm(endpoint.method, pattern, replaced(endpoint, subject, mutation.seed, mutation.withoutHeader));
        const error = await endpoint.call(client).then(() => null, (reason: unknown) => reason);
        const answered = proxy.last()?.answered;
        expect([mutation.name, answered?.status]).toEqual([mutation.name, 400]);
        expect(refusalProblems(official, { status: 400, contentType: 'application/json', text: answered?.body ?? '' })).toEqual([]);
        expect(error).toMatchObject({ name: 'UspsRefusal', status: 400, message: expect.not.stringMatching(/^(no reason given .*)?$/) as string });
        row.refused();
      });
    });
  });

  test('the table in docs/usps.md is what this suite saw', (context) => {
    if (!table.isWhole) context.skip('only a part of the suite ran, or failed');
    if (writesSections) writeSection('endpoints', table.text());
    expect(committedSection('endpoints')).toBe(table.text());
  });
});
