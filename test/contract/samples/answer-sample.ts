import type { Schema } from '../official/official-schema.ts';

const texts: Readonly<Record<string, string>> = {
  'date': '2026-11-24', 'date-time': '2026-11-24T09:15:00Z', 'email': 'dana@example.com', 'uuid': '8be4df61-93ca-41d2-aa0d-00e098032b8c', 'uri': 'https://example.com', 'byte': 'AAAA',
};

/**
 * An answer with every member that a schema names, each filled with something of its type; patterns aren't looked at.
 * @param mode "null" has null for each member that isn't an object or a list, as live answers do; "text" writes numbers and truths as text.
 */
export const answerSample = (schema: Schema, mode: 'typed' | 'text' | 'null'): unknown => {
  const sample = (node: Schema): unknown => {
    const [choice] = node.oneOf ?? node.anyOf ?? [];
    if (choice !== undefined) return sample(choice);
    const type = Array.isArray(node.type) ? (node.type as readonly string[])[0] : node.type;
    if (type === 'object' || node.properties !== undefined) return Object.fromEntries(Object.entries(node.properties ?? {}).map(([name, member]) => [name, sample(member)]));
    if (type === 'array') return node.items === undefined ? [] : [sample(node.items)];
    if (mode === 'null') return null;
    if (node.enum !== undefined) return node.enum[0];
    if (type === 'number' || type === 'integer') return mode === 'text' ? '3' : 3;
    if (type === 'boolean') return mode === 'text' ? 'true' : true;
    return texts[node.format ?? ''] ?? 'X';
  };
  return sample(schema);
};
