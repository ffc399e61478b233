import type * as z from 'zod';
import type { HttpAnswer } from '../transport/http.ts';
import { garbled, jsonOf, readValue, unreadable } from '../transport/read-answer.ts';
import { decodeImage } from './label-image.ts';
import type { DocumentImage } from './label-image.ts';
import { multipartParts } from './multipart.ts';
import type { Part } from './multipart.ts';

/** Asks for one flat JSON; `application/json` would still bring multipart, with only its metadata in JSON. */
export const vendorJson = 'application/vnd.usps.labels+json';

/** What USPS calls the two parts. */
export interface DocumentNames {
  readonly metadata: string;
  readonly image: string;
}

/** An answer taken apart, before anything of it is believed. */
interface Found {
  readonly metadata: unknown;
  readonly image: string;
  /** Any further part that is data. */
  readonly part: (name: string) => unknown;
}

const isJson = ({ contentType }: Part): boolean => /^application\/(.+\+)?json$/.test(contentType);

const dataOf = (part: Part | undefined): unknown => jsonOf(part?.body.toString('utf8') ?? '');

/** By name where USPS keeps to its names, else by kind: older answers name the parts otherwise. */
const fromMultipart = (answer: HttpAnswer, alternatives: readonly [DocumentNames, ...DocumentNames[]]): Found => {
  const parts = multipartParts(answer.header('content-type') ?? '', answer.body);
  const named = (name: string) => parts.find((part) => part.name === name);
  const names = alternatives.find(({ image }) => named(image)) ?? alternatives[0];
  const image = named(names.image) ?? parts.find((part) => !isJson(part));
  return {
    metadata: dataOf(named(names.metadata) ?? parts.find(isJson)),
    image: image?.body.toString('latin1') ?? '',
    part: (name) => dataOf(named(name)),
  };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Flat where a label is bought, with the data as a member of its own where one is reprinted. */
const fromJson = (answer: HttpAnswer, alternatives: readonly [DocumentNames, ...DocumentNames[]]): Found => {
  const whole = jsonOf(answer.body.toString('utf8'));
  if (!isObject(whole)) return { metadata: whole, image: '', part: () => undefined };
  const names = alternatives.find((each) => typeof whole[each.image] === 'string') ?? alternatives[0];
  const nested = whole[names.metadata];
  const image = whole[names.image];
  return { metadata: isObject(nested) ? nested : whole, image: typeof image === 'string' ? image : '', part: (name) => whole[name] };
};

const foundIn = (answer: HttpAnswer, names: readonly [DocumentNames, ...DocumentNames[]]): Found =>
  (answer.header('content-type') ?? '').trim().toLowerCase().startsWith('multipart/') ? fromMultipart(answer, names) : fromJson(answer, names);

/**
 * An answer that is data and one document, as vendor JSON or as multipart.
 * @param names what the parts are called; several where USPS has several words for them.
 * @throws UspsNoAnswer (garbled): the document may exist at USPS all the same.
 */
export const readDocument = <S extends z.ZodType>(
  answer: HttpAnswer, schema: S, ...names: readonly [DocumentNames, ...DocumentNames[]]
): { data: z.output<S>; image: DocumentImage; part: Found['part'] } => {
  let found: Found;
  let image: DocumentImage;
  try {
    found = foundIn(answer, names);
    if (found.image === '') throw new Error(found.metadata === undefined ? unreadable : 'the answer holds no document');
    image = decodeImage(found.image);
  } catch (error) {
    throw garbled(answer, error instanceof Error ? error.message : unreadable);
  }
  return { data: readValue(answer, schema, found.metadata), image, part: found.part };
};

/**
 * As `readDocument`, where the data counts without the document: what was done is named there, and null stands for a document that is
 * missing or damaged.
 * @throws UspsNoAnswer (garbled) where the data can't be read.
 */
export const readDataAndDocument = <S extends z.ZodType>(
  answer: HttpAnswer, schema: S, names: DocumentNames,
): { data: z.output<S>; image: DocumentImage | null } => {
  let found: Found;
  try {
    found = foundIn(answer, [names]);
  } catch (error) {
    throw garbled(answer, error instanceof Error ? error.message : unreadable);
  }
  const data = readValue(answer, schema, found.metadata);
  try {
    return { data, image: decodeImage(found.image) };
  } catch {
    return { data, image: null };
  }
};
