import type { PriceType } from '../../shared/rates/price-type.ts';
import { cityOf, standardize, zipCodeOf } from './addresses.ts';
import type { AddressQuery } from './addresses.ts';
import { cachedAnswers } from './caches/cached-answers.ts';
import { carrierPickup } from './carrier-pickup.ts';
import type { UspsClientOptions } from './client-options.ts';
import type { UspsClient } from './client.ts';
import type { UspsAccount } from './sign-in/usps-account.ts';
import { internationalLabels } from './international/international-labels.ts';
import { internationalPrices } from './international/international-prices.ts';
import { cancelLabel, createLabel, labels } from './labels/labels.ts';
import { locations } from './locations/locations.ts';
import { prices } from './prices/prices.ts';
import { searchOptions } from './prices/shipping-options.ts';
import type { AnyOptionsRequest } from './prices/shipping-options.ts';
import { createQuotaMeter } from './quota/quota-meter.ts';
import { noMemory } from './quota/quota-memory.ts';
import { openQuota } from './quota/quota-model.ts';
import { createScanForm } from './scan-forms.ts';
import { createAuthorizedCall } from './sign-in/authorized-call.ts';
import { createCachedToken } from './sign-in/cached-token.ts';
import { readClaims } from './sign-in/claims.ts';
import { heardLabels } from './sign-in/heard-labels.ts';
import { requestToken, revokeToken } from './sign-in/oauth.ts';
import type { GrantedToken } from './sign-in/oauth.ts';
import { authorizePayment, readPaymentAccount } from './sign-in/payments.ts';
import { tracking } from './tracking/tracking.ts';
import { checkedBase } from './transport/base-url.ts';
import { datedHttp } from './transport/dated-http.ts';
import { createHttp } from './transport/http.ts';
import { meteredHttp } from './transport/metered-http.ts';
import { defaultRetries, retryingReads } from './transport/retry-reads.ts';
import { systemWaiting } from './transport/waiting.ts';
import { withoutSecrets } from './transport/without-secrets.ts';

/** @throws RangeError when the base address is neither https nor http on the loopback. */
export const createUspsClient = ({
  baseUrl, clock, account, timeouts = {}, quota = openQuota, quotaMemory = noMemory, caches = false, retries = defaultRetries,
  waiting = systemWaiting, callsChanged = () => undefined, labelAnswered = () => undefined,
}: UspsClientOptions): UspsClient => {
  const closing = new AbortController();
  const time = { clock, waiting, closing: closing.signal };
  const meter = createQuotaMeter({
    ...time, model: typeof quota === 'function' ? quota : () => quota, memory: quotaMemory, changed: callsChanged,
  });
  const signedInWith = new Set<string>();
  const dated = datedHttp(withoutSecrets(createHttp(checkedBase(baseUrl), timeouts), () => signedInWith));
  const metered = meteredHttp(dated, meter, clock);
  const http = retries === null ? metered : retryingReads(metered, retries, time);
  let granted: GrantedToken | null = null;
  let known: readonly string[] = [];
  const accountFor = async (need: 'secrets' | 'numbers'): Promise<UspsAccount> => {
    const entered = await account(need);
    known = [entered.crid, entered.mid, entered.manifestMid, entered.epa];
    signedInWith.add(entered.clientId).add(entered.clientSecret);
    return entered;
  };
  const oauth = createCachedToken(clock, async () => (granted = await requestToken(http, clock, await accountFor('secrets'))));
  const call = createAuthorizedCall(http, clock, oauth, null, () => known);
  const paymentAt = (priceType: PriceType) => createCachedToken(clock, async () => authorizePayment(call, await accountFor('numbers'), priceType));
  const payment = paymentAt('commercial');
  const contractPayment = paymentAt('contract');
  const paidCall = heardLabels(createAuthorizedCall(http, clock, oauth, payment, () => known), labelAnswered);
  const contractCall = heardLabels(createAuthorizedCall(http, clock, oauth, contractPayment, () => known), labelAnswered);
  const reads = {
    address: (query: AddressQuery) => standardize(call, query),
    cityState: (zip: string) => cityOf(call, zip),
    shippingOptions: (request: AnyOptionsRequest) => searchOptions(call, request),
  };
  const cached = caches ? cachedAnswers(reads, clock, meter.saved) : { ...reads, forget: () => undefined };
  const forgetTokens = (): void => {
    oauth.forget();
    payment.forget();
    contractPayment.forget();
    cached.forget();
  };
  return {
    signIn: async () => {
      oauth.forget();
      await oauth.get();
    },
    readSignIn: async () => {
      oauth.forget();
      const token = await oauth.get();
      return { claims: readClaims(token), scopes: granted?.scopes ?? [], products: granted?.products ?? [] };
    },
    authorizePayment: async () => {
      payment.forget();
      await payment.get();
    },
    clockDifference: () => dated.difference(),
    signOut: async () => {
      const token = oauth.held();
      forgetTokens();
      if (token !== null) await revokeToken(http, clock, token);
    },
    paymentAccount: (query) => readPaymentAccount(call, query),
    address: cached.address,
    cityState: cached.cityState,
    zipCode: (query) => zipCodeOf(call, query),
    shippingOptions: cached.shippingOptions,
    createLabel: (body, key, priceType) => createLabel(priceType === 'contract' ? contractCall : paidCall, body, key),
    cancelLabel: (trackingNumber) => cancelLabel(paidCall, trackingNumber),
    createScanForm: (request) => createScanForm(call, request),
    labels: labels(paidCall, contractCall),
    prices: prices(call),
    tracking: tracking(call),
    carrierPickup: carrierPickup(call),
    locations: locations(call),
    internationalPrices: internationalPrices(call),
    internationalLabels: internationalLabels(paidCall, contractCall),
    forgetTokens,
    callsLeft: () => meter.left(),
    callsByApi: () => meter.byApi(),
    close: () => {
      closing.abort();
      cached.forget();
      return http.close();
    },
  };
};
