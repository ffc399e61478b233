import type { CustomsContentType } from '../../shared/customs/customs.ts';

interface Contents { readonly value: CustomsContentType; readonly words: string }

/** What a customs form calls what is inside, as it is chosen. */
export const contents: readonly Contents[] = [
  { value: 'MERCHANDISE', words: 'Merchandise' },
  { value: 'GIFT', words: 'Gift' },
  { value: 'DOCUMENT', words: 'Documents' },
  { value: 'COMMERCIAL_SAMPLE', words: 'Commercial sample' },
  { value: 'RETURNED_GOODS', words: 'Returned goods' },
  { value: 'HUMANITARIAN_DONATIONS', words: 'Humanitarian donation' },
  { value: 'DANGEROUS_GOODS', words: 'Dangerous goods' },
  { value: 'OTHER', words: 'Other' },
];

/** Of parcels abroad alone. */
export const contentsAbroad: readonly Contents[] = [
  { value: 'NON_NEGOTIABLE_DOCUMENT', words: 'Papers without value' },
  { value: 'MEDICAL_SUPPLIES', words: 'Medical supplies' },
  { value: 'PHARMACEUTICALS', words: 'Medicines' },
  { value: 'CREMATED_REMAINS', words: 'Cremated remains' },
];

export const contentsWords = (type: CustomsContentType): string => [...contents, ...contentsAbroad].find(({ value }) => value === type)?.words ?? type;
