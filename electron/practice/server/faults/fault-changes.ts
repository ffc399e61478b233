import { gzipSync } from 'node:zlib';
import { isParts } from '../answer.ts';
import type { Answer } from '../answer.ts';
import type { FaultName } from './fault-names.ts';
import type { RenderedAnswer } from '../render-answer.ts';

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const changeJson = (answer: Answer, change: (value: Tree) => Tree): Answer => {
  if (typeof answer.body !== 'string' || !(answer.headers['Content-Type'] ?? '').includes('json')) return answer;
  const value: unknown = JSON.parse(answer.body);
  return isTree(value) ? { ...answer, body: JSON.stringify(change(value)) } : answer;
};

const warning = { warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' };

/** Every rate and every extra service, however deep, says that no contract price was found. */
const warned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(warned);
  if (!isTree(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, warned(member)]));
  return 'SKU' in value && 'priceType' in value ? { ...inner, warnings: [warning] } : inner;
};

/** Cut in the middle of a group of four, as a broken transfer leaves it. */
const cut = (base64: string): string => base64.slice(0, Math.floor(base64.length / 8) * 4 + 3);

const isImage = (name: string): boolean => name.endsWith('Image') || name === 'label';

/** Faults that spoil what an answer says. */
const changes: Partial<Record<FaultName, (answer: Answer) => Answer>> = {
  warning_001: (answer) => changeJson(answer, (value) => warned(value) as Tree),
  address_D: (answer) => changeJson(answer, (value) => ({ ...value, additionalInfo: { ...(value.additionalInfo as Tree), DPVConfirmation: 'D' } })),
  clock_skew: (answer) => {
    const ahead = 3_600_000;
    const dated = { ...answer, headers: { ...answer.headers, Date: new Date(Date.now() + ahead).toUTCString() } };
    return changeJson(dated, (value) => (typeof value.issued_at === 'number' ? { ...value, issued_at: value.issued_at + ahead } : value));
  },
  truncated_base64: (answer) => {
    if (isParts(answer.body)) {
      const parts = answer.body.parts.map((part) => (isImage(part.name) ? { ...part, body: cut(part.body) } : part));
      return { ...answer, body: { ...answer.body, parts } };
    }
    return changeJson(answer, (value) => Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, isImage(name) && typeof member === 'string' ? cut(member) : member]),
    ));
  },
  extra_part: (answer) => {
    if (!isParts(answer.body)) return changeJson(answer, (value) => ({ ...value, surpriseImage: 'c3VycHJpc2U=' }));
    const surprise = { name: 'surprise', contentType: 'text/plain', body: 'a part that no file tells of' };
    return { ...answer, body: { ...answer.body, parts: [surprise, ...answer.body.parts] } };
  },
  garbage: () => ({ status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"trackingNu\u0000\u0000<%=' }),
};

export const changeAnswer = (fault: FaultName, answer: Answer): Answer => changes[fault]?.(answer) ?? answer;

/** Faults that spoil how an answer is written. */
export const changeRendered = (fault: FaultName, answer: RenderedAnswer): RenderedAnswer => {
  const type = answer.headers['Content-Type'] ?? '';
  switch (fault) {
    case 'wrong_boundary':
      return type.startsWith('multipart/') ? { ...answer, headers: { ...answer.headers, 'Content-Type': 'multipart/form-data;boundary=never-comes' } } : answer;
    case 'lf_only':
      return type.startsWith('multipart/') ? { ...answer, body: Buffer.from(answer.body.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') } : answer;
    case 'gzip':
      return { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' }, body: gzipSync(answer.body) };
    default:
      return answer;
  }
};
