import type { Cause, RungId } from '../../shared/account/doctor.ts';
import type { SignInFacts } from '../usps/client.ts';
import type { OptionsAnswer, OptionsRequest } from '../usps/prices/shipping-options.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import { grantedOf } from './claims-rungs.ts';
import { causeOfNoAnswer, fine, found, isQuota, wordsOf } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

/** What a call that didn't answer as hoped says; what it says of the account itself is the caller's to name. */
export const notAnswered = (id: RungId, asked: string, error: unknown, named: (refusal: UspsRefusal) => Cause | null): Finding => {
  if (error instanceof UspsNoAnswer) return found(id, causeOfNoAnswer(error), asked, wordsOf(error));
  if (!(error instanceof UspsRefusal)) throw error;
  const cause = isQuota(error) ? 'calls-used-up' : named(error) ?? ([401, 403].includes(error.status) ? 'not-granted' : 'call-refused');
  return found(id, cause, asked, wordsOf(error), error.uspsCode);
};

export const climbAddress = async ({ usps, shipFrom }: Patient): Promise<Finding> => {
  const asked = 'GET /addresses/v3/zipcode';
  try {
    await usps.zipCode({ streetAddress: shipFrom.street, city: shipFrom.city, state: shipFrom.state, ZIPCode: shipFrom.zip.slice(0, 5) });
    return fine('address', asked, 'the ship-from address, with its ZIP+4');
  } catch (error) {
    // USPS looked it up: that it found nothing is about the address, not about the account.
    if (error instanceof UspsRefusal && (error.status === 404 || error.uspsCode?.startsWith('0100') === true)) return fine('address', asked, wordsOf(error));
    return notAnswered('address', asked, error, () => null);
  }
};

const onePound = (zip: string, day: string, pricing: OptionsRequest['pricingOptions'][number]): OptionsRequest => ({
  pricingOptions: [pricing], originZIPCode: zip, destinationZIPCode: '20260', destinationEntryFacilityType: 'NONE',
  packageDescription: { weight: 1, length: 8, width: 6, height: 4, mailClass: 'ALL_OUTBOUND', mailingDate: day },
});

const askPrice = ({ usps, shipFrom, shipDay }: Patient, pricing: OptionsRequest['pricingOptions'][number]): Promise<OptionsAnswer> =>
  usps.shippingOptions(onePound(shipFrom.zip.slice(0, 5), shipDay, pricing), { fresh: true });

const optionsCall = 'POST /shipments/v3/options/search';

export const climbPrice = async (patient: Patient): Promise<Finding> => {
  const asked = `${optionsCall} (commercial, one pound)`;
  try {
    const { options } = await askPrice(patient, { priceType: 'COMMERCIAL' });
    return fine('price', asked, `${options.length} prices`);
  } catch (error) {
    return notAnswered('price', asked, error, () => null);
  }
};

const ofContract = /contract/i;

export const climbContractPrice = async (patient: Patient): Promise<Finding> => {
  const asked = `${optionsCall} (contract, one pound)`;
  const { epa: accountNumber, crid: CRID } = patient.numbers;
  try {
    const { options } = await askPrice(patient, { priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber, CRID } });
    const contract = options.filter(({ rates }) => rates.some(({ priceType }) => priceType === 'CONTRACT')).length;
    if (contract > 0) return fine('contract-price', asked, `${contract} contract prices of ${options.length}`);
    return found('contract-price', 'no-contract-price', asked, options.find(({ warnings }) => warnings.length > 0)?.warnings[0] ?? 'published prices');
  } catch (error) {
    return notAnswered('contract-price', asked, error, ({ status, message, uspsCode }) => {
      if (status === 403 && ofContract.test(message)) return 'contract-not-authorized';
      return ['160212', '160255', '160207', '160208', '160154'].includes(uspsCode ?? '') ? 'no-contract-price' : null;
    });
  }
};

/** Since 2026 USPS tracks the account's own parcels alone, and once its terms are accepted; so one of its own is asked about. */
export const climbTracking = async ({ usps, trackingNumber }: Patient, facts: SignInFacts): Promise<Finding> => {
  const asked = 'GET /tracking/v3/tracking';
  const granted = grantedOf(facts);
  if (granted.size > 0 && !granted.has('tracking')) return found('tracking', 'tracking-not-granted', 'POST /oauth2/v3/token', 'no scope “tracking”');
  if (trackingNumber === null) return found('tracking', 'no-label-yet', '', 'the token has the scope “tracking”');
  try {
    return fine('tracking', asked, (await usps.tracking.summary(trackingNumber)) === null ? 'not scanned yet' : 'where it is');
  } catch (error) {
    return notAnswered('tracking', asked, error, ({ status, message }) => {
      if (/scope/i.test(message)) return 'tracking-not-granted';
      return [401, 403].includes(status) ? 'tracking-terms' : null;
    });
  }
};
