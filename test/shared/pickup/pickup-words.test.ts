import { expect, it } from 'vitest';
import { pickupDifferences } from '../../../shared/pickup/pickup-words.ts';
import type { PickupDetails } from '../../../shared/pickup/pickup.ts';

const pickup: PickupDetails = {
  day: '2026-11-24', packages: [{ type: 'PRIORITY_MAIL', count: 3 }, { type: 'USPS_GROUND_ADVANTAGE', count: 12 }], pounds: 20, location: 'OTHER', instructions: 'Blue gate', dog: false,
};

it('tells what is different of a pickup, in words', () => {
  expect(pickupDifferences(pickup, {
    day: '2026-11-25', packages: [{ type: 'PRIORITY_MAIL', count: 3 }, { type: 'CREMATED', count: 1 }], pounds: null, location: 'ATTIC', instructions: '', dog: true,
  })).toEqual([
    'Wed Nov 25 instead of Tue Nov 24', '1 CREMATED, 3 Priority Mail instead of 3 Priority Mail, 12 Ground Advantage', 'no weight instead of 20 lb',
    'ATTIC instead of Other: see the note', 'no note instead of “Blue gate”', 'a dog instead of no dog',
  ]);
});

it('takes neither the order of the parcels nor capitals for a difference', () => {
  expect(pickupDifferences(pickup, { ...pickup, packages: [...pickup.packages].reverse(), instructions: 'BLUE GATE' })).toEqual([]);
});
