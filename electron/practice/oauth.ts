import * as z from 'zod';
import { json, Refusal } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call, PracticeContext, Route } from './call.ts';
import { accountsInError, clients, credentials, sixDigitMid } from './fixtures.ts';
import { issueToken, readBearer, tokenDigest, tokenLife } from './tokens.ts';

const TokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string().optional(),
});

const RevokeRequest = z.object({ token: z.string().min(1), token_type_hint: z.string().optional() });

/** RFC 6749's shape, which the token endpoint answers with instead of USPS's own. */
const oauthRefusal = (status: number, error: string, description: string): Refusal =>
  new Refusal(json(status, {
    error, error_description: description, error_uri: 'https://datatracker.ietf.org/doc/html/rfc6749#section-5.2',
  }));

const fieldsOf = (call: Call): unknown => {
  const text = call.body.toString('utf8');
  if ((call.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const token = (call: Call, { clock, state }: PracticeContext): Answer => {
  const parsed = TokenRequest.safeParse(fieldsOf(call));
  if (!parsed.success) throw oauthRefusal(400, 'invalid_request', 'Missing or invalid parameter.');
  const request = parsed.data;
  if (request.grant_type !== 'client_credentials') throw oauthRefusal(400, 'unsupported_grant_type', 'The grant type is not supported.');
  const client = Object.hasOwn(clients, request.client_id) ? clients[request.client_id] : undefined;
  if (!client || request.client_secret !== credentials.clientSecret) {
    throw oauthRefusal(401, 'invalid_client', 'Client authentication failed.');
  }
  // A name that isn't granted is dropped without a word, even when that leaves no scope at all.
  const wanted = request.scope?.split(' ').filter(Boolean);
  const scope = client.scopes.filter((granted) => wanted === undefined || wanted.includes(granted)).join(' ');
  const issuedAt = clock.now().getTime();
  const issuer = 'https://keyc.usps.com/realms/USPS';
  const linked = client.linked && {
    mail_owners: [{ crid: credentials.crid, mids: `${credentials.mid}, ${credentials.manifestMid}, ${sixDigitMid}` }],
    payment_accounts: { accounts: [credentials.epa, ...Object.keys(accountsInError)].join(', ') },
    company_name: 'PRACTICE MAILER LLC',
  };
  const iat = Math.floor(issuedAt / 1000);
  const accessToken = issueToken({
    kind: 'access', iss: issuer, aud: client.scopes, client_id: request.client_id, scope, api_products: client.products,
    iat, exp: iat + tokenLife, ...linked,
  }, state.tokenSecret());
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
    api_products: client.products,
    public_key: 'practice',
  }, { 'Cache-Control': 'no-store' });
};

const revoke = (call: Call, context: PracticeContext): Answer => {
  if (readBearer(call.headers.authorization, context) === null) throw oauthRefusal(401, 'invalid_client', 'Client authentication failed.');
  const parsed = RevokeRequest.safeParse(fieldsOf(call));
  if (!parsed.success) throw oauthRefusal(400, 'invalid_request', 'Missing or invalid parameter.');
  context.state.revoke(tokenDigest(parsed.data.token));
  return { status: 200, headers: {}, body: '' };
};

export const oauthRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth2/v3/token', api: '/oauth2/v3', scopes: null, handle: token },
  { method: 'POST', path: '/oauth2/v3/revoke', api: '/oauth2/v3', scopes: null, handle: revoke },
];
