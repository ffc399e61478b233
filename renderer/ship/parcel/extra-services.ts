import type { Extra } from '../../../shared/mailpiece.ts';

/** What USPS does beyond carrying it, each with the key that takes it along or leaves it. */
export const extraServices: readonly { readonly extra: Extra; readonly name: string; readonly keys: string }[] = [
  { extra: 'signature', name: 'Signature', keys: 'Alt+S' },
  { extra: 'adult-signature', name: 'Adult signature', keys: 'Alt+A' },
  { extra: 'insurance', name: 'Insurance', keys: 'Alt+I' },
];
