import { fittingPackagings } from '../../../shared/parcel/packaging-fit.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import type { PackagingId } from '../../../shared/parcel/parcel.ts';
import { readSize } from '../../../shared/parcel/read-size.ts';

export interface Sides { readonly length: string; readonly width: string; readonly height: string }

/** What stands under USPS's own packaging in the list: its size, and whether what was measured goes into it; null for the sender's own. */
export const fitWords = (packaging: PackagingId, measured: Sides): string | null => {
  const { size } = packagingOf(packaging);
  if (size === null) return null;
  const outside = `${size.length} × ${size.width} × ${size.height} in, one price up to 70 lb`;
  const read = readSize(measured);
  if (!read.ok) return outside;
  const what = `${measured.length.trim()} × ${measured.width.trim()} × ${measured.height.trim()} in`;
  return fittingPackagings({ packaging: 'own-box', size: read.size }).some(({ id }) => id === packaging)
    ? `${outside}; what measures ${what} fits` : `too small for ${what}`;
};
