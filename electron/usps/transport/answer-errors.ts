import * as z from 'zod';
import { UspsNoAnswer, UspsRefusal } from '../usps-error.ts';
import type { UspsApi } from '../usps-error.ts';
import type { HttpAnswer } from './http.ts';
import { jsonOf, text, unreadable } from './read-answer.ts';
import { redacted, withoutAccount } from './redact.ts';

/** What an answer is read against. */
export interface CallContext {
  readonly api: UspsApi;
  readonly now: Date;
  /** Secrets, tokens and personal data that the call sent, and that no error may hold. */
  readonly hidden: () => readonly string[];
  /** The account's own, of which an error holds the end alone. */
  readonly numbers?: () => readonly string[];
}

/** What every shape of a refusal comes down to. */
interface Reason {
  readonly code: string;
  readonly detail: string;
  readonly parameter: string;
}

const ErrorItem = z.object({
  code: text,
  title: text,
  detail: text,
  source: z.union([z.string().transform((parameter) => ({ parameter })), z.object({ parameter: text })]).nullish().catch(null),
});

/** The documented shape, and the gateway's, which differs in its texts alone. */
const Documented = z.object({
  error: z.object({ message: text, errors: z.array(ErrorItem).nullish().catch([]) }),
}).transform(({ error }): Reason => {
  const item = error.errors?.[0];
  return { code: item?.code ?? '', detail: item?.detail || item?.title || error.message, parameter: item?.source?.parameter ?? '' };
});

/** All rows of the documented shape. */
const Rows = z.object({ error: z.object({ errors: z.array(ErrorItem) }) })
  .transform(({ error }) => error.errors.map(({ code, detail, title }) => ({ code, detail: detail || title })));

/** The gateway's validator says "does not validate" in the item, and what doesn't in the message. */
const GatewayValidation = z.object({
  error: z.object({ message: z.string().startsWith('OASValidation'), errors: z.array(ErrorItem).nullish().catch([]) }),
}).transform(({ error }): Reason => ({
  code: error.errors?.[0]?.title ?? '', detail: error.message, parameter: error.errors?.[0]?.source?.parameter ?? '',
}));

const Fault = z.object({
  fault: z.object({ faultstring: text, detail: z.object({ errorcode: text }).nullish().catch(null) }),
}).transform(({ fault }): Reason => ({ code: fault.detail?.errorcode ?? '', detail: fault.faultstring, parameter: '' }));

/** RFC 6749, section 5.2. */
const OAuthError = z.object({ error: z.string(), error_description: text })
  .transform((answer): Reason => ({ code: answer.error, detail: answer.error_description || answer.error, parameter: '' }));

/** The payments API's own: an English sentence beside the roles that were sent. */
const PaymentsBody = z.object({ body: z.string() }).transform(({ body }): Reason => ({ code: '', detail: body, parameter: '' }));

const AnyReason = z.union([GatewayValidation, Documented, Fault, OAuthError, PaymentsBody]);

/** Seconds from a Retry-After header in either of its forms (RFC 9110, section 10.2.3); null where there is none. */
export const retryAfterSeconds = (answer: HttpAnswer, now: Date): number | null => {
  const header = answer.header('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  if (header === '' || Number.isNaN(at)) return null;
  // Against the server's own clock where it says it: this computer's may be wrong.
  const here = Date.parse(answer.header('date') ?? '');
  return Math.max(0, Math.ceil((at - (Number.isNaN(here) ? now.getTime() : here)) / 1000));
};

const unavailable = new Set([500, 502, 503, 504]);

/** Statuses that say no by themselves, whatever page a proxy puts beneath them. */
const plainNo = new Set([401, 403, 412, 429]);

const withoutReason = (status: number): string => `no reason given (HTTP ${status})`;

/** The refusal that a JSON answer holds, at any status; null where it isn't a JSON object. */
export const refusalIn = (answer: HttpAnswer, { api, now, hidden, numbers = () => [] }: CallContext): UspsRefusal | null => {
  const json = jsonOf(answer.body.toString('utf8'));
  if (typeof json !== 'object' || json === null) return null;
  const reason = AnyReason.safeParse(json).data;
  const rows = Rows.safeParse(json).data;
  const clean = (words: string | undefined): string | null => redacted(withoutAccount(words ?? '', numbers()), hidden()) || null;
  return new UspsRefusal({
    api,
    status: answer.status,
    uspsCode: clean(reason?.code),
    detail: clean(reason?.detail) ?? withoutReason(answer.status),
    parameter: clean(reason?.parameter),
    retryAfterSeconds: retryAfterSeconds(answer, now),
    ...(rows === undefined || rows.length < 2 ? {} : { rows: rows.map((row) => ({ code: clean(row.code) ?? '', detail: clean(row.detail) ?? '' })) }),
  });
};

/** The error for an answer whose status isn't a success. */
export const errorFor = (answer: HttpAnswer, context: CallContext): UspsRefusal | UspsNoAnswer => {
  const { status } = answer;
  if (unavailable.has(status))
    return new UspsNoAnswer({ kind: 'unavailable', requestSent: true, status, because: `USPS is out of order (HTTP ${status})` });
  const refusal = status >= 400 && status < 500 ? refusalIn(answer, context) : null;
  if (refusal !== null) return refusal;
  if (plainNo.has(status))
    return new UspsRefusal({
      api: context.api, status, uspsCode: null, detail: withoutReason(status), parameter: null,
      retryAfterSeconds: retryAfterSeconds(answer, context.now),
    });
  return new UspsNoAnswer({ kind: 'garbled', requestSent: true, status, because: `${unreadable} (HTTP ${status})` });
};
