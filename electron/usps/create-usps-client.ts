import { cityOf, standardize } from './addresses.ts';
import type { AddressQuery } from './addresses.ts';
import { createAuthorizedCall } from './authorized-call.ts';
import { checkedBase } from './base-url.ts';
import { cachedAnswers } from './cached-answers.ts';
import { createCachedToken } from './cached-token.ts';
import type { UspsClient, UspsClientOptions } from './client.ts';
import { createHttp } from './http.ts';
import { meteredHttp } from './metered-http.ts';
import { createQuotaMeter } from './quota-meter.ts';
import { openQuota } from './quota-model.ts';
import { defaultRetries, retryingReads } from './retry-reads.ts';
import { cancelLabel, createLabel } from './labels.ts';
import { requestToken } from './oauth.ts';
import { authorizePayment } from './payments.ts';
import { createScanForm } from './scan-forms.ts';
import { searchOptions } from './shipping-options.ts';
import type { OptionsRequest } from './shipping-options.ts';
import { systemWaiting } from './waiting.ts';

/** @throws RangeError when the base address is neither https nor http on the loopback. */
export const createUspsClient = ({
  baseUrl, clock, account, timeouts = {}, quota = openQuota, caches = false, retries = defaultRetries, waiting = systemWaiting,
  callsChanged = () => undefined,
}: UspsClientOptions): UspsClient => {
  const closing = new AbortController();
  const time = { clock, waiting, closing: closing.signal };
  const meter = createQuotaMeter(quota, { ...time, changed: callsChanged });
  const metered = meteredHttp(createHttp(checkedBase(baseUrl), timeouts), meter, clock);
  const http = retries === null ? metered : retryingReads(metered, retries, time);
  const oauth = createCachedToken(clock, async () => requestToken(http, clock, await account()));
  const call = createAuthorizedCall(http, clock, oauth, null);
  const payment = createCachedToken(clock, async () => authorizePayment(call, await account()));
  const paidCall = createAuthorizedCall(http, clock, oauth, payment);
  const reads = {
    address: (query: AddressQuery) => standardize(call, query),
    cityState: (zip: string) => cityOf(call, zip),
    shippingOptions: (request: OptionsRequest) => searchOptions(call, request),
  };
  const cached = caches ? cachedAnswers(reads, clock) : { ...reads, forget: () => undefined };
  return {
    signIn: async () => {
      oauth.forget();
      await oauth.get();
    },
    address: cached.address,
    cityState: cached.cityState,
    shippingOptions: cached.shippingOptions,
    createLabel: (body, key) => createLabel(paidCall, body, key),
    cancelLabel: (trackingNumber) => cancelLabel(paidCall, trackingNumber),
    createScanForm: (request) => createScanForm(call, request),
    forgetTokens: () => {
      oauth.forget();
      payment.forget();
      cached.forget();
    },
    callsLeft: () => meter.left(),
    close: () => {
      closing.abort();
      cached.forget();
      return http.close();
    },
  };
};
