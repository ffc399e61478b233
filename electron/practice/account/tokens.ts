import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type * as z from 'zod';
import type { PracticeContext } from '../server/call.ts';
import { Claims, PaymentClaims } from './claims.ts';

/** Seconds that USPS's tokens last: a second short of eight hours. */
export const tokenLife = 28_799;
/** A payment authorization lasts eight hours. */
export const paymentLife = 8 * 3600;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signatureOf = (text: string, secret: string): string => createHmac('sha256', secret).update(text).digest('base64url');

/** A token of three parts, as USPS's look; signed with a key of the state file, so that it outlives a restart. */
export const issueToken = (payload: Readonly<Record<string, unknown>>, secret: string): string => {
  const text = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'practice' })}.${encode({ ...payload, jti: randomUUID() })}`;
  return `${text}.${signatureOf(text, secret)}`;
};

export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

const readToken = <T extends z.ZodType<{ exp: number }>>(token: string, schema: T, { state, clock }: PracticeContext): z.output<T> | null => {
  const [header, payload, signature, more] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more !== undefined) return null;
  const expected = Buffer.from(signatureOf(`${header}.${payload}`, state.facts.tokenSecret()));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const claims = schema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!claims.success || claims.data.exp * 1000 <= clock.now().getTime()) return null;
  return state.revokedTokens.has(tokenDigest(token)) ? null : claims.data;
};

export const bearerOf = (authorization: string | undefined): string | null => /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null;

/** The claims of a bearer token that still holds; null for anything else. */
export const readBearer = (authorization: string | undefined, context: PracticeContext): Claims | null => {
  const token = bearerOf(authorization);
  return token === null ? null : readToken(token, Claims, context);
};

export const readPaymentToken = (token: string, context: PracticeContext): PaymentClaims | null => readToken(token, PaymentClaims, context);
