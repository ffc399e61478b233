import type { Extra } from '../../../shared/mailpiece.ts';
import { extraKindOf } from '../../../shared/combination/extra-kinds.ts';

const common: readonly { readonly extra: Extra; readonly keys: string }[] = [
  { extra: 'signature', keys: 'Alt+S' },
  { extra: 'adult-signature', keys: 'Alt+A' },
  { extra: 'insurance', keys: 'Alt+I' },
];

/** What most parcels need, each with the key that takes it along or leaves it; the others are in the list. */
export const extraServices: readonly { readonly extra: Extra; readonly name: string; readonly keys: string }[] =
  common.map(({ extra, keys }) => ({ extra, keys, name: extraKindOf(extra).name }));

/** The key that opens and closes the list of all. */
export const listKeys = 'Alt+E';
