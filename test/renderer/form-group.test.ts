import { describe, expect, it } from 'vitest';
import { summarize } from '../../renderer/end-of-day/form-group.ts';
import { cents } from '../../shared/format-money.ts';
import { sampleJob, sampleShipment } from './sample-desk.ts';

describe('a group to close', () => {
  it('is counted by service, summed, and names what isn’t printed', () => {
    const failed = sampleShipment(1, { charged: cents(700), printJobs: [sampleJob('s1', { state: 'failed' }), sampleJob('s1')] });
    const never = sampleShipment(2, { charged: cents(1000), printJobs: [] });
    const shipments = [sampleShipment(0, { charged: cents(700) }), failed, never, sampleShipment(3, { charged: cents(5) })];
    expect(summarize(shipments)).toEqual({
      count: 4,
      total: 2405,
      services: [{ name: 'Ground Advantage', count: 3 }, { name: 'Priority Mail', count: 1 }],
      unprinted: [failed, never],
    });
  });
});
