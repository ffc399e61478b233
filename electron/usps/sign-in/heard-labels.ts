import { UspsRefusal } from '../usps-error.ts';
import type { AuthorizedCall } from './authorized-call.ts';

const kinds: ReadonlyMap<string, 'outbound' | 'return'> = new Map([
  ['/labels/v3/label', 'outbound'], ['/international-labels/v3/international-label', 'outbound'], ['/labels/v3/return-label', 'return'],
]);

/** @param refusal null where USPS sold the label. */
export type LabelHeard = (kind: 'outbound' | 'return', refusal: UspsRefusal | null) => void;

/** The same calls; of those that make a label, it is told what USPS answered. No answer tells nothing. */
export const heardLabels = (call: AuthorizedCall, heard: LabelHeard): AuthorizedCall =>
  async (request) => {
    const kind = request.method === 'POST' ? kinds.get(request.path) : undefined;
    if (kind === undefined) return call(request);
    try {
      const answered = await call(request);
      heard(kind, null);
      return answered;
    } catch (error) {
      if (error instanceof UspsRefusal) heard(kind, error);
      throw error;
    }
  };
