import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import type { Fault } from '../server/faults/fault.ts';
import type { FaultName } from '../server/faults/fault-names.ts';
import type { AccountCondition } from '../state/accounts.ts';
import type { AppStage } from '../state/apps.ts';


interface Stand {
  readonly stage?: AppStage;
  readonly condition?: AccountCondition;
  readonly enrolment?: 'enrolled' | 'refused-at-authorization' | 'no-outbound' | 'no-returns';
  readonly contractPrices?: boolean;
  readonly contractAuthorized?: boolean;
  /** What every call meets whose path begins so, for as long as the state lasts. */
  readonly fault?: { readonly name: FaultName; readonly path: string };
}

const token = '/oauth2/v3/token';

/** What isn't named stands as in `ready`. */
const stands: Readonly<Record<PracticeAccount, Stand>> = {
  ready: {},
  contract: { contractPrices: true },
  'contract-not-linked': {},
  'contract-not-authorized': { contractAuthorized: false },
  'secrets-refused': { fault: { name: 'oauth_invalid_client', path: token } },
  registered: { stage: 'REGISTERED' },
  granted: { stage: 'PRODUCT_GRANTED' },
  'linked-to-another': { fault: { name: 'claims_mismatch', path: token } },
  'epa-none': { condition: 'NONE' },
  'epa-pending': { condition: 'PENDING' },
  'epa-inactive': { condition: 'INACTIVE' },
  'epa-no-method': { condition: 'NO_METHOD' },
  'epa-method-inactive': { condition: 'METHOD_INACTIVE' },
  'epa-insufficient': { condition: 'INSUFFICIENT' },
  'not-enrolled': { enrolment: 'refused-at-authorization' },
  'no-outbound': { enrolment: 'no-outbound' },
  'no-returns': { enrolment: 'no-returns' },
  'no-indicia-name': { fault: { name: 'indicia_name', path: '/labels/v3/' } },
  'authorization-refused': { fault: { name: 'pay_401', path: '/payments/v3/payment-authorization' } },
  'tracking-refused': { fault: { name: 'track_403', path: '/tracking/v3/' } },
  'clock-ahead': { fault: { name: 'clock_skew', path: '/' } },
  'behind-a-proxy': { fault: { name: 'garbage', path: token } },
  'out-of-order': { fault: { name: '503_burst', path: '/' } },
};

/** Everything that a state sets, so that none leaves anything of the one before. */
export const standOf = (state: PracticeAccount): Required<Omit<Stand, 'fault'>> => {
  const { stage = 'CLAIMS_LINKED', condition = 'ACTIVE', enrolment = 'enrolled', contractPrices = false, contractAuthorized = true } = stands[state];
  return { stage, condition, enrolment, contractPrices, contractAuthorized };
};

/** The fault that a state is made of, where it meets a call; null where it doesn't. */
export const faultOfState = (state: PracticeAccount, path: string): Fault | null => {
  const { fault } = stands[state];
  if (fault === undefined || !path.startsWith(fault.path)) return null;
  return { fault: fault.name, path: fault.path, times: 1, delayMs: 0, code: '160001', status: 400, detail: 'Asked for', parameter: '' };
};
