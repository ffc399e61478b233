import type { Cause, RungId } from '../../shared/account/doctor.ts';
import { UspsRefusal } from '../usps/usps-error.ts';
import { notAnswered } from './call-rungs.ts';
import { fine, found } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

const authorization = 'POST /payments/v3/payment-authorization';

/** What USPS says of the account that pays, by its codes. */
const payerCauses: Readonly<Record<string, Cause>> = {
  '100001': 'epa-not-found', '100002': 'epa-inactive', '100003': 'epa-no-method', '100004': 'epa-method-inactive', '100005': 'card-refused',
  '100006': 'card-refused', '100007': 'epa-insufficient',
};

const isEnrolment = ({ uspsCode, message }: UspsRefusal): boolean => uspsCode === '160302' || /USPS Ship Outbound/i.test(message);
const isReturns = ({ uspsCode, message }: UspsRefusal): boolean => ['160303', '160304'].includes(uspsCode ?? '') || /USPS Ship Returns/i.test(message);

const causeOf = ({ status, uspsCode }: UspsRefusal): Cause => {
  const ofPayer = payerCauses[uspsCode ?? ''];
  if (ofPayer !== undefined) return ofPayer;
  if (status === 401) return 'authorization-not-granted';
  return status === 403 ? 'authorization-forbidden' : 'authorization-refused';
};

/** Which of the roles that were sent a refusal is about, or which enrolment. */
const rungOf = (refusal: UspsRefusal): { readonly id: RungId; readonly cause: Cause } => {
  if (isEnrolment(refusal)) return { id: 'ship-outbound', cause: 'not-enrolled-outbound' };
  if (isReturns(refusal)) return { id: 'ship-returns', cause: 'not-enrolled-returns' };
  if (refusal.uspsCode === '160173') return { id: 'indicia-name', cause: 'indicia-name-missing' };
  const isOwner = /LABEL_OWNER/.test(refusal.message) || ['160221', '160222', '160229'].includes(refusal.uspsCode ?? '');
  return { id: isOwner ? 'label-owner' : 'payer', cause: causeOf(refusal) };
};

/** Who pays and whose label numbers are used: one call, and it is refused for one role at a time. */
export const climbAuthorization = async ({ usps }: Patient): Promise<Finding[]> => {
  try {
    await usps.authorizePayment();
    return [fine('payer', `${authorization} (PAYER)`, 'an authorization'), fine('label-owner', `${authorization} (LABEL_OWNER)`, 'an authorization')];
  } catch (error) {
    if (error instanceof UspsRefusal && error.status !== 429) {
      const { id, cause } = rungOf(error);
      return [notAnswered(id, authorization, error, () => cause)];
    }
    return [notAnswered('payer', `${authorization} (PAYER)`, error, () => null)];
  }
};

/** USPS says yes or no to an amount, and never what is there. */
export const climbFunds = async ({ usps, numbers, nextParcels }: Patient): Promise<Finding> => {
  const amount = nextParcels / 100;
  const asked = `GET /payments/v3/payment-account (amount ${amount.toFixed(2)})`;
  try {
    const { sufficientFunds } = await usps.paymentAccount({ accountType: 'EPS', accountNumber: numbers.epa, amount });
    if (sufficientFunds === null) return found('funds', 'funds-not-told', asked, 'no word of the amount');
    return sufficientFunds ? fine('funds', asked, 'sufficient funds: yes') : found('funds', 'epa-insufficient', asked, 'sufficient funds: no');
  } catch (error) {
    return notAnswered('funds', asked, error, ({ status, uspsCode }) => payerCauses[uspsCode ?? ''] ?? (status === 404 ? 'epa-not-found' : null));
  }
};

const labelCall = 'POST /labels/v3/label';

/** What only a label tells: by what USPS said to the last one. */
export const enrolmentsSeen = ({ seen }: Patient): Finding[] => [
  seen.outbound === '160302'
    ? found('ship-outbound', 'not-enrolled-outbound', labelCall, seen.words.outbound ?? '', '160302')
    : seen.outbound === null ? found('ship-outbound', 'no-label-yet', '', '') : fine('ship-outbound', labelCall, 'a label was sold'),
  seen.returns === '160303'
    ? found('ship-returns', 'not-enrolled-returns', labelCall, seen.words.returns ?? '', '160303')
    : seen.returns === null ? found('ship-returns', 'no-return-yet', '', '') : fine('ship-returns', 'POST /labels/v3/return-label', 'a return label was sold'),
  seen.indicia === '160173'
    ? found('indicia-name', 'indicia-name-missing', labelCall, seen.words.indicia ?? '', '160173')
    : seen.indicia === null ? found('indicia-name', 'no-label-yet', '', '') : fine('indicia-name', labelCall, 'a label was sold'),
];
