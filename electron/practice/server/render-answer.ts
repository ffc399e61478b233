import { createHash } from 'node:crypto';
import { isParts } from './answer.ts';
import type { Answer, Part } from './answer.ts';
import type { PracticeSettings } from './settings.ts';

/** An answer as it is written to the socket. */
export interface RenderedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null).map(([name, member]) => [name, withoutNulls(member)]));
};

const jsonText = (text: string, nulls: boolean): string => (nulls ? text : JSON.stringify(withoutNulls(JSON.parse(text))));

/** Boundaries, all of them legal: with "+" and "/" as USPS's are, with characters that need quotes, and plain ones. */
const boundaryOf = (seed: string, kind: PracticeSettings['boundary']): string => {
  const digest = createHash('sha256').update(seed);
  if (kind === 'plain') return digest.digest('hex').slice(0, 24);
  const letters = digest.digest('base64').slice(0, 18).replaceAll('=', 'A');
  return kind === 'quoted' ? `${letters} (=?:,'.)_` : `${letters}+/p+`;
};

const written = ({ name, contentType, fileName, body }: Part, nulls: boolean): string => {
  const disposition = `form-data; ${fileName === undefined ? '' : `filename="${fileName}"; `}name="${name}"`;
  const text = contentType === 'application/json' ? jsonText(body, nulls) : body;
  return `Content-Type: ${contentType}\r\nContent-Disposition: ${disposition}\r\n\r\n${text}\r\n`;
};

/** Puts parts between boundaries and takes nulls out where the settings say so. */
export const renderAnswer = ({ status, headers, body }: Answer, { nulls, boundary: kind }: PracticeSettings): RenderedAnswer => {
  if (isParts(body)) {
    const boundary = boundaryOf(body.seed, kind);
    return {
      status,
      headers: { ...headers, 'Content-Type': `multipart/form-data;boundary=${kind === 'quoted' ? `"${boundary}"` : boundary}` },
      body: Buffer.from(`${body.parts.map((part) => `--${boundary}\r\n${written(part, nulls)}`).join('')}--${boundary}--\r\n`),
    };
  }
  const isJson = (headers['Content-Type'] ?? '').includes('json');
  return { status, headers, body: typeof body === 'string' ? Buffer.from(isJson ? jsonText(body, nulls) : body) : Buffer.from(body) };
};
