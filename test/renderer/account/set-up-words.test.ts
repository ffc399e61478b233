import { describe, expect, it } from 'vitest';
import { setUpWords } from '../../../renderer/account/set-up-words.ts';

describe('how far the set-up is', () => {
  it('names what is missing, in its order', () => {
    expect(setUpWords({ environment: 'live', missing: ['client-secret', 'crid', 'epa'] }, true)).toEqual({
      kind: 'wait',
      title: 'Still missing: client secret, CRID and EPA number',
      meaning: 'No label can be bought until they are entered below, in this order.',
    });
  });

  it('is no matter in Practice once nothing is missing', () => {
    expect(setUpWords({ environment: 'practice', missing: [] }, false)).toBeNull();
  });

  it('waits for proof on TEM and live, and says what the proof costs', () => {
    expect(setUpWords({ environment: 'tem', missing: [] }, false)?.meaning).toContain('never charged');
    expect(setUpWords({ environment: 'live', missing: [] }, false)?.meaning).toContain('is charged to the payment account');
  });

  it('is done when USPS has sold a label', () => {
    expect(setUpWords({ environment: 'live', missing: [] }, true)).toEqual({
      kind: 'good', title: 'The account works', meaning: 'USPS has sold a label to it live.',
    });
  });
});
