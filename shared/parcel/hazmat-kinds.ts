import type { HazmatChoice, HazmatKind, NeverMailed } from './hazmat.ts';

export interface HazmatFacts {
  readonly kind: HazmatKind;
  /** USPS's extra service code (Labels API, extraServices 810 to 832 and 857). */
  readonly code: number;
  readonly name: string;
  readonly detail: string;
}

/** By what people ship, the commonest first. Whether it goes by air is in the table of combinations, by its code. */
export const hazmatKinds: readonly HazmatFacts[] = [
  { kind: 'lithium-in-device', code: 820, name: 'Lithium battery in its device', detail: 'New, at most 4 cells or 2 batteries: phone, tablet, watch' },
  { kind: 'lithium-marked', code: 818, name: 'Lithium batteries with a device', detail: 'New, more of them or packed beside it; the lithium mark on the box' },
  { kind: 'lithium-alone', code: 816, name: 'Lithium batteries alone, or a used device', detail: 'Power banks, spare batteries, used or repaired electronics; ground only' },
  { kind: 'lithium-return', code: 817, name: 'Lithium battery going back', detail: 'A return; ground only' },
  { kind: 'perfume', code: 812, name: 'Perfume, cologne, aftershave', detail: 'With alcohol; ground only' },
  { kind: 'nail-polish', code: 812, name: 'Nail polish', detail: 'And its remover; ground only' },
  { kind: 'hand-sanitizer', code: 810, name: 'Hand sanitizer, alcohol wipes', detail: 'Ethanol packed for air' },
  { kind: 'aerosol', code: 831, name: 'Spray cans', detail: 'Hair spray, deodorant, paint: limited quantity; ground only' },
  { kind: 'flammable-liquid', code: 812, name: 'Other flammable liquid', detail: 'Class 3; ground only' },
  { kind: 'dry-ice', code: 819, name: 'Dry ice', detail: 'Class 9; by air at most 5 lb' },
  { kind: 'wet-battery', code: 815, name: 'Wet battery, nonspillable', detail: 'Class 8' },
  { kind: 'corrosive', code: 814, name: 'Corrosive', detail: 'Class 8: cleaners, acids' },
  { kind: 'matches', code: 822, name: 'Safety matches, flammable solid', detail: 'Division 4.1; ground only' },
  { kind: 'lighters', code: 830, name: 'Lighters', detail: 'With the authorization that USPS asks for; ground only' },
  { kind: 'magnets', code: 821, name: 'Magnets', detail: 'Strong enough to be felt outside of the box' },
  { kind: 'oxidizer', code: 823, name: 'Oxidizer', detail: 'Division 5.1; ground only' },
  { kind: 'peroxide', code: 824, name: 'Organic peroxide', detail: 'Division 5.2; ground only' },
  { kind: 'toxic', code: 825, name: 'Toxic material', detail: 'Division 6.1: pesticides, medicine' },
  { kind: 'biological', code: 826, name: 'Biological material', detail: 'Division 6.2: specimens' },
  { kind: 'radioactive', code: 813, name: 'Radioactive material', detail: 'Class 7: smoke detectors' },
  { kind: 'toy-propellant', code: 811, name: 'Toy propellant, safety fuse', detail: 'Class 1; ground only' },
  { kind: 'limited-quantity', code: 831, name: 'Limited quantity', detail: 'Other goods with the square mark; ground only' },
  { kind: 'ground-only', code: 828, name: 'Other goods for ground only', detail: '' },
  { kind: 'consumer-commodity', code: 829, name: 'Consumer commodity, ID8000', detail: 'Packed and papered for air' },
  { kind: 'excepted-quantity', code: 827, name: 'Excepted quantity', detail: '' },
  { kind: 'small-quantity', code: 832, name: 'Small quantity', detail: '' },
  { kind: 'other', code: 857, name: 'Hazardous, none of these', detail: 'Without an exact code; not where a customs form is needed' },
];

export const neverMailed: Readonly<Record<NeverMailed, string>> = {
  ammunition: 'Ammunition', fireworks: 'Fireworks', gasoline: 'Gasoline', explosives: 'Explosives', mercury: 'Mercury', marijuana: 'Marijuana',
};

export const hazmatFacts = (kind: HazmatKind): HazmatFacts => {
  const found = hazmatKinds.find((one) => one.kind === kind);
  if (!found) throw new RangeError(`unknown hazardous material: ${kind}`);
  return found;
};

/** The kind that can be mailed; null for what USPS carries for nobody. */
export const mailableKind = (choice: HazmatChoice): HazmatKind | null => hazmatKinds.find(({ kind }) => kind === choice)?.kind ?? null;

/** Why what was said to be inside isn't mailed, in words; null where it is. */
export const neverMailedWords = (choice: HazmatChoice): string | null => {
  const name = (neverMailed as Readonly<Partial<Record<HazmatChoice, string>>>)[choice];
  return name === undefined ? null : `USPS doesn’t carry ${name.toLowerCase()}, by any service. This parcel can’t be mailed.`;
};
