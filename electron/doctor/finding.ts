import type { Cause, Rung, RungId, Verdict, WhoActs } from '../../shared/account/doctor.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';

/** What was found on a rung, before it is known since when. */
export type Finding = Omit<Rung, 'since'>;

/** What each cause comes to, and whose turn it is. */
const meanings: Readonly<Record<Cause, readonly [verdict: Verdict, whoActs: WhoActs]>> = {
  'no-network': ['failed', 'network'], 'not-usps': ['failed', 'network'], 'usps-down': ['failed', 'usps'], 'usps-slow': ['failed', 'usps'],
  'calls-used-up': ['not-proved', 'nobody'],
  'clock-off': ['failed', 'you'], 'no-date': ['not-proved', 'nobody'],
  'secrets-missing': ['failed', 'you'], 'secrets-refused': ['failed', 'you'], 'secret-with-blank': ['failed', 'you'],
  'keychain-unreadable': ['failed', 'you'], 'token-too-large': ['failed', 'usps'],
  'products-missing': ['waiting-on-usps', 'usps'], 'products-unreadable': ['not-proved', 'nobody'],
  'claims-missing': ['failed', 'you'], 'token-not-readable': ['not-proved', 'nobody'], 'claims-unlike-answer': ['not-proved', 'nobody'],
  'crid-missing': ['failed', 'you'], 'mid-missing': ['failed', 'you'], 'epa-missing': ['failed', 'you'],
  'crid-not-linked': ['failed', 'you'], 'mid-not-linked': ['failed', 'you'], 'manifest-mid-not-linked': ['failed', 'you'],
  'epa-not-linked': ['failed', 'you'],
  'not-granted': ['waiting-on-usps', 'usps'], 'call-refused': ['failed', 'you'],
  'contract-not-authorized': ['failed', 'you'], 'no-contract-price': ['not-proved', 'representative'],
  'authorization-not-granted': ['waiting-on-usps', 'usps'], 'authorization-forbidden': ['failed', 'you'], 'authorization-refused': ['failed', 'you'],
  'epa-not-found': ['failed', 'you'], 'epa-inactive': ['failed', 'you'], 'epa-no-method': ['failed', 'you'], 'epa-method-inactive': ['failed', 'you'],
  'card-refused': ['failed', 'you'], 'epa-insufficient': ['failed', 'you'], 'funds-not-told': ['not-proved', 'nobody'],
  'not-enrolled-outbound': ['waiting-on-usps', 'usps'], 'not-enrolled-returns': ['waiting-on-usps', 'usps'],
  'indicia-name-missing': ['waiting-on-usps', 'representative'], 'no-label-yet': ['not-proved', 'you'], 'no-return-yet': ['not-proved', 'nobody'],
  'tracking-not-granted': ['waiting-on-usps', 'usps'], 'tracking-terms': ['failed', 'you'],
  'no-test-label': ['not-proved', 'you'], 'test-label-refused': ['failed', 'you'], 'test-label-unknown': ['not-proved', 'you'],
  'tem-down': ['not-proved', 'usps'], 'test-label-not-canceled': ['not-proved', 'nobody'],
};

export const fine = (id: RungId, asked: string, answered: string): Finding =>
  ({ id, verdict: 'ok', cause: null, whoActs: 'nobody', asked, answered, uspsCode: null });

export const found = (id: RungId, cause: Cause, asked: string, answered: string, uspsCode: string | null = null): Finding => {
  const [verdict, whoActs] = meanings[cause];
  return { id, verdict, cause, whoActs, asked, answered, uspsCode };
};

export const notReached = (id: RungId): Finding =>
  ({ id, verdict: 'not-reached', cause: null, whoActs: 'nobody', asked: '', answered: '', uspsCode: null });

/** Hard failures: what builds on one of these is pointless to ask. */
export const stands = (finding: Finding | undefined): boolean => finding?.verdict === 'ok' || finding?.verdict === 'not-proved';

/** What an answer that isn't USPS's own no comes to; null for a no. */
export const causeOfNoAnswer = (error: UspsNoAnswer): Cause => {
  if (error.kind === 'unreachable') return 'no-network';
  if (error.kind === 'slow') return 'usps-slow';
  return error.kind === 'unavailable' ? 'usps-down' : 'not-usps';
};

/** "HTTP 401: Insufficient OAuth scope." */
export const wordsOf = (error: UspsRefusal | UspsNoAnswer): string => {
  if (error instanceof UspsNoAnswer) return error.message;
  return /HTTP \d/.test(error.message) ? error.message : `HTTP ${error.status}: ${error.message}`;
};

/** Whether a refusal says "later", and nothing of the account. */
export const isQuota = (error: unknown): boolean => error instanceof UspsRefusal && error.status === 429;
