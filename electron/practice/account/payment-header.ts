import * as z from 'zod';
import { header } from '../server/call.ts';
import type { Call, PracticeContext } from '../server/call.ts';
import { expiredPayment, gatewayRefusal } from '../server/errors.ts';
import { readPaymentToken } from './tokens.ts';
import type { PaymentClaims } from './claims.ts';

const paymentHeader = 'X-Payment-Authorization-Token';
const keyHeader = 'X-Idempotency-Key';

/** Refuses, as the gateway does, a call without its payment token or with a key that is no UUID. */
export const checkHeaders = (api: string, call: Call): void => {
  const key = header(call, keyHeader);
  const reasons = [
    ...(header(call, paymentHeader) ? [] : [`Header parameter '${paymentHeader}' is required on path '${call.path}' but not found in request`]),
    ...(key !== null && !z.uuid().safeParse(key).success ? [`[Header '${keyHeader}'] input string is invalid against requested date format(s) uuid`] : []),
  ];
  if (reasons.length > 0) throw gatewayRefusal(api, reasons);
};

/** Whose labels the call is about: the LABEL_OWNER of a payment authorization that still holds. */
export const readPayer = (api: string, call: Call, context: PracticeContext): PaymentClaims => {
  const payment = readPaymentToken(header(call, paymentHeader) ?? '', context);
  if (payment) return payment;
  throw expiredPayment(api);
};

export const idempotencyKey = (call: Call): string | null => header(call, keyHeader);
