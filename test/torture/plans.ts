import { undocumented } from '../../electron/practice/server/undocumented.ts';
import type { Plan } from './torture.ts';

export interface NamedPlan {
  /** By which it is asked for. */
  readonly name: string;
  readonly title: string;
  readonly plan: Plan;
}

/** Everything that is tried; the longest first. */
export const plans = (randomKills: number, seed: number): NamedPlan[] => {
  const everything: Plan = { everyEvent: 1, randomKills, brokenAnswers: true, seed, undocumented: {} };
  return [
    { name: 'purchases', title: 'USPS as it usually is', plan: everything },
    { name: 'forms', title: 'SCAN forms', plan: { ...everything, randomKills: Math.ceil(randomKills / 5), what: 'form' } },
    { name: 'small-disk', title: 'A small disk', plan: { ...everything, randomKills: 0, smallDisk: true } },
    { name: 'small-disk-forms', title: 'A small disk under SCAN forms', plan: { ...everything, randomKills: 0, smallDisk: true, what: 'form' } },
    ...Object.keys(undocumented).map((name) =>
      ({ name, title: `${name} the other way`, plan: { ...everything, everyEvent: 7, randomKills: 0, undocumented: { [name]: 'b' as const } } })),
  ];
};
