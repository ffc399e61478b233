import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { idempotencyKey, labelRequest } from '../../usps/samples/requests.ts';
import type { Endpoint } from './endpoint.ts';

const payer = { roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' };
const owner = { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' };
const credentials = { client_id: 'sim-full', client_secret: 'sim-secret' };

/** Tokens and payment. */
export const accountEndpoints: readonly Endpoint[] = [
  {
    api: 'oauth', method: 'POST', path: '/oauth2/v3/token', minimal: { body: { grant_type: 'client_credentials', ...credentials } },
    fuller: [{ body: { grant_type: 'client_credentials', ...credentials, scope: 'addresses labels' } }], call: (client) => client.signIn(),
  },
  {
    api: 'oauth', method: 'POST', path: '/oauth2/v3/revoke', minimal: { body: { token: 'whatever', token_type_hint: 'access_token' } },
    call: async (client) => {
      await client.signIn();
      await client.signOut();
    },
  },
  {
    api: 'payments', method: 'POST', path: '/payments/v3/payment-authorization', minimal: { body: { roles: [payer, owner] } },
    fuller: [{ body: { roles: [payer, owner, { roleName: 'RATE_HOLDER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' }] } }],
    call: (client) => {
      client.forgetTokens();
      return client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey);
    },
  },
  {
    api: 'payments', method: 'GET', path: '/payments/v3/payment-account/{account-number}', minimal: { query: { accountType: 'EPS' } },
    fuller: [{ query: { accountType: 'EPS', amount: '12.50' } }],
    prepare: async () => ({ parameters: { 'account-number': '1000405525' } }),
    call: (client) => client.paymentAccount({ accountType: 'EPS', accountNumber: '1000405525', amount: 12.5 }),
  },
];
