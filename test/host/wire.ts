/**
 * What crosses between page and main, as text: what the structured clone algorithm lets through, and what is needed of
 * it. Electron refuses functions and forgets prototypes, and so does this. It runs on both sides: its source is put into
 * the page, so it refers to nothing outside itself.
 */
export const createWire = () => {
  const tag = (value: unknown): unknown => {
    if (value === undefined) return ['undefined'];
    if (typeof value === 'number' && !Number.isFinite(value)) return ['number', String(value)];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return ['array', value.map(tag)];
    if (value instanceof Uint8Array) {
      let binary = '';
      for (let at = 0; at < value.length; at += 8192) binary += String.fromCharCode(...value.subarray(at, at + 8192));
      return ['bytes', btoa(binary)];
    }
    if (value instanceof Date) return ['date', value.getTime()];
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`the stand-in carries no ${value.constructor.name}`);
    return ['object', Object.entries(value).map(([key, item]) => [key, tag(item)])];
  };
  const untag = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [kind, content] = value as [string, never];
    switch (kind) {
      case 'undefined': return undefined;
      case 'number': return Number(content);
      case 'bigint': return BigInt(content);
      case 'array': return (content as unknown[]).map(untag);
      case 'bytes': return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      case 'date': return new Date(content);
      default: return Object.fromEntries((content as [string, unknown][]).map(([key, item]) => [key, untag(item)]));
    }
  };
  return {
    encode: (value: unknown): string => JSON.stringify(tag(structuredClone(value))),
    decode: (text: string): unknown => untag(JSON.parse(text)),
  };
};

export type Wire = ReturnType<typeof createWire>;
export const wire = createWire();
