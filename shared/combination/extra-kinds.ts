import type { Extra } from '../mailpiece.ts';

/** USPS takes one extra of each of these: who has to sign, what is paid for loss, how the sender learns who signed. */
export type ExtraGroup = 'signer' | 'insurance' | 'receipt';

export interface ExtraKind {
  readonly extra: Extra;
  readonly name: string;
  readonly group: ExtraGroup;
  /** What it does and what it needs, in one line. */
  readonly detail: string;
}

/** What USPS does beyond carrying a parcel (Labels API, extraServices; Domestic Mail Manual 503). */
export const extraKinds: readonly ExtraKind[] = [
  { extra: 'signature', name: 'Signature', group: 'signer', detail: 'Anybody at the address signs' },
  { extra: 'adult-signature', name: 'Adult signature', group: 'signer', detail: 'Somebody of 21 or over signs, with an ID' },
  { extra: 'signature-restricted', name: 'Signature, addressee only', group: 'signer', detail: 'The addressee signs, or whom they named to USPS' },
  { extra: 'adult-signature-restricted', name: 'Adult signature, addressee only', group: 'signer', detail: 'The addressee signs, of 21 or over, with an ID' },
  { extra: 'express-signature', name: 'Signature by Express', group: 'signer', detail: 'Priority Mail Express alone, which asks for no signature by itself' },
  { extra: 'certified', name: 'Certified Mail', group: 'signer', detail: 'Signed for, and USPS keeps the proof; not insured' },
  { extra: 'certified-restricted', name: 'Certified Mail, addressee only', group: 'signer', detail: 'Certified, and the addressee signs' },
  { extra: 'certified-adult', name: 'Certified Mail, adult signature', group: 'signer', detail: 'Certified, and somebody of 21 or over signs' },
  { extra: 'certified-adult-restricted', name: 'Certified Mail, adult addressee only', group: 'signer', detail: 'Certified, and the addressee signs, of 21 or over' },
  { extra: 'insurance', name: 'Insurance', group: 'insurance', detail: 'Up to $5,000; signed for above $500' },
  { extra: 'insurance-restricted', name: 'Insurance, addressee only', group: 'insurance', detail: 'Over $500 and up to $5,000; the addressee signs' },
  { extra: 'return-receipt', name: 'Return receipt', group: 'receipt', detail: 'The green card; beside what is signed for, or with Express' },
  { extra: 'return-receipt-electronic', name: 'Return receipt by e-mail', group: 'receipt', detail: 'Beside what is signed for' },
];

export const extraKindOf = (extra: Extra): ExtraKind => {
  const found = extraKinds.find((kind) => kind.extra === extra);
  if (!found) throw new RangeError(`unknown extra service: ${extra}`);
  return found;
};

/** The extras with one more, which takes the place of another of its group. */
export const withExtra = (extras: readonly Extra[], extra: Extra): Extra[] => {
  const { group } = extraKindOf(extra);
  return [...extras.filter((one) => extraKindOf(one).group !== group), extra];
};

/** Whether the value of what is inside has to be told. */
export const isInsured = (extras: readonly Extra[]): boolean => extras.some((extra) => extraKindOf(extra).group === 'insurance');
