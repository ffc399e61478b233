/** USPS answered, and the answer was no. Nothing was done on its side. */
export class UspsRefusal extends Error {
  readonly status: number;
  /** USPS's own code, as "160285"; null where it sent none. */
  readonly uspsCode: string | null;
  /** The member or parameter that USPS points at. */
  readonly parameter: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(refusal: { status: number; uspsCode: string | null; detail: string; parameter: string | null; retryAfterSeconds: number | null }) {
    super(refusal.detail);
    this.name = 'UspsRefusal';
    this.status = refusal.status;
    this.uspsCode = refusal.uspsCode;
    this.parameter = refusal.parameter;
    this.retryAfterSeconds = refusal.retryAfterSeconds;
  }
}

/** No answer that could be understood. What USPS did is not known unless `requestSent` is false. */
export class UspsNoAnswer extends Error {
  readonly kind: 'unreachable' | 'slow' | 'garbled' | 'unavailable';
  /** False only when it is certain that no byte of the request left: the connection was never made. */
  readonly requestSent: boolean;
  /** HTTP status where one arrived. */
  readonly status: number | null;

  constructor(noAnswer: { kind: UspsNoAnswer['kind']; requestSent: boolean; status: number | null; because: string }, options?: ErrorOptions) {
    super(noAnswer.because, options);
    this.name = 'UspsNoAnswer';
    this.kind = noAnswer.kind;
    this.requestSent = noAnswer.requestSent;
    this.status = noAnswer.status;
  }
}
