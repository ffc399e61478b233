import { isMilitary, needsCustomsForm } from '../address/states.ts';

/** Where a label goes, as far as the rules tell places apart. */
export type DestinationKind = 'domestic' | 'military' | 'territory' | 'abroad';

/** Of a place within the United States. */
export const destinationKind = (state: string): DestinationKind => (isMilitary(state) ? 'military' : needsCustomsForm(state) ? 'territory' : 'domestic');

/** What is asked of USPS besides class, extras and contents. */
export type CombinationFlag =
  | 'physical-signature' | 'carrier-release' | 'hold-for-pickup' | 'parcel-locker' | 'return-label' | 'customs-form' | 'return-receipt-tracking'
  | 'original-package' | 'sender-shown' | 'sender-complete' | 'some-dimensions-missing' | 'all-dimensions-missing';

/** What a label would combine. Names and codes are those of USPS's Labels API, and of its International Labels API abroad. */
export interface Combination {
  /** Null while no class is chosen: rules that ask for one wait. */
  readonly mailClass: string | null;
  /** Extra service codes as they would be asked for. */
  readonly extras: readonly number[];
  /** What the contents are worth, in cents; insurance for more than $500 has a code of its own. */
  readonly value: number | null;
  readonly contentType: string | null;
  readonly customsContentType: string | null;
  readonly destination: DestinationKind;
  /** The rate indicator, or the packaging type where there is none. */
  readonly packaging: string | null;
  readonly endorsement: string | null;
  readonly labelType: string;
  readonly flags: readonly CombinationFlag[];
}

/** What nothing is wrong with; callers say what is different. */
export const plainCombination: Combination = {
  mailClass: null, extras: [], value: null, contentType: null, customsContentType: null, destination: 'domestic', packaging: null, endorsement: null,
  labelType: '4X6LABEL', flags: [],
};
