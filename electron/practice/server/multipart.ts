import type { Answer, Part } from './answer.ts';
import type { Call } from './call.ts';
import { header } from './call.ts';
import type { PrintedDocument } from '../documents/document.ts';

const vendorType = 'application/vnd.usps.labels+json';

/** Whether the caller asks for one flat JSON answer. Any other Accept, even of JSON, gets parts. */
export const wantsVendorJson = (call: Call): boolean => (header(call, 'accept') ?? '').includes(vendorType);

export const vendorJson = (value: unknown, status = 200): Answer => ({
  status, headers: { 'Content-Type': vendorType }, body: JSON.stringify(value),
});

export const documentPart = (document: PrintedDocument): Part => ({
  name: document.name, contentType: document.contentType, fileName: document.fileName, body: document.base64,
});

export const jsonPart = (name: string, body: string): Part => ({ name, contentType: 'application/json', body });

/** Parts as USPS sends them: images in Base64 whatever their type says. @param seed of the boundary. */
export const multipart = (parts: readonly Part[], seed: string, status = 200): Answer => ({ status, headers: {}, body: { parts, seed } });
