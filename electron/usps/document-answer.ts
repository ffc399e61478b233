import type * as z from 'zod';
import type { HttpAnswer } from './http.ts';
import { decodeImage } from './label-image.ts';
import type { DocumentImage } from './label-image.ts';
import { multipartParts } from './multipart.ts';
import type { Part } from './multipart.ts';
import { garbled, jsonOf, readValue } from './read-answer.ts';

/** Asks for one flat JSON; `application/json` would still bring multipart, with only its metadata in JSON. */
export const vendorJson = 'application/vnd.usps.labels+json';

interface Names {
  readonly metadata: string;
  readonly image: string;
}

const isJson = ({ contentType }: Part): boolean => /^application\/(.+\+)?json$/.test(contentType);

/** By name where USPS keeps to its names, else by kind: older answers name the parts otherwise. */
const fromMultipart = (answer: HttpAnswer, names: Names): { metadata: unknown; image: string } => {
  const parts = multipartParts(answer.header('content-type') ?? '', answer.body);
  const metadata = parts.find((part) => part.name === names.metadata) ?? parts.find(isJson);
  const image = parts.find((part) => part.name === names.image) ?? parts.find((part) => !isJson(part));
  return { metadata: jsonOf(metadata?.body.toString('utf8') ?? ''), image: image?.body.toString('latin1') ?? '' };
};

const fromJson = (answer: HttpAnswer, names: Names): { metadata: unknown; image: string } => {
  const metadata = jsonOf(answer.body.toString('utf8'));
  const image = typeof metadata === 'object' && metadata !== null ? (metadata as Readonly<Record<string, unknown>>)[names.image] : undefined;
  return { metadata, image: typeof image === 'string' ? image : '' };
};

/**
 * An answer that is data and one document, as vendor JSON or as multipart.
 * @throws UspsNoAnswer (garbled): the document may exist at USPS all the same.
 */
export const readDocument = <S extends z.ZodType>(answer: HttpAnswer, schema: S, names: Names): { data: z.output<S>; image: DocumentImage } => {
  const multipart = (answer.header('content-type') ?? '').trim().toLowerCase().startsWith('multipart/');
  let found: { metadata: unknown; image: string };
  let image: DocumentImage;
  try {
    found = multipart ? fromMultipart(answer, names) : fromJson(answer, names);
    if (found.image === '') throw new Error(found.metadata === undefined ? 'the answer isn’t JSON' : 'the answer holds no document');
    image = decodeImage(found.image);
  } catch (error) {
    throw garbled(answer, error instanceof Error ? error.message : 'the answer couldn’t be read');
  }
  return { data: readValue(answer, schema, found.metadata), image };
};
