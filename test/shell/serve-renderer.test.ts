import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveRenderer } from '../../electron/serve-renderer.ts';

let around: string;
let serve: (request: Request) => Promise<Response>;

beforeAll(() => {
  around = mkdtempSync(join(tmpdir(), 'labeldesk-serve-'));
  const folder = join(around, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(around, 'renderer-of-another'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'ship.js'), 'ship()');
  writeFileSync(join(folder, 'notes.sqlite'), 'not for the window');
  writeFileSync(join(around, 'secret.json'), '{}');
  writeFileSync(join(around, 'renderer-of-another', 'x.js'), 'x()');
  serve = serveRenderer(folder);
});

afterAll(() => rmSync(around, { recursive: true, force: true }));

const get = async (path: string, init?: RequestInit) => {
  const response = await serve(new Request(`app://labeldesk${path}`, init));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

/** As a page could ask with the path not tidied by a URL parser on its way. */
const getRaw = async (path: string) => {
  const request = new Request('app://labeldesk/');
  Object.defineProperty(request, 'url', { value: `app://labeldesk${path}` });
  return (await serve(request)).status;
};

describe('app://labeldesk', () => {
  it('serves the files of its folder under their type', async () => {
    expect([await get('/index.html'), await get('/assets/ship.js?v=1')]).toEqual([
      { status: 200, type: 'text/html; charset=utf-8', text: '<!doctype html>' },
      { status: 200, type: 'text/javascript; charset=utf-8', text: 'ship()' },
    ]);
  });

  it.each([
    '/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/assets/..%2f..%2fsecret.json', '/..%5csecret.json',
    '/../renderer-of-another/x.js', '/..%2frenderer-of-another%2fx.js', '/%2fetc%2fpasswd', '//etc/hosts.json', '/c:%5cx.json',
    '/index.html%00.js', '/%E0%A4%A.js',
  ])('lets nobody out of it by %s', async (path) => {
    expect(await getRaw(path)).toBe(404);
  });

  it('has nothing but the kinds of file that pages are made of', async () => {
    expect([await get('/notes.sqlite'), await get('/'), await get('/assets'), await get('/none.js')].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('is read, and nothing else', async () => {
    expect((await get('/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('answers for no other host', async () => {
    expect((await serve(new Request('app://elsewhere/index.html'))).status).toBe(403);
  });

  it('puts every answer under one policy that lets nothing inline, evaluated or foreign through', async () => {
    const headersOf = async (path: string) => Object.fromEntries((await serve(new Request(`app://labeldesk${path}`))).headers);
    const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' blob: data:; "
      + "style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
    const expected = {
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    };
    expect([await headersOf('/index.html'), await headersOf('/none.js')])
      .toEqual([{ ...expected, 'content-type': 'text/html; charset=utf-8' }, expected]);
  });
});
