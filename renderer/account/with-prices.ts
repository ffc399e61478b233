import type { AccountSet } from '../../shared/account/account.ts';
import type { PriceType } from '../../shared/rates/price-type.ts';
import type { Settings } from '../../shared/settings.ts';

/** The businesses, some of them with other prices. */
export const withPrices = (businesses: Settings['businesses'], whose: readonly AccountSet[], prices: PriceType): Settings['businesses'] => ({
  usps: { ...businesses.usps, ...(whose.includes('usps') ? { prices } : {}) },
  practice: { ...businesses.practice, ...(whose.includes('practice') ? { prices } : {}) },
});
