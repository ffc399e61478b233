import { encodeEpl } from '../../../raster/encode/epl.ts';
import { encodePng } from '../../../raster/encode/png.ts';
import { encodeTiff } from '../../../raster/encode/tiff.ts';
import type { PrintedDocument } from '../document.ts';
import { encodeGif } from './gif.ts';
import { encodeJpeg } from './jpeg.ts';
import { pictureDpi } from './picture-page.ts';
import type { PicturePage } from './picture-page.ts';

interface PictureKind {
  readonly extension: string;
  readonly contentType: string;
  /** Of one page, but for a TIFF and for a printer's own language. */
  encode(pages: readonly PicturePage[]): Uint8Array;
}

const onePage = (encode: (page: PicturePage) => Uint8Array) => (pages: readonly PicturePage[]): Uint8Array => {
  const [page, ...more] = pages;
  if (page === undefined || more.length > 0) throw new RangeError('such a picture holds one page');
  return encode(page);
};

const kinds = {
  PNG: { extension: 'png', contentType: 'image/png', encode: onePage((page) => encodePng(page, pictureDpi)) },
  JPG: { extension: 'jpg', contentType: 'image/jpg', encode: onePage((page) => encodeJpeg(page, pictureDpi)) },
  GIF: { extension: 'gif', contentType: 'image/gif', encode: onePage(encodeGif) },
  TIFF: { extension: 'tiff', contentType: 'image/tiff', encode: (pages) => encodeTiff(pages, pictureDpi) },
  EPL300DPI: { extension: 'epl', contentType: 'application/octet-stream', encode: (pages) => encodeEpl(pages, { dpi: pictureDpi }) },
} as const satisfies Record<string, PictureKind>;

export type PictureType = keyof typeof kinds;

export const isPictureType = (imageType: string): imageType is PictureType => Object.hasOwn(kinds, imageType);

export const pictureDocument = (name: string, type: PictureType, pages: readonly PicturePage[]): PrintedDocument => {
  const { extension, contentType, encode } = kinds[type];
  return { name, fileName: `${name}.${extension}`, contentType, base64: Buffer.from(encode(pages)).toString('base64') };
};
