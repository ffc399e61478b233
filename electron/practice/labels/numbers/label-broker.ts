import { qrCode } from '../../documents/bars/qr-code.ts';
import type { PrintedDocument } from '../../documents/document.ts';
import { pictureDocument } from '../../documents/pictures/picture.ts';

/** What a post office finds the label by, of ten characters at most. */
export const brokerId = (trackingNumber: string): string => `SIM${trackingNumber.slice(-8, -1)}`;

const dotsAModule = 10;
const quiet = 4;

/** The code that somebody without a printer shows at a post office: an inch across, as a PNG. */
export const brokerCode = (name: string, trackingNumber: string): PrintedDocument => {
  const modules = qrCode(brokerId(trackingNumber));
  const side = (modules.length + 2 * quiet) * dotsAModule;
  const stride = Math.ceil(side / 8);
  const bits = new Uint8Array(stride * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const isDark = modules[Math.floor(y / dotsAModule) - quiet]?.[Math.floor(x / dotsAModule) - quiet] ?? false;
      const at = y * stride + (x >> 3);
      if (isDark) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  return pictureDocument(name, 'PNG', [{ width: side, height: side, bits }]);
};
