import { cityOf, standardize } from './addresses.ts';
import { createAuthorizedCall } from './authorized-call.ts';
import { checkedBase } from './base-url.ts';
import { createCachedToken } from './cached-token.ts';
import type { UspsClient, UspsClientOptions } from './client.ts';
import { createHttp } from './http.ts';
import { cancelLabel, createLabel } from './labels.ts';
import { requestToken } from './oauth.ts';
import { authorizePayment } from './payments.ts';
import { createScanForm } from './scan-forms.ts';
import { searchOptions } from './shipping-options.ts';

/** @throws RangeError when the base address is neither https nor http on the loopback. */
export const createUspsClient = ({ baseUrl, clock, account, timeouts = {} }: UspsClientOptions): UspsClient => {
  const http = createHttp(checkedBase(baseUrl), timeouts);
  const oauth = createCachedToken(clock, async () => requestToken(http, clock, await account()));
  const call = createAuthorizedCall(http, clock, oauth, null);
  const payment = createCachedToken(clock, async () => authorizePayment(call, await account()));
  const paidCall = createAuthorizedCall(http, clock, oauth, payment);
  return {
    signIn: async () => {
      oauth.forget();
      await oauth.get();
    },
    address: (query) => standardize(call, query),
    cityState: (zip) => cityOf(call, zip),
    shippingOptions: (request) => searchOptions(call, request),
    createLabel: (body, key) => createLabel(paidCall, body, key),
    cancelLabel: (trackingNumber) => cancelLabel(paidCall, trackingNumber),
    createScanForm: (request) => createScanForm(call, request),
    forgetTokens: () => {
      oauth.forget();
      payment.forget();
    },
    close: () => http.close(),
  };
};
