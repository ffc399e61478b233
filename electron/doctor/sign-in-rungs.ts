import type { SignInFacts } from '../usps/client.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import { causeOfNoAnswer, fine, found, isQuota, wordsOf } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

const asked = 'POST /oauth2/v3/token';

/** Seconds: USPS takes signed times within a few minutes, and an answer takes some on its way. */
const tolerable = 120;

const clockWords = (seconds: number): string => {
  const far = Math.abs(seconds);
  const span = far < 120 ? `${far} s` : `${Math.round(far / 60)} min`;
  return `USPS’s clock is ${span} ${seconds > 0 ? 'ahead of' : 'behind'} this computer’s`;
};

/** Read from the answer that is there, whatever it said. */
const clockRung = ({ usps }: Patient): Finding => {
  const seconds = usps.clockDifference();
  if (seconds === null) return found('clock', 'no-date', '', 'no answer with a date');
  return Math.abs(seconds) > tolerable ? found('clock', 'clock-off', '', clockWords(seconds)) : fine('clock', '', 'within two minutes of USPS’s');
};

/** A proxy's page has no reason of USPS's in it, and comes with a status that USPS's sign-in doesn't use. */
const isNoUsps = (error: UspsRefusal): boolean => error.uspsCode === null && [403, 404, 405, 407, 412].includes(error.status);

const tokenRung = (error: UspsRefusal, { secrets }: Patient): Finding => {
  const isBlank = [secrets.clientId, secrets.clientSecret].some((secret) => /\s/.test(secret));
  return found('token', isBlank ? 'secret-with-blank' : 'secrets-refused', asked, wordsOf(error), error.uspsCode);
};

export interface SignedIn {
  readonly findings: readonly Finding[];
  /** Null where no token was had that anything could be asked with. */
  readonly facts: SignInFacts | null;
}

/** Network, clock and token, by one call. */
export const climbToToken = async (patient: Patient): Promise<SignedIn> => {
  const stop = (...findings: Finding[]): SignedIn => ({ findings, facts: null });
  if (patient.keychain !== null) return stop(found('token', 'keychain-unreadable', '', patient.keychain));
  if (patient.secrets.clientId === '' || patient.secrets.clientSecret === '') return stop(found('token', 'secrets-missing', '', ''));
  try {
    const facts = await patient.usps.readSignIn();
    const reached = [fine('network', asked, 'USPS answers'), clockRung(patient)];
    if (facts.claims.kind === 'too-large')
      return stop(...reached, found('token', 'token-too-large', asked, `a token of ${Math.round(facts.claims.bytes / 1024)} KB`));
    return { findings: [...reached, fine('token', asked, 'a token')], facts };
  } catch (error) {
    if (error instanceof UspsNoAnswer) return stop(found('network', causeOfNoAnswer(error), asked, wordsOf(error)));
    if (!(error instanceof UspsRefusal)) throw error;
    if (isQuota(error)) return stop(found('token', 'calls-used-up', asked, wordsOf(error), error.uspsCode));
    if (isNoUsps(error)) return stop(found('network', 'not-usps', asked, wordsOf(error)));
    return stop(fine('network', asked, 'USPS answers'), clockRung(patient), tokenRung(error, patient));
  }
};
