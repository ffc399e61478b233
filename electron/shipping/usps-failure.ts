import { Failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';

const ofRefusal = (refusal: UspsRefusal): Failure => {
  const { api, status, uspsCode, parameter, retryAfterSeconds } = refusal;
  const detail = refusal.message;
  if (status === 429) return { code: 'usps-quota', retryAfterSeconds };
  if (api === 'oauth') return { code: 'credentials-refused', detail };
  // The call itself may be made, and not for these numbers: the portal's claims don't name them.
  const isLink = api === 'payments' && status === 403 && !/scope/i.test(detail);
  if (status === 401 || status === 403) return { code: 'not-authorized', lacks: isLink ? 'link' : 'grant', detail };
  if (api === 'payments') return { code: 'payment-refused', uspsCode, detail };
  return { code: 'usps-refused', status, uspsCode, detail, parameter };
};

const ofNoAnswer = (noAnswer: UspsNoAnswer): Failure => {
  if (noAnswer.kind === 'unreachable') return { code: 'usps-unreachable', because: noAnswer.message };
  if (noAnswer.kind === 'slow') return { code: 'usps-slow', seconds: noAnswer.afterSeconds ?? 30 };
  if (noAnswer.kind === 'unavailable') return { code: 'usps-unavailable', status: noAnswer.status ?? 503 };
  return { code: 'usps-garbled', status: noAnswer.status ?? 0 };
};

/** What a person is told of an error of the wire; an error that isn't one is passed on as it is. */
export const uspsFailure = (error: unknown): unknown => {
  if (error instanceof UspsRefusal) return new Failed(ofRefusal(error), { cause: error });
  if (error instanceof UspsNoAnswer) return new Failed(ofNoAnswer(error), { cause: error });
  return error;
};

/** Why USPS wasn't asked: the account is read before a token is, and that alone fails so. */
export const whyNotAsked = (failure: Failure): string => ('because' in failure ? failure.because : 'the account isn’t complete');

/** Why it is unknown what came of something: the disk is full, or it is a mistake of ours. */
export const answerNotKept = 'USPS answered, and the answer could not be kept.';

/** Asks USPS for something that can be asked again without harm, and names what went wrong. */
export const asking = async <T>(question: Promise<T>): Promise<T> => {
  try {
    return await question;
  } catch (error) {
    throw uspsFailure(error);
  }
};
