/** A label or form as USPS drew it, decoded. */
export interface DocumentImage {
  readonly mediaType: 'application/pdf' | 'application/zpl';
  readonly bytes: Uint8Array;
}

/**
 * The bytes of Base64 in whole quantities of four, filled up with `=`; null where it is anything else, which a text that was
 * cut off mostly is. Node passes over what isn't Base64, so that the bytes are then fewer than the text has room for:
 * that is seen without looking at each character, of which a label has millions.
 */
const decoded = (text: string): Buffer<ArrayBuffer> | null => {
  if (text === '' || text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === (text.length / 4) * 3 - padding ? bytes : null;
};

/** Not a copy, unless it shares its memory: what goes to the window takes all of that along. */
const alone = (bytes: Buffer<ArrayBuffer>): Uint8Array => (bytes.buffer.byteLength === bytes.length ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes));

/** Whether the end is there too: Base64 cut off between two quantities decodes without complaint. */
const mediaTypeOf = (bytes: Buffer): DocumentImage['mediaType'] | null => {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    return bytes.subarray(-1024).toString('latin1').includes('%%EOF') ? 'application/pdf' : null;
  const text = bytes.toString('latin1').trim();
  return /^(\^XA|[~^][^]{0,511}\^XA|CT~~[^]{0,511}\^XA)/.test(text) && text.endsWith('^XZ') ? 'application/zpl' : null;
};

/**
 * The document in a Base64 text, known by its first and last bytes and not by what a header says: USPS sends Base64 under
 * `Content-Type: application/pdf`.
 * @throws Error when the text isn't Base64, or holds neither a whole PDF nor whole ZPL.
 */
export const decodeImage = (text: string): DocumentImage => {
  const bytes = decoded(text) ?? decoded(text.replace(/\s+/g, ''));
  if (bytes === null) throw new Error('the document in the answer is damaged (no Base64, or cut off)');
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new Error('the document in the answer is damaged (neither a whole PDF nor whole ZPL)');
  return { mediaType, bytes: alone(bytes) };
};
