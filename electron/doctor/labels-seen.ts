import type { UspsRefusal } from '../usps/usps-error.ts';
import type { LabelsSeen } from './patient.ts';
import { redacted } from './redact.ts';

/** A label that was sold says more than a test that came to nothing before it. */
const standsAfterSale = ({ test }: LabelsSeen): LabelsSeen['test'] => (test !== null && ['canceled', 'not-canceled'].includes(test.outcome) ? test : null);

/** What is known after one more label was sold or refused. A refusal for any other reason says nothing of the enrolments. */
export const seenAfter = (seen: LabelsSeen, kind: 'outbound' | 'return', refusal: UspsRefusal | null): LabelsSeen => {
  if (refusal === null) return kind === 'outbound' ? { ...seen, outbound: 'sold', indicia: 'sold', test: standsAfterSale(seen) } : { ...seen, returns: 'sold', indicia: 'sold' };
  const said = redacted(refusal.message, { numbers: [], secrets: [] });
  switch (refusal.uspsCode) {
    case '160302': return { ...seen, outbound: '160302', words: { ...seen.words, outbound: said } };
    case '160303':
    case '160304': return { ...seen, returns: '160303', words: { ...seen.words, returns: said } };
    case '160173': return { ...seen, indicia: '160173', words: { ...seen.words, indicia: said } };
    default: return seen;
  }
};
