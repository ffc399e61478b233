import { describe, expect, it } from 'vitest';
import { extraRefusals } from '../../../renderer/ship/extras/chosen-extras.ts';
import { cents } from '../../../shared/format-money.ts';
import type { Combined } from '../../../shared/combination/mailpiece-refusals.ts';

const plain: Combined = { extras: [], value: null, packaging: 'own-box', state: 'VA', customsContentType: null, hazmat: null, isHeld: false };

describe('an extra service', () => {
  it('is refused for what it does itself, and not for what is wrong without it', () => {
    const tooMuch: Combined = { ...plain, extras: ['insurance'], value: cents(5_000_01) };
    const flying: Combined = { ...plain, packaging: 'medium-flat-rate-box', hazmat: 'lithium-alone' };
    expect([tooMuch, flying].flatMap((combined) => [extraRefusals(combined, null)('signature'), extraRefusals(combined, 'PRIORITY_MAIL')('signature')]))
      .toEqual([null, null, null, null]);
    expect([extraRefusals(tooMuch, null)('certified'), extraRefusals(tooMuch, 'PRIORITY_MAIL')('certified')])
      .toEqual(['Certified Mail isn’t insured.', 'Certified Mail isn’t insured.']);
  });

  it('that is chosen can be taken out again whatever is wrong', () => {
    expect(extraRefusals({ ...plain, extras: ['insurance'], value: cents(5_000_01) }, null)('insurance')).toBe(null);
  });
});
