/** A label or form as USPS drew it, decoded. */
export interface DocumentImage {
  readonly mediaType: 'application/pdf' | 'application/zpl';
  readonly bytes: Uint8Array;
}

/** Whole quantities of four, filled up with `=`: a text that was cut off mostly fails here. */
const isBase64 = (text: string): boolean => {
  const padding = text.includes('=') ? text.length - text.indexOf('=') : 0;
  return text !== '' && text.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(text) && (padding === 0 || /^={1,2}$/.test(text.slice(-padding)));
};

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
  const compact = text.replace(/\s+/g, '');
  if (!isBase64(compact)) throw new Error('the document isn’t Base64, or was cut off');
  const bytes = Buffer.from(compact, 'base64');
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new Error('the document is neither a whole PDF nor whole ZPL');
  return { mediaType, bytes: new Uint8Array(bytes) };
};
