import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isOurs } from './app-address.ts';

/**
 * What a page of ours may do: load its own scripts, styles, fonts and pictures, and show what main gave it. Nothing
 * inline, nothing evaluated, nothing from anywhere else. `blob:` pictures are the label previews.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
};

const answer = (status: number): Response => new Response(null, { status, headers });

/** The file an address names inside the folder; null for whatever would lead out of it or isn't a plain file of a known kind. */
const fileFor = (folder: string, url: URL): { path: string; type: string } | null => {
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  // `..` is refused rather than resolved, and a backslash, a colon or a NUL means something to some file system.
  if (/[\\:\0]/.test(name) || name.split('/').includes('..')) return null;
  const path = join(folder, name);
  const type = types[extname(path)];
  return type === undefined || !path.startsWith(folder + sep) ? null : { path, type };
};

/** Answers for `app://labeldesk`: the files of one folder, read only, each under the one policy. */
export const serveRenderer = (folder: string) => async (request: Request): Promise<Response> => {
  if (!isOurs(request.url)) return answer(403);
  if (request.method !== 'GET') return answer(405);
  const file = fileFor(folder, new URL(request.url));
  if (file === null) return answer(404);
  try {
    return new Response(new Uint8Array(await readFile(file.path)), { headers: { ...headers, 'content-type': file.type } });
  } catch {
    return answer(404);
  }
};
