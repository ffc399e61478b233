import * as z from 'zod';
import { Environment } from './account.ts';

/** What the account doctor looks at, in its order. Each is one question to USPS, or read from an answer that is there. */
export const rungIds = [
  'network', 'clock', 'token', 'products', 'claims', 'identifiers', 'address', 'price', 'contract-price', 'payer', 'label-owner', 'funds',
  'ship-outbound', 'ship-returns', 'indicia-name', 'tracking', 'tem-label',
] as const;
export const RungId = z.enum(rungIds);
export type RungId = z.infer<typeof RungId>;

/**
 * `waiting-on-usps` is a failure that only USPS can end; `not-proved` is one that no reading call tells, or that was told by
 * halves; `not-reached` needs one that failed.
 */
export const Verdict = z.enum(['ok', 'failed', 'waiting-on-usps', 'not-proved', 'not-reached']);
export type Verdict = z.infer<typeof Verdict>;

/** Why a rung doesn't hold. The words for it, and for what to do, are in `renderer/account/doctor/cause-words.ts`. */
export const causeIds = [
  'no-network', 'not-usps', 'usps-down', 'usps-slow', 'calls-used-up',
  'clock-off', 'no-date',
  'secrets-missing', 'secrets-refused', 'secret-with-blank', 'keychain-unreadable', 'token-too-large',
  'products-missing', 'products-unreadable',
  'claims-missing', 'token-not-readable',
  'crid-missing', 'mid-missing', 'epa-missing', 'crid-not-linked', 'mid-not-linked', 'manifest-mid-not-linked', 'epa-not-linked',
  'not-granted', 'call-refused',
  'contract-not-authorized', 'no-contract-price',
  'authorization-not-granted', 'authorization-forbidden', 'authorization-refused',
  'epa-not-found', 'epa-inactive', 'epa-no-method', 'epa-method-inactive', 'card-refused', 'epa-insufficient', 'funds-not-told',
  'not-enrolled-outbound', 'not-enrolled-returns', 'indicia-name-missing', 'no-label-yet', 'no-return-yet',
  'tracking-not-granted', 'tracking-terms', 'claims-unlike-answer',
  'no-test-label', 'test-label-refused', 'test-label-unknown', 'tem-down', 'test-label-not-canceled',
] as const;
export const Cause = z.enum(causeIds);
export type Cause = z.infer<typeof Cause>;

/** Whose turn it is: `network` is whoever looks after this computer's network, `representative` USPS's own for this business. */
export const WhoActs = z.enum(['nobody', 'you', 'network', 'usps', 'representative']);
export type WhoActs = z.infer<typeof WhoActs>;

/** One rung, with nothing in it that couldn't be sent to somebody: numbers end in their last three digits, secrets are nowhere. */
export const Rung = z.object({
  id: RungId,
  verdict: Verdict,
  cause: Cause.nullable(),
  whoActs: WhoActs,
  /** "GET /addresses/v3/zipcode"; empty where nothing was asked. */
  asked: z.string(),
  /** What came back, in USPS's own words where it has some. */
  answered: z.string(),
  /** USPS's own code, as "100002". */
  uspsCode: z.string().nullable(),
  /** Since when it stands so. */
  since: z.iso.datetime(),
});
export type Rung = z.infer<typeof Rung>;

export const DoctorReport = z.object({
  environment: Environment,
  at: z.iso.datetime(),
  /** `background` looks no further than the payment authorization. */
  why: z.enum(['asked', 'changed', 'background']),
  rungs: z.array(Rung),
});
export type DoctorReport = z.infer<typeof DoctorReport>;

/** An examination, and which rungs stand otherwise than in the one before; none of the first. */
export const Examined = z.object({ report: DoctorReport, changed: z.array(RungId) });
export type Examined = z.infer<typeof Examined>;

/** Whether Live may be entered, and what is missing. Where only TEM's label is, and TEM doesn't answer, a deliberate act is enough. */
export const LiveGate = z.object({
  standing: z.enum(['ready', 'not-examined', 'changed-since', 'too-old', 'rung', 'no-tem-label']),
  /** The one that doesn't hold. */
  rung: Rung.nullable(),
  /** When Live was last examined. */
  examinedAt: z.iso.datetime().nullable(),
  temIsDown: z.boolean(),
});
export type LiveGate = z.infer<typeof LiveGate>;
