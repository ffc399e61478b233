import * as z from 'zod';

/** What of hazardous goods is mailed, as people call it. One a label (USPS 160261). */
export const HazmatKind = z.enum([
  'lithium-in-device', 'lithium-marked', 'lithium-alone', 'lithium-return', 'perfume', 'nail-polish', 'hand-sanitizer', 'aerosol', 'flammable-liquid', 'dry-ice',
  'wet-battery', 'corrosive', 'matches', 'lighters', 'magnets', 'oxidizer', 'peroxide', 'toxic', 'biological', 'radioactive', 'toy-propellant', 'limited-quantity',
  'ground-only', 'consumer-commodity', 'excepted-quantity', 'small-quantity', 'other',
]);
export type HazmatKind = z.infer<typeof HazmatKind>;

/** What USPS carries for nobody (Publication 52, chapters 3 and 4), listed so that whoever looks for it is told. */
export const NeverMailed = z.enum(['ammunition', 'fireworks', 'gasoline', 'explosives', 'mercury', 'marijuana']);
export type NeverMailed = z.infer<typeof NeverMailed>;

/** What is said on the page to be inside. */
export const HazmatChoice = z.enum([...HazmatKind.options, ...NeverMailed.options]);
export type HazmatChoice = z.infer<typeof HazmatChoice>;
