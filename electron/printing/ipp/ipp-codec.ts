/**
 * The Internet Printing Protocol's message encoding (RFC 8010): bytes in, values out, and back. Pure.
 * Every value carries its own tag, since one attribute may hold values of different tags (RFC 8010, 3.1.4).
 */
export type IppValue =
  | { tag: 'integer' | 'enum'; value: number }
  | { tag: 'boolean'; value: boolean }
  | { tag: IppTextTag; value: string }
  | { tag: 'rangeOfInteger'; value: { lower: number; upper: number } }
  | { tag: 'resolution'; value: { across: number; down: number; per: 'inch' | 'centimetre' } }
  | { tag: 'octetString' | 'dateTime'; value: Uint8Array }
  | { tag: 'collection'; value: IppAttributes }
  | { tag: 'unsupported' | 'unknown' | 'no-value'; value: null };

type IppTextTag = 'text' | 'name' | 'keyword' | 'uri' | 'uriScheme' | 'charset' | 'naturalLanguage' | 'mimeMediaType';
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>;
export type IppGroupTag = 'operation' | 'job' | 'printer' | 'unsupported-attributes' | 'other';
export interface IppGroup { readonly tag: IppGroupTag; readonly attributes: IppAttributes }

export interface IppMessage {
  /** The operation of a request, the status of an answer. */
  readonly code: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

/** An answer that isn't the encoding of RFC 8010. */
export class IppGarbled extends Error {
  override readonly name = 'IppGarbled';
}

const groupTags: Readonly<Record<Exclude<IppGroupTag, 'other'>, number>> = {
  operation: 0x01, job: 0x02, printer: 0x04, 'unsupported-attributes': 0x05,
};
const endOfAttributes = 0x03;
const beginCollection = 0x34;
const endCollection = 0x37;
const memberName = 0x4a;
const textWithLanguage = 0x35;
const nameWithLanguage = 0x36;
const textTags: Readonly<Record<IppTextTag, number>> = {
  text: 0x41, name: 0x42, keyword: 0x44, uri: 0x45, uriScheme: 0x46, charset: 0x47, naturalLanguage: 0x48, mimeMediaType: 0x49,
};
const otherTags = {
  unsupported: 0x10, unknown: 0x12, 'no-value': 0x13, integer: 0x21, boolean: 0x22, enum: 0x23, octetString: 0x30, dateTime: 0x31,
  resolution: 0x32, rangeOfInteger: 0x33, collection: beginCollection,
} as const;
const tagNumber: Readonly<Record<IppValue['tag'], number>> = { ...textTags, ...otherTags };
const textTagOf = new Map(Object.entries(textTags).map(([tag, number]) => [number, tag as IppTextTag]));
const groupTagOf = new Map(Object.entries(groupTags).map(([tag, number]) => [number, tag as IppGroupTag]));

/** IPP 2.0, without the document that follows it in a Print-Job. */
export const encodeIpp = (message: IppMessage): Uint8Array => {
  const bytes: number[] = [2, 0, ...bigEndian(message.code, 2), ...bigEndian(message.requestId, 4)];
  for (const group of message.groups) {
    if (group.tag === 'other') throw new TypeError('a group of an unknown kind can be read, not written');
    bytes.push(groupTags[group.tag]);
    for (const [name, values] of group.attributes) pushAttribute(bytes, name, values);
  }
  bytes.push(endOfAttributes);
  return Uint8Array.from(bytes);
};

const bigEndian = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, place) => (value >>> (8 * (size - 1 - place))) & 0xff);

const pushField = (bytes: number[], content: ArrayLike<number>): void => {
  bytes.push(...bigEndian(content.length, 2));
  for (let place = 0; place < content.length; place++) bytes.push(content[place] ?? 0);
};

const utf8 = new TextEncoder();

const pushAttribute = (bytes: number[], name: string, values: readonly IppValue[]): void => {
  values.forEach((value, place) => pushValue(bytes, place === 0 ? name : '', value));
};

const pushValue = (bytes: number[], name: string, value: IppValue): void => {
  bytes.push(tagNumber[value.tag]);
  pushField(bytes, utf8.encode(name));
  if (value.tag !== 'collection') return pushField(bytes, scalarBytes(value));
  pushField(bytes, []);
  for (const [member, memberValues] of value.value) {
    bytes.push(memberName);
    pushField(bytes, []);
    pushField(bytes, utf8.encode(member));
    pushAttribute(bytes, '', memberValues);
  }
  bytes.push(endCollection);
  pushField(bytes, []);
  pushField(bytes, []);
};

const scalarBytes = (value: Exclude<IppValue, { tag: 'collection' }>): ArrayLike<number> => {
  switch (value.tag) {
    case 'integer': case 'enum': return bigEndian(value.value, 4);
    case 'boolean': return [value.value ? 1 : 0];
    case 'rangeOfInteger': return [...bigEndian(value.value.lower, 4), ...bigEndian(value.value.upper, 4)];
    case 'resolution': return [
      ...bigEndian(value.value.across, 4), ...bigEndian(value.value.down, 4), value.value.per === 'inch' ? 3 : 4,
    ];
    case 'octetString': case 'dateTime': return value.value;
    case 'unsupported': case 'unknown': case 'no-value': return [];
    default: return utf8.encode(value.value);
  }
};

interface Field { readonly tag: number; readonly name: string; readonly content: DataView }

/** @throws {IppGarbled} when the bytes end early or break the encoding's rules. */
export const decodeIpp = (bytes: Uint8Array): IppMessage => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (size: number): DataView => {
    if (at + size > view.byteLength) throw new IppGarbled(`the answer ends at byte ${view.byteLength}, inside a value`);
    at += size;
    return new DataView(view.buffer, view.byteOffset + at - size, size);
  };
  const takeSized = (): DataView => take(take(2).getUint16(0));
  const takeField = (tag: number): Field => ({ tag, name: text(takeSized()), content: takeSized() });

  const takeValue = (field: Field): IppValue => {
    if (field.tag !== beginCollection) return scalarValue(field);
    const members = new Map<string, IppValue[]>();
    let values: IppValue[] = [];
    for (;;) {
      const member = takeField(take(1).getUint8(0));
      if (member.tag === endCollection) return { tag: 'collection', value: members };
      if (member.tag === memberName) members.set(text(member.content), values = []);
      else values.push(takeValue(member));
    }
  };

  const head = take(8);
  const groups: IppGroup[] = [];
  let attributes = new Map<string, IppValue[]>();
  let values: IppValue[] = [];
  for (;;) {
    const tag = take(1).getUint8(0);
    if (tag === endOfAttributes) return { code: head.getUint16(2), requestId: head.getInt32(4), groups };
    if (tag < 0x10) {
      groups.push({ tag: groupTagOf.get(tag) ?? 'other', attributes: attributes = new Map() });
      continue;
    }
    if (groups.length === 0) throw new IppGarbled('an attribute stands before any group');
    const field = takeField(tag);
    if (field.name !== '') {
      values = [];
      // A name that comes twice is a mistake of the sender: the first counts, as it does for CUPS.
      if (!attributes.has(field.name)) attributes.set(field.name, values);
    }
    values.push(takeValue(field));
  }
};

const decoder = new TextDecoder();
const text = (content: DataView): string => decoder.decode(content);

const scalarValue = ({ tag, content }: Field): IppValue => {
  const sized = (size: number): DataView => {
    if (content.byteLength !== size) throw new IppGarbled(`a value of tag 0x${tag.toString(16)} has ${content.byteLength} bytes`);
    return content;
  };
  const textTag = textTagOf.get(tag);
  if (textTag !== undefined) return { tag: textTag, value: text(content) };
  switch (tag) {
    case otherTags.integer: return { tag: 'integer', value: sized(4).getInt32(0) };
    case otherTags.enum: return { tag: 'enum', value: sized(4).getInt32(0) };
    case otherTags.boolean: return { tag: 'boolean', value: sized(1).getUint8(0) !== 0 };
    case otherTags.rangeOfInteger:
      return { tag: 'rangeOfInteger', value: { lower: sized(8).getInt32(0), upper: content.getInt32(4) } };
    case otherTags.resolution: {
      const per = sized(9).getUint8(8) === 4 ? 'centimetre' : 'inch';
      return { tag: 'resolution', value: { across: content.getInt32(0), down: content.getInt32(4), per } };
    }
    case textWithLanguage: return { tag: 'text', value: withoutLanguage(content) };
    case nameWithLanguage: return { tag: 'name', value: withoutLanguage(content) };
    case otherTags.dateTime: return { tag: 'dateTime', value: copy(content) };
    case otherTags.unknown: return { tag: 'unknown', value: null };
    case otherTags['no-value']: return { tag: 'no-value', value: null };
    case otherTags.unsupported: return { tag: 'unsupported', value: null };
    default: return { tag: 'octetString', value: copy(content) };
  }
};

const copy = (content: DataView): Uint8Array => new Uint8Array(content.buffer, content.byteOffset, content.byteLength).slice();

/** The language's length, the language, the text's length, the text (RFC 8010, 3.9). */
const withoutLanguage = (content: DataView): string => {
  if (content.byteLength < 4) throw new IppGarbled('a text with a language is too short');
  const start = 2 + content.getUint16(0) + 2;
  if (start > content.byteLength) throw new IppGarbled('a text with a language is too short');
  return text(new DataView(content.buffer, content.byteOffset + start, content.byteLength - start));
};
