import { Failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';

/** EPA and payment method errors (USPS error inventory: 100001 to 100007 and the payment roles). */
const paymentCodes = /^(10000[1-7]|1602(1[89]|2\d)|1602(89|90)|160372|160390|160302|160173)$/;

const ofRefusal = (refusal: UspsRefusal): Failure => {
  const { status, uspsCode, parameter, retryAfterSeconds } = refusal;
  const detail = refusal.message;
  if (status === 429) return { code: 'usps-quota', retryAfterSeconds };
  if (uspsCode === 'invalid_client') return { code: 'credentials-refused', detail };
  if (uspsCode !== null && paymentCodes.test(uspsCode)) return { code: 'payment-refused', uspsCode, detail };
  if (status === 401 || status === 403) return { code: 'not-authorized', detail };
  return { code: 'usps-refused', status, uspsCode, detail, parameter };
};

const ofNoAnswer = (noAnswer: UspsNoAnswer): Failure => {
  if (noAnswer.kind === 'unreachable') return { code: 'usps-unreachable', because: noAnswer.message };
  if (noAnswer.kind === 'slow') return { code: 'usps-slow', seconds: 30 };
  if (noAnswer.kind === 'unavailable') return { code: 'usps-unavailable', status: noAnswer.status ?? 503 };
  return { code: 'usps-garbled', status: noAnswer.status ?? 0 };
};

/** What a person is told of an error of the wire; an error that isn't one is passed on as it is. */
export const uspsFailure = (error: unknown): unknown => {
  if (error instanceof UspsRefusal) return new Failed(ofRefusal(error), { cause: error });
  if (error instanceof UspsNoAnswer) return new Failed(ofNoAnswer(error), { cause: error });
  return error;
};

/** Asks USPS for something that can be asked again without harm, and names what went wrong. */
export const asking = async <T>(question: Promise<T>): Promise<T> => {
  try {
    return await question;
  } catch (error) {
    throw uspsFailure(error);
  }
};
