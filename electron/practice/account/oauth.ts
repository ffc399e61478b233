import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { oauthRefusal } from '../server/errors.ts';
import { accounts, clients, credentials, productsOf, sixDigitMid } from '../fixtures.ts';
import { countCall } from '../server/quota.ts';
import type { PracticeSettings } from '../server/settings.ts';
import { issueToken, readBearer, tokenDigest, tokenLife } from './tokens.ts';

const TokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string().optional(),
});

const RevokeRequest = z.object({ token: z.string().min(1), token_type_hint: z.string().optional() });

const fieldsOf = (call: Call): unknown => {
  const text = call.body.toString('utf8');
  if ((call.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What the portal has linked to the app; in a mismatch, to another company's numbers. */
const linkedClaims = (mismatch: boolean, shape: PracticeSettings['claims']) => {
  const written = (numbers: readonly string[]) => (shape === 'array' ? numbers : numbers.join(', '));
  return {
    mail_owners: [{
      crid: mismatch ? '11111111' : credentials.crid,
      mids: written(mismatch ? ['900000001'] : [credentials.mid, credentials.manifestMid, sixDigitMid]),
    }],
    payment_accounts: { accounts: written(mismatch ? ['1000000001'] : Object.keys(accounts)) },
    company_name: 'PRACTICE MAILER LLC',
  };
};

const token = (call: Call, context: PracticeContext): Answer => {
  const { clock, state, switches } = context;
  const parsed = TokenRequest.safeParse(fieldsOf(call));
  if (!parsed.success) throw oauthRefusal(400, 'invalid_request', 'Missing or invalid parameter.');
  const request = parsed.data;
  if (request.grant_type !== 'client_credentials') throw oauthRefusal(400, 'unsupported_grant_type', 'The grant type is not supported.');
  const fixture = Object.hasOwn(clients, request.client_id) ? clients[request.client_id] : undefined;
  if (fixture === undefined || request.client_secret !== credentials.clientSecret) {
    throw oauthRefusal(401, 'invalid_client', 'Client authentication failed.');
  }
  countCall(context, request.client_id, '/oauth2/v3');
  const stage = call.fault === 'product_public_access_only' ? 'REGISTERED' : state.apps.stage(request.client_id) ?? fixture;
  const { products, scopes } = productsOf[stage];
  // A name that isn't granted is dropped without a word, even when that leaves no scope at all.
  const wanted = request.scope?.split(' ').filter(Boolean);
  const scope = scopes.filter((granted) => wanted === undefined || wanted.includes(granted)).join(' ');
  const issuedAt = clock.now().getTime();
  const issuer = 'https://keyc.usps.com/realms/USPS';
  const linked = stage === 'CLAIMS_LINKED' && call.fault !== 'claims_missing' && linkedClaims(call.fault === 'claims_mismatch', switches.settings.claims);
  const iat = Math.floor(issuedAt / 1000);
  const accessToken = issueToken({
    kind: 'access', iss: issuer, aud: switches.settings.claims === 'array' ? scopes : scopes.join(' '), client_id: request.client_id, scope,
    api_products: products, iat, exp: iat + tokenLife, ...linked,
  }, state.facts.tokenSecret());
  return json(200, {
    access_token: accessToken,
    token_type: 'Bearer',
    issued_at: issuedAt,
    expires_in: tokenLife,
    status: 'approved',
    scope,
    issuer,
    client_id: request.client_id,
    application_name: 'Practice',
    api_products: products,
    public_key: 'practice',
  }, { 'Cache-Control': 'no-store' });
};

const revoke = (call: Call, context: PracticeContext): Answer => {
  if (readBearer(call.headers.authorization, context) === null) throw oauthRefusal(401, 'invalid_client', 'Client authentication failed.');
  const parsed = RevokeRequest.safeParse(fieldsOf(call));
  if (!parsed.success) throw oauthRefusal(400, 'invalid_request', 'Missing or invalid parameter.');
  context.state.revokedTokens.add(tokenDigest(parsed.data.token));
  return { status: 200, headers: {}, body: '' };
};

export const oauthRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth2/v3/token', api: '/oauth2/v3', scopes: null, handle: token },
  { method: 'POST', path: '/oauth2/v3/revoke', api: '/oauth2/v3', scopes: null, handle: revoke },
];
