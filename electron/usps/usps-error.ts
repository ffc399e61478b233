import { UspsApi } from '../../shared/account/usps-calls.ts';

export type { UspsApi };
export const uspsApis = UspsApi.options;

/** One of several reasons that USPS gives at once: a form is refused with a row for each label that doesn't fit. */
export interface RefusedRow {
  readonly code: string;
  readonly detail: string;
}

/** USPS answered, and the answer was no. Nothing was done on its side. */
export class UspsRefusal extends Error {
  readonly status: number;
  /** USPS's own code, as "160285"; null where it sent none. */
  readonly uspsCode: string | null;
  /** The member or parameter that USPS points at. */
  readonly parameter: string | null;
  readonly retryAfterSeconds: number | null;
  /** Who said no: buying a label can be refused by the token, by the payment authorization, or by the label itself. */
  readonly api: UspsApi | null;
  /** Every reason that was given, the first among them. */
  readonly rows: readonly RefusedRow[];

  constructor(refusal: {
    status: number; uspsCode: string | null; detail: string; parameter: string | null; retryAfterSeconds: number | null; api?: UspsApi;
    rows?: readonly RefusedRow[];
  }) {
    super(refusal.detail);
    this.name = 'UspsRefusal';
    this.status = refusal.status;
    this.uspsCode = refusal.uspsCode;
    this.parameter = refusal.parameter;
    this.retryAfterSeconds = refusal.retryAfterSeconds;
    this.api = refusal.api ?? null;
    this.rows = refusal.rows ?? [{ code: refusal.uspsCode ?? '', detail: refusal.detail }];
  }
}

/** USPS would say no, by what it grants an hour and what was sent: so it wasn't asked, and nothing was done. */
export class QuotaWait extends UspsRefusal {
  constructor(api: UspsApi, retryAfterSeconds: number) {
    super({
      api, status: 429, uspsCode: null, parameter: null, retryAfterSeconds,
      detail: `USPS’s calls for this hour are used up; the next one is free in ${retryAfterSeconds} s`,
    });
    this.name = 'QuotaWait';
  }
}

/** No answer that could be understood. What USPS did is not known unless `requestSent` is false. */
export class UspsNoAnswer extends Error {
  readonly kind: 'unreachable' | 'slow' | 'garbled' | 'unavailable';
  /** False only when it is certain that no byte of the request left: the connection was never made, or no token was got. */
  readonly requestSent: boolean;
  /** HTTP status where one arrived. */
  readonly status: number | null;
  /** How long was waited, where that is what ended it. */
  readonly afterSeconds: number | null;

  constructor(
    noAnswer: { kind: UspsNoAnswer['kind']; requestSent: boolean; status: number | null; because: string; afterSeconds?: number | null },
    options?: ErrorOptions,
  ) {
    super(noAnswer.because, options);
    this.name = 'UspsNoAnswer';
    this.kind = noAnswer.kind;
    this.requestSent = noAnswer.requestSent;
    this.status = noAnswer.status;
    this.afterSeconds = noAnswer.afterSeconds ?? null;
  }
}
