import { packagingOf } from '../../../shared/packaging.ts';
import type { PackagingId } from '../../../shared/parcel.ts';
import { readSize } from '../../../shared/read-size.ts';

/** What USPS's boxes hold, in inches inside, longest first (store.usps.com, each box's own page). */
const inside: Partial<Record<PackagingId, readonly [number, number, number]>> = {
  'small-flat-rate-box': [8.625, 5.375, 1.625],
  'medium-flat-rate-box': [11, 8.5, 5.5],
  'large-flat-rate-box': [12, 12, 5.5],
};

/** Length and width of an envelope that lies flat; what is thick takes as much of both. */
const envelopes: Partial<Record<PackagingId, readonly [number, number]>> = {
  'flat-rate-envelope': [12.5, 9.5],
  'legal-flat-rate-envelope': [15, 9.5],
  'padded-flat-rate-envelope': [12.5, 9.5],
};

export interface Sides { readonly length: string; readonly width: string; readonly height: string }

/** Whether what was measured goes into USPS's own packaging; null where nothing was measured, or it is the sender's own. */
export const fitsIn = (packaging: PackagingId, measured: Sides): boolean | null => {
  const read = readSize(measured);
  if (!read.ok) return null;
  const { length, width, height } = read.size;
  const box = inside[packaging];
  if (box) return length <= box[0] && width <= box[1] && height <= box[2];
  const envelope = envelopes[packaging];
  return envelope ? length + height <= envelope[0] && width + height <= envelope[1] : null;
};

/** What stands under a packaging's name in the list. */
export const fitWords = (packaging: PackagingId, measured: Sides): string | null => {
  const { size } = packagingOf(packaging);
  if (size === null) return null;
  const outside = `${size.length} × ${size.width} × ${size.height} in, one price up to 70 lb`;
  const fits = fitsIn(packaging, measured);
  if (fits === null) return outside;
  const what = `${measured.length.trim()} × ${measured.width.trim()} × ${measured.height.trim()} in`;
  return fits ? `${outside}; what measures ${what} fits` : `too small for ${what}`;
};
