import { rungIds } from '../../shared/account/doctor.ts';
import type { RungId } from '../../shared/account/doctor.ts';
import type { SignInFacts } from '../usps/client.ts';
import { climbAddress, climbContractPrice, climbPrice, climbTracking } from './call-rungs.ts';
import { climbThroughClaims } from './claims-rungs.ts';
import { found, notReached, stands } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';
import { climbAuthorization, climbFunds, enrolmentsSeen } from './payment-rungs.ts';
import { redacted } from './redact.ts';
import { climbTemLabel } from './tem-label-rung.ts';
import { climbToToken } from './sign-in-rungs.ts';

/** The token's claims are told of by people, not by USPS: where USPS authorizes what they don't name, its word counts. */
const softened = (finding: Finding): Finding =>
  ['claims', 'identifiers'].includes(finding.id) && finding.verdict === 'failed'
    ? found(finding.id, 'claims-unlike-answer', finding.asked, finding.answered)
    : finding;

/** Every rung below a token that can be asked; each only where what it needs stands. */
const climbWithToken = async (patient: Patient, facts: SignInFacts): Promise<Finding[]> => {
  const { numbers, isBackground } = patient;
  const findings = climbThroughClaims(facts, numbers);
  const at = (id: RungId): Finding | undefined => findings.find((finding) => finding.id === id);
  const isEntered = numbers.crid !== '' && numbers.mid !== '' && numbers.epa !== '';
  const isGranted = stands(at('products'));
  findings.push(await climbAddress(patient), await climbPrice(patient));
  if (isGranted && isEntered) {
    if (!isBackground) findings.push(await climbContractPrice(patient));
    findings.push(...await climbAuthorization(patient));
  }
  const isAuthorized = stands(at('label-owner'));
  if (isAuthorized && !isBackground) findings.push(await climbFunds(patient));
  if (isAuthorized) findings.push(...enrolmentsSeen(patient), climbTemLabel(patient));
  if (!isBackground) findings.push(await climbTracking(patient, facts));
  return isAuthorized ? findings.map(softened) : findings;
};

/**
 * Asks USPS, reading only, up to the purchase: at most eight calls. What fails in one place is told there; what would need
 * it is not reached.
 */
export const examine = async (patient: Patient): Promise<Finding[]> => {
  const { findings: first, facts } = await climbToToken(patient);
  const all = facts === null ? first : [...first, ...await climbWithToken(patient, facts)];
  const hidden = { numbers: Object.values(patient.numbers), secrets: Object.values(patient.secrets) };
  return rungIds.map((id) => {
    const finding = all.find((each) => each.id === id) ?? notReached(id);
    const { answered, uspsCode } = finding;
    return { ...finding, answered: redacted(answered, hidden), uspsCode: uspsCode === null ? null : redacted(uspsCode, hidden) };
  });
};
