import { fine, found } from './finding.ts';
import type { Finding } from './finding.ts';
import type { LabelsSeen, Patient } from './patient.ts';

const labelCall = 'POST /labels/v3/label';

const bySold = ({ outbound }: LabelsSeen): Finding =>
  outbound === 'sold' ? fine('tem-label', labelCall, 'a label was sold') : found('tem-label', 'no-test-label', '', '');

/** Whether TEM sold a label to this account: the one that was asked for here, or one that was bought on the Ship page. */
export const climbTemLabel = ({ seenOnTem: seen }: Patient): Finding => {
  const { test } = seen;
  if (test === null) return bySold(seen);
  const { words, uspsCode } = test;
  switch (test.outcome) {
    case 'canceled': return fine('tem-label', labelCall, 'a label was sold, and canceled');
    case 'not-canceled': return found('tem-label', 'test-label-not-canceled', 'DELETE /labels/v3/label', words, uspsCode);
    case 'refused': return found('tem-label', 'test-label-refused', labelCall, words, uspsCode);
    case 'unknown': return found('tem-label', 'test-label-unknown', labelCall, words);
    case 'down': return seen.outbound === 'sold' ? bySold(seen) : found('tem-label', 'tem-down', labelCall, words);
  }
};
