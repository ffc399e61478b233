import { join } from 'node:path';
import { plantLabels } from '../shipping/forms/plant-labels.ts';
import type { Planted } from '../shipping/forms/plant-labels.ts';

const names = ['Ruth Okafor', 'Sam Whitfield', 'Ines Carvalho', 'Theo Lindqvist', 'Amara Nwosu', 'Priya Natarajan', 'Jonas Abbott'] as const;

/** Parcels of several people by rising order numbers, printed all. */
export const parcels = (count: number, first: number): Planted[] =>
  Array.from({ length: count }, (_, nth) => ({ orderNumber: `${first + nth}`, name: names[nth % names.length] ?? '', isPrinted: true }));

/** More of the one label that was bought, in Practice's ledger and at its USPS; the window learns of them when it is opened anew. */
export const plantIn = (dataFolder: string, labels: readonly Planted[]): void => {
  plantLabels(join(dataFolder, 'practice', 'ledger.sqlite'), join(dataFolder, 'practice', 'practice-usps.sqlite'), labels);
};
