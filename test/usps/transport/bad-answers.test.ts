import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { labelMetadata, pdf } from '../samples/documents.ts';
import { idempotencyKey, labelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import type { Reply } from '../server/answering-server.ts';

const buy = 'POST /labels/v3/label';
const body = encodeLabelRequest(labelRequest);
const megabyte = Buffer.alloc(1024 * 1024, 'junk');
const whole = JSON.stringify({ ...labelMetadata, labelImage: pdf.toString('base64') });

/** A byte now and then, for ever: no time-out between two bytes ever ends it. */
const drip: Reply = async (_received, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    response.write(' ');
    await setTimeout(10);
  }
  return undefined;
};

let flooded = 0;
/** Junk for ever, as fast as it is taken. */
const flood: Reply = async (_received, response) => {
  flooded = 0;
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    flooded += megabyte.length;
    await new Promise((taken) => { response.write(megabyte, taken); });
  }
  return undefined;
};

const redirect: Reply = { status: 307, headers: { location: 'https://example.com/' } };

for (const [what, reply, expected, releases] of [
  ['comes a byte at a time and never ends', drip, { kind: 'slow', status: 200, message: 'no whole answer within 2 s' }, true],
  ['is junk without an end', flood, { kind: 'garbled', status: 200, message: 'the answer is larger than 20 MB' }, true],
  ['is 21 MB once it is unpacked', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(21 * 1024 * 1024)) }, { kind: 'garbled', status: 200, message: 'the answer is damaged (it can’t be decompressed)' }, false],
  ['is 19 MB without the boundary it names', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: Buffer.alloc(19 * 1024 * 1024, '\n-b') }, { kind: 'garbled', status: 200, message: 'the answer was cut off (multipart without its closing boundary)' }, false],
  ['is 19 MB that all but holds the boundary', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: Buffer.alloc(19 * 1024 * 1024, '\n--bc') }, { kind: 'garbled', status: 200, message: 'the answer was cut off (multipart without its closing boundary)' }, false],
  ['is 19 MB of one JSON text', { body: `"${'x'.repeat(19 * 1024 * 1024)}"` }, { kind: 'garbled', status: 200, message: 'the answer holds no document' }, false],
  ['is the label alone, as its content type says', { headers: { 'content-type': 'application/pdf' }, body: pdf }, { kind: 'garbled', status: 200, message: 'USPS’s answer couldn’t be read' }, false],
  ['is multipart that says it is JSON', { headers: { 'content-type': 'application/json' }, body: '--b\r\n\r\n{}\r\n--b--\r\n' }, { kind: 'garbled', status: 200, message: 'USPS’s answer couldn’t be read' }, false],
  ['leads elsewhere', redirect, { kind: 'garbled', status: 307, message: 'USPS’s answer couldn’t be read (HTTP 307)' }, false],
] as const satisfies readonly (readonly [string, Reply, object, boolean])[])
  test(`an answer that ${what} is named, and its connection given back`, async () => {
    await using server = await answeringServer();
    server.on(buy, reply);
    const client = clientOf(server.url, reply === drip ? { timeouts: { body: 1_500, total: 2_000 } } : {});
    expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject({ name: 'UspsNoAnswer', requestSent: true, ...expected });
    expect(server.asked().filter((asked) => asked === buy)).toHaveLength(1);
    if (releases) await server.released(1);
    // Whatever came, the next call has a connection.
    server.on(buy, { body: whole });
    expect((await client.createLabel(body, idempotencyKey)).trackingNumber).toBe(labelMetadata.trackingNumber);
    await client.close();
    await server.released();
  });

test('of junk without an end no more is taken in than the limit, and what lies on the way', async () => {
  await using server = await answeringServer();
  server.on(buy, flood);
  const client = clientOf(server.url);
  await rejection(client.createLabel(body, idempotencyKey));
  await server.released(1);
  expect(flooded).toBeLessThan(40 * 1024 * 1024);
  await client.close();
});

test('a label under a content type of its own is read all the same', async () => {
  await using server = await answeringServer();
  server.on(buy, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: whole });
  const client = clientOf(server.url);
  expect((await client.createLabel(body, idempotencyKey)).trackingNumber).toBe(labelMetadata.trackingNumber);
  await client.close();
});

/** A key and a certificate for `usps.example`, made for one run; null where there is no openssl to make it. */
const certificate = (): { key: Buffer; cert: Buffer } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-tls-'));
  try {
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
    const made = spawnSync('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=usps.example',
      '-addext', 'subjectAltName=DNS:usps.example', '-keyout', key, '-out', cert,
    ]);
    return made.status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const pair = certificate();

test.skipIf(pair === null)(`a certificate that nobody vouches for, or of another name, gets no secret (made by openssl${pair === null ? ', which isn’t there' : ''})`, async () => {
  if (pair === null) return;
  let requests = 0;
  const server = createServer(pair, (_request, response) => { requests += 1; response.end('{}'); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = clientOf(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const told = async (): Promise<unknown> => rejection(client.createLabel(body, idempotencyKey));
  expect(await told()).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false, status: null, message: 'what answered couldn’t prove that it is USPS: a proxy or a virus scanner may be in the way (DEPTH_ZERO_SELF_SIGNED_CERT)' });
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, pair.cert.toString()]);
  try {
    expect(await told()).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false, status: null, message: 'what answered isn’t USPS: its certificate is another’s (ERR_TLS_CERT_ALTNAME_INVALID)' });
  } finally {
    setDefaultCACertificates(before);
  }
  expect(requests).toBe(0);
  await client.close();
  server.close();
  await once(server, 'close');
});
