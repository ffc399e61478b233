import type { Inches, PackagingId, Size } from './parcel.ts';

export interface Packaging {
  readonly id: PackagingId;
  readonly name: string;
  /** Outside size of what USPS makes, in inches; null for the sender's own. */
  readonly size: Size | null;
  /** Rate indicators of the prices that may be charged for it (USPS Labels API, rateIndicator). */
  readonly rateIndicators: readonly string[];
}

const inches = (length: number, width: number, height: number): Size => ({
  length: length as Inches, width: width as Inches, height: height as Inches,
});

const own = ['SP', 'PA', 'DR', 'OS', 'NP'] as const;

export const packagings: readonly Packaging[] = [
  { id: 'own-box', name: 'Own box', size: null, rateIndicators: [...own, 'CP'] },
  { id: 'own-bag', name: 'Own bag or envelope', size: null, rateIndicators: [...own, 'DN', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'] },
  { id: 'flat-rate-envelope', name: 'Flat Rate Envelope', size: inches(12.5, 9.5, 0.5), rateIndicators: ['FE', 'E4'] },
  { id: 'legal-flat-rate-envelope', name: 'Legal Flat Rate Envelope', size: inches(15, 9.5, 0.5), rateIndicators: ['FA', 'E6'] },
  { id: 'padded-flat-rate-envelope', name: 'Padded Flat Rate Envelope', size: inches(12.5, 9.5, 1), rateIndicators: ['FP'] },
  { id: 'small-flat-rate-box', name: 'Small Flat Rate Box', size: inches(8.69, 5.44, 1.75), rateIndicators: ['FS'] },
  { id: 'medium-flat-rate-box', name: 'Medium Flat Rate Box', size: inches(11.25, 8.75, 6), rateIndicators: ['FB'] },
  { id: 'large-flat-rate-box', name: 'Large Flat Rate Box', size: inches(12.25, 12.25, 6), rateIndicators: ['PL', 'PM'] },
];

export const packagingOf = (id: PackagingId): Packaging => {
  const found = packagings.find((packaging) => packaging.id === id);
  if (!found) throw new RangeError(`unknown packaging: ${id}`);
  return found;
};
