import * as z from 'zod';
import { refusalIn } from './answer-errors.ts';
import type { AuthorizedCall } from './authorized-call.ts';
import type { FreshToken } from './cached-token.ts';
import type { UspsAccount } from './client.ts';
import { garbled, jsonOf } from './read-answer.ts';
import { tokenText } from './oauth.ts';

const Authorization = z.object({ paymentAuthorizationToken: tokenText });

/** USPS names no end in its answer; its documentation does. */
const eightHours = 8 * 60 * 60 * 1000;

/**
 * POST /payments/v3/payment-authorization: who pays and whose label ranges are used. Eight hours for one set of roles,
 * never one a label.
 * @throws UspsRefusal also for a 200 without a token: that is how a missing enrolment is told.
 */
export const authorizePayment = async (call: AuthorizedCall, account: UspsAccount): Promise<FreshToken> => {
  const { crid: CRID, mid: MID } = account;
  const owner = { CRID, MID, manifestMID: account.manifestMid || MID };
  const { answer, context } = await call({
    api: 'payments',
    method: 'POST',
    path: '/payments/v3/payment-authorization',
    json: {
      roles: [
        { roleName: 'PAYER', ...owner, accountType: 'EPS', accountNumber: account.epa },
        { roleName: 'LABEL_OWNER', ...owner },
      ],
    },
  });
  const parsed = Authorization.safeParse(jsonOf(answer.body.toString('utf8')));
  if (parsed.success) return { value: parsed.data.paymentAuthorizationToken, goodFor: eightHours };
  throw refusalIn(answer, context) ?? garbled(answer, 'the answer isn’t JSON');
};
