import type { PrinterProfile } from './printer-profile.ts';

/** A printer about which nobody has said anything. */
export const plainProfile: PrinterProfile = {
  modelId: null, language: null, dpi: null, media: null, compression: null, offset: { right: 0, down: 0 }, scale: 1,
  darkness: null, speed: null, carrierZpl: false, labelsPerSheet: 1, fallbackPrinterId: null,
};
