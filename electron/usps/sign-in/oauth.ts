import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import type { UspsAccount } from './usps-account.ts';
import { errorFor } from '../transport/answer-errors.ts';
import type { Http } from '../transport/http.ts';
import { number, readJson, requiredText } from '../transport/read-answer.ts';
import type { FreshToken } from './cached-token.ts';
import { productsIn, scopesIn } from './claims.ts';

/** A header can hold it, and nothing that would end the header. */
export const tokenText = requiredText.refine((token) => /^[\x21-\x7e]+$/.test(token));

const TokenAnswer = z.object({ access_token: tokenText, expires_in: number, scope: z.unknown().optional(), api_products: z.unknown().optional() });

/** A token, and what USPS says beside it that it is good for. */
export interface GrantedToken extends FreshToken {
  readonly scopes: readonly string[];
  readonly products: readonly string[];
}

/** What a token is taken to last where USPS doesn't say. */
const oneHour = 3600;

/**
 * POST /oauth2/v3/token with the client's credentials. `scope` is never sent: without it USPS grants everything the
 * account has; with it an unknown name silently gives less.
 */
export const requestToken = async (http: Http, clock: Clock, account: UspsAccount): Promise<GrantedToken> => {
  const answer = await http.send({
    api: 'oauth',
    method: 'POST',
    path: '/oauth2/v3/token',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: new TextEncoder().encode(JSON.stringify({
      client_id: account.clientId, client_secret: account.clientSecret, grant_type: 'client_credentials',
    })),
  });
  const context = { api: 'oauth' as const, now: clock.now(), hidden: () => [account.clientId, account.clientSecret], numbers: () => [account.crid, account.mid, account.manifestMid, account.epa] };
  if (answer.status !== 200) throw errorFor(answer, context);
  const { access_token: value, expires_in: seconds, scope, api_products: products } = readJson(answer, TokenAnswer);
  return { value, goodFor: (seconds ?? oneHour) * 1000, scopes: scopesIn(scope), products: productsIn(products) };
};

/**
 * POST /oauth2/v3/revoke: the token is good for nothing from here on. One that has already ended is as good as revoked.
 * @throws UspsRefusal, UspsNoAnswer
 */
export const revokeToken = async (http: Http, clock: Clock, token: string): Promise<void> => {
  const answer = await http.send({
    api: 'oauth',
    method: 'POST',
    path: '/oauth2/v3/revoke',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body: new TextEncoder().encode(JSON.stringify({ token, token_type_hint: 'access_token' })),
  });
  if (answer.status !== 200 && answer.status !== 401) throw errorFor(answer, { api: 'oauth', now: clock.now(), hidden: () => [token] });
};
