/** A label or form as USPS drew it, decoded. */
export interface DocumentImage {
  readonly mediaType: 'application/pdf' | 'application/zpl';
  readonly bytes: Uint8Array;
}
