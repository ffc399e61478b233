/** Of a picture; USPS doesn't say which its own have. */
export const pictureDpi = 300;

/** A page in dots: a set bit is black, each row starts a new byte. */
export interface PicturePage {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}
