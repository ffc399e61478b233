import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Clock } from '../../clock.ts';
import type { AddressAnswer, AddressQuery, CityStateAnswer } from '../addresses.ts';
import type { UspsClient } from '../client.ts';
import type { OptionsAnswer, AnyOptionsRequest } from '../prices/shipping-options.ts';
import type { UspsApi } from '../usps-error.ts';
import { createAnswerCache } from './answer-cache.ts';
import { contractRefusals } from './contract-refusals.ts';

type Asked = Pick<UspsClient, 'address' | 'cityState' | 'shippingOptions'>;

const day = 24 * 60 * 60 * 1000;
const tenMinutes = 10 * 60 * 1000;

/** USPS's own time, in which its days and so its prices change. */
const uspsTimeZone = 'America/Chicago';

/** The same address however it was typed: USPS looks neither at letter case nor at how many blanks there are. */
const addressKey = (query: AddressQuery): string =>
  JSON.stringify(Object.entries(query)
    .map(([name, value]) => [name, (value ?? '').trim().replace(/\s+/g, ' ').toUpperCase()] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Prices change, and mailing dates pass, when a day ends: at the origin, and at USPS. With both days in the key no answer
 * is given across either.
 */
const optionsKey = (request: AnyOptionsRequest, now: Date): string =>
  JSON.stringify([request, dayAt(now, timeZoneOfZip(request.originZIPCode.slice(0, 5))), dayAt(now, uspsTimeZone)]);

/**
 * Saves calls where the answer would be the same: cities and addresses for a day, options for ten minutes, for exactly
 * the same ingredients and mailing date. An answer says when it was given; nobody takes it for a newer one.
 * @param saved is told of each call that wasn't made.
 */
export const cachedAnswers = (client: Asked, clock: Clock, saved: (api: UspsApi) => void = () => undefined): Asked & { forget(): void } => {
  const cities = createAnswerCache<CityStateAnswer>(clock, { life: day, most: 1_000, saved: () => saved('addresses') });
  const addresses = createAnswerCache<AddressAnswer>(clock, { life: day, most: 1_000, saved: () => saved('addresses') });
  const options = createAnswerCache<OptionsAnswer>(clock, { life: tenMinutes, most: 100, saved: () => saved('shipping-options') });
  const refusals = contractRefusals(clock, tenMinutes, () => saved('shipping-options'));
  return {
    cityState: (zip) => cities.get(zip, () => client.cityState(zip)),
    address: (query) => addresses.get(addressKey(query), () => client.address(query)),
    shippingOptions: (request, asking) =>
      options.get(optionsKey(request, clock.now()), () => refusals.asking((wanted) => client.shippingOptions(wanted), asking?.fresh ?? false)(request), asking?.fresh),
    forget: () => {
      for (const cache of [cities, addresses, options, refusals]) cache.forget();
    },
  };
};
