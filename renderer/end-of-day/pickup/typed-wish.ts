import { pickupDayProblem } from '../../../shared/pickup/pickup-day.ts';
import type { PackageLocation, PackageType, PickupDetails, PickupPlace, PickupWish, WaitingParcels } from '../../../shared/pickup/pickup.ts';
import type { Day } from '../../../shared/days/ship-date.ts';

/** The kinds of parcels that are asked for; what else a pickup has is kept. */
export const offeredTypes: readonly PackageType[] = ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'INTERNATIONAL', 'OTHER'];

/** As it stands in the form. */
export interface TypedWish {
  readonly day: Day;
  readonly counts: Readonly<Partial<Record<PackageType, string>>>;
  readonly pounds: string;
  readonly location: PackageLocation;
  readonly instructions: string;
  readonly dog: boolean;
}

export type WishField = 'day' | 'counts' | 'pounds' | 'instructions';

const typesOf = ({ packages }: Pick<PickupDetails, 'packages'>): [PackageType, string][] =>
  packages.map(({ type, count }) => [type as PackageType, String(count)]);

/** What waits, as it is typed: nothing where nothing does. */
export const typedWaiting = ({ packages, pounds }: WaitingParcels): Pick<TypedWish, 'counts' | 'pounds'> => ({
  counts: Object.fromEntries(typesOf({ packages })), pounds: pounds === 0 ? '' : String(pounds),
});

export const newWish = ({ nextDay, setting: { location, instructions, dog } }: PickupPlace): TypedWish => ({
  day: nextDay, counts: {}, pounds: '', location, instructions, dog,
});

export const wishOf = ({ day, packages, pounds, location, instructions, dog }: PickupDetails): TypedWish => ({
  day, counts: Object.fromEntries(typesOf({ packages })), pounds: pounds === null ? '' : String(pounds), location: location as PackageLocation, instructions, dog,
});

/** What is wrong with a note to the carrier; null where nothing is. */
export const instructionsProblem = ({ location, instructions }: Pick<TypedWish, 'location' | 'instructions'>): string | null => {
  if (location === 'OTHER' && instructions.trim() === '') return 'Say where: “other” needs a word about the place.';
  if (instructions.length > 255) return 'At most 255 characters.';
  return /[<>]/.test(instructions) ? 'USPS takes no < and >.' : null;
};

/** What is asked for, or what is wrong with it, by field. */
export const readWish = ({ day, counts, pounds, location, instructions, dog }: TypedWish, now: Date): { wish: PickupWish; problems: Partial<Record<WishField, string>> } => {
  const typed = Object.entries(counts) as [PackageType, string][];
  const packages = typed.flatMap(([type, text]) => (/^\d{1,5}$/.test(text.trim()) && Number(text) > 0 ? [{ type, count: Number(text) }] : []));
  const isCount = typed.every(([, text]) => /^\d{0,5}$/.test(text.trim()));
  const weight = /^\d{1,7}(\.\d{1,2})?$/.test(pounds.trim()) ? Number(pounds) : 0;
  const noteProblem = instructionsProblem({ location, instructions });
  const dayProblem = pickupDayProblem(day, now);
  return {
    wish: { day, packages, pounds: weight, location, instructions: instructions.trim(), dog },
    problems: {
      ...(dayProblem === null ? {} : { day: dayProblem }),
      ...(!isCount ? { counts: 'Whole numbers.' } : packages.length === 0 ? { counts: 'At least one parcel: what waits by then, as well as you know.' } : {}),
      ...(weight > 0 ? {} : { pounds: 'Pounds, as 21.5.' }),
      ...(noteProblem === null ? {} : { instructions: noteProblem }),
    },
  };
};
