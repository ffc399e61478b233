import * as z from 'zod';
import type { PriceType } from '../../../shared/rates/price-type.ts';
import type { UspsAccount } from './usps-account.ts';
import { refusalIn } from '../transport/answer-errors.ts';
import { garbled, jsonOf, optionalFlag, readJson, text, unreadable } from '../transport/read-answer.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import type { AuthorizedCall } from './authorized-call.ts';
import type { FreshToken } from './cached-token.ts';
import { tokenText } from './oauth.ts';

const Authorization = z.object({ paymentAuthorizationToken: tokenText });

/** USPS names no end in its answer; its documentation does. */
const eightHours = 8 * 60 * 60 * 1000;

/**
 * POST /payments/v3/payment-authorization: who pays and whose label ranges are used. Eight hours for one set of roles,
 * never one a label. What is bought at the prices of a contract names whose contract it is: a label request has no price type.
 * @throws UspsRefusal also for a 200 without a token: that is how a missing enrolment is told.
 */
export const authorizePayment = async (call: AuthorizedCall, account: UspsAccount, prices: PriceType = 'commercial'): Promise<FreshToken> => {
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
        ...(prices === 'contract' ? [{ roleName: 'RATE_HOLDER', CRID, accountType: 'EPS', accountNumber: account.epa }] : []),
      ],
    },
  });
  const parsed = Authorization.safeParse(jsonOf(answer.body.toString('utf8')));
  if (parsed.success) return { value: parsed.data.paymentAuthorizationToken, goodFor: eightHours };
  throw refusalIn(answer, context) ?? garbled(answer, unreadable);
};

/** What GET /payments/v3/payment-account asks. Dollars; a permit is known by the ZIP that it was given at. */
export const PaymentAccountQuery = z.strictObject({
  accountType: z.enum(['EPS', 'PERMIT']),
  accountNumber: z.string().regex(/^\d+$/),
  permitZIPCode: z.string().regex(/^\d{5}$/).optional(),
  amount: z.number().positive().optional(),
}).refine((query) => query.accountType !== 'PERMIT' || query.permitZIPCode !== undefined, 'a permit needs its ZIP');
export type PaymentAccountQuery = z.input<typeof PaymentAccountQuery>;

export interface PaymentAccountAnswer {
  readonly accountType: string;
  readonly accountNumber: string;
  readonly nonProfit: boolean | null;
  /** Whether the amount is there; null when none was asked about. USPS never tells the balance itself. */
  readonly sufficientFunds: boolean | null;
}

const Account = z.object({ accountType: text, accountNumber: text, nonProfitStatus: optionalFlag, sufficientFunds: optionalFlag });

/** GET /payments/v3/payment-account/{account-number}: whether the account is there, and good for an amount. */
export const readPaymentAccount = async (call: AuthorizedCall, query: PaymentAccountQuery): Promise<PaymentAccountAnswer> => {
  const { accountNumber, ...rest } = checkedRequest('payment account', PaymentAccountQuery, query);
  const { answer } = await call({ api: 'payments', method: 'GET', path: `/payments/v3/payment-account/${accountNumber}`, query: rest });
  const found = readJson(answer, Account);
  return {
    accountType: found.accountType || rest.accountType,
    accountNumber: found.accountNumber || accountNumber,
    nonProfit: found.nonProfitStatus,
    sufficientFunds: found.sufficientFunds,
  };
};
