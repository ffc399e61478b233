import { describe, expect, it } from 'vitest';
import { parcels, summarize } from '../../renderer/end-of-day/form-group.ts';
import { cents } from '../../shared/format-money.ts';
import { sampleDayLabel } from './sample-desk.ts';

describe('a group to close', () => {
  it('is counted by service, summed, and names what is open', () => {
    const unprinted = sampleDayLabel(1, { charged: cents(700), isOpen: true });
    const labels = [sampleDayLabel(0, { charged: cents(700) }), unprinted, sampleDayLabel(2, { charged: cents(1000), mailClass: 'PRIORITY_MAIL' }), sampleDayLabel(3, { charged: cents(5) })];
    expect(summarize(labels)).toEqual({
      count: 4,
      total: 2405,
      services: [{ name: 'Ground Advantage', count: 3 }, { name: 'Priority Mail', count: 1 }],
      open: [unprinted],
    });
  });

  it('is counted in words', () => {
    expect([1, 40, 5000].map(parcels)).toEqual(['1 parcel', '40 parcels', '5,000 parcels']);
  });
});
