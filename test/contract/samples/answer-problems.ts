import { isTree } from '../official/official-files.ts';
import type { OfficialOperation } from '../official/official-operation.ts';
import { closed } from '../official/official-schema.ts';
import type { Schema } from '../official/official-schema.ts';
import { schemaProblems } from '../official/schema-problems.ts';

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** USPS's live answers write null for what isn't there, though its files know no null. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null).map(([name, member]) => [name, withoutNulls(member)]));
};

/** The parts of a multipart answer by name: JSON parsed, anything else as text. Read strictly (RFC 2046, section 5.1.1). */
export const partsOf = (contentType: string, text: string): Record<string, unknown> => {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)?.slice(1).find((each) => each !== undefined);
  if (boundary === undefined) throw new Error(`no boundary in ${contentType}`);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const [preamble = '', ...rest] = `${line}${text}`.split(`${line}--${boundary}`);
  const end = rest.pop();
  if (preamble.trim() !== '' || end === undefined || end.trim() !== '--') throw new Error('the parts don’t begin or end as they must');
  return Object.fromEntries(rest.map((part) => {
    const [head = '', ...body] = part.replace(line, '').split(`${line}${line}`);
    const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
    if (name === undefined) throw new Error(`a part without a name: ${head}`);
    const content = body.join(`${line}${line}`);
    return [name, /content-type:\s*application\/json/i.test(head) ? JSON.parse(content) as unknown : content];
  }));
};

const schemaFor = (schema: Schema, alternative: number | undefined): Schema => {
  const choices = schema.oneOf ?? schema.anyOf;
  return choices === undefined ? schema : choices[alternative ?? 0] ?? schema;
};

const closedSchemas = new WeakMap<Schema, Schema>();
const closedOf = (schema: Schema): Schema => {
  const known = closedSchemas.get(schema) ?? closed(schema);
  closedSchemas.set(schema, known);
  return known;
};

/**
 * What is wrong with an answer by the operation's file: a status or type that it doesn't name, a member that isn't as the
 * schema says, and a member that the schema doesn't know, though a schema may be open.
 * @param alternative which of several schemas the answer must fit.
 * @param besides members that live answers are known to hold although their schema doesn't name them.
 */
export const answerProblems = (
  operation: OfficialOperation, { status, contentType, text }: RawAnswer, { alternative, besides = [] }: { alternative?: number | undefined; besides?: readonly string[] | undefined } = {},
): string[] => {
  const [type = ''] = contentType.split(';');
  const allowed = operation.answers.filter((answer) => answer.status === status);
  if (allowed.length === 0) return [`status ${status} isn’t in the file: ${text.slice(0, 300)}`];
  if (allowed.every(({ mediaType }) => mediaType === null)) return text === '' ? [] : ['a body where the file has none'];
  const found = allowed.find(({ mediaType }) => mediaType === type.trim());
  if (!found?.schema) return [`type ${type || 'none'} isn’t in the file for ${status}`];
  const value = withoutNulls(type === 'multipart/form-data' ? partsOf(contentType, text) : JSON.parse(text));
  return schemaProblems(closedOf(schemaFor(found.schema, alternative)), value)
    .filter((problem) => !besides.some((name) => problem.endsWith(`{"additionalProperty":"${name}"}`)));
};

/** How a refusal's body differs from the file's ErrorMessage, but for a `source` that is plain text, as the gateway's is. */
export const refusalProblems = (operation: OfficialOperation, { status, contentType, text }: RawAnswer): string[] => {
  const error: unknown = JSON.parse(text, (name, value: unknown) => (name === 'source' && typeof value === 'string' ? { parameter: value } : value));
  return answerProblems(operation, { status, contentType, text: JSON.stringify(error) });
};
