import type { OfficialAnswer, OfficialOperation } from './official-operation.ts';
import type { Schema } from './official-schema.ts';

/**
 * USPS publishes no file for its OAuth: these are the shapes that its README, its forum and real answers show. Members that
 * were seen as numbers here and as strings there are taken as either.
 */
const text: Schema = { type: 'string' };
const either: Schema = { type: ['number', 'string'] };

const answer = (status: number, schema: Schema | null): OfficialAnswer => ({ status, mediaType: schema && 'application/json', schema });

/** RFC 6749, section 5.2. */
const refused: Schema = {
  type: 'object', required: ['error'], properties: { error: text, error_description: text, error_uri: { type: 'string', format: 'uri' } },
};

const from = (path: string, body: Schema, success: Schema | null): OfficialOperation => ({
  id: `POST ${path}`, method: 'POST', path, parameters: [], body, answers: [answer(200, success), answer(400, refused), answer(401, refused)], problems: () => [],
});

export const oauthOperations: readonly OfficialOperation[] = [
  from('/oauth2/v3/token', {
    type: 'object', required: ['grant_type', 'client_id', 'client_secret'],
    properties: { grant_type: { type: 'string', enum: ['client_credentials', 'authorization_code', 'refresh_token'] }, client_id: text, client_secret: text, scope: text },
  }, {
    type: 'object', required: ['access_token', 'token_type', 'issued_at', 'expires_in', 'status', 'scope', 'issuer', 'client_id'],
    properties: {
      access_token: text, token_type: { type: 'string', enum: ['Bearer'] }, issued_at: either, expires_in: either, status: { type: 'string', enum: ['approved'] }, scope: text,
      issuer: text, client_id: text, application_name: text, api_products: text, public_key: text,
    },
  }),
  from('/oauth2/v3/revoke', {
    type: 'object', required: ['token'], properties: { token: text, token_type_hint: { type: 'string' } },
  }, null),
];
