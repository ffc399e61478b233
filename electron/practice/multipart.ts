import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import { header } from './call.ts';
import type { PrintedDocument } from './document.ts';

const vendorType = 'application/vnd.usps.labels+json';

/** Whether the caller asks for one flat JSON answer. Any other Accept, even of JSON, gets parts. */
export const wantsVendorJson = (call: Call): boolean => (header(call, 'accept') ?? '').includes(vendorType);

export const vendorJson = (value: unknown): Answer => ({
  status: 200, headers: { 'Content-Type': vendorType }, body: JSON.stringify(value),
});

export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly fileName?: string;
  readonly body: string;
}

export const documentPart = (document: PrintedDocument): Part => ({
  name: document.name, contentType: document.contentType, fileName: document.fileName, body: document.base64,
});

export const jsonPart = (name: string, body: string): Part => ({ name, contentType: 'application/json', body });

/** Parts as USPS sends them: images in Base64 whatever their type says, a boundary that holds "+" and "/", CRLF. */
export const multipart = (parts: readonly Part[], seed: string): Answer => {
  const boundary = `${createHash('sha256').update(seed).digest('base64').slice(0, 18).replaceAll('=', 'A')}+/p+`;
  const written = parts.map(({ name, contentType, fileName, body }) => {
    const disposition = `form-data; ${fileName === undefined ? '' : `filename="${fileName}"; `}name="${name}"`;
    return `--${boundary}\r\nContent-Type: ${contentType}\r\nContent-Disposition: ${disposition}\r\n\r\n${body}\r\n`;
  });
  return {
    status: 200,
    headers: { 'Content-Type': `multipart/form-data;boundary=${boundary}` },
    body: `${written.join('')}--${boundary}--\r\n`,
  };
};
