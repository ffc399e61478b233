import type { Price, PriceType } from './prices.ts';

/** As every answer writes an amount. */
export const dollars = (cents: number): number => cents / 100;

/** The first day of the prices that are answered; they are open at the end. */
export const pricesSince = '2026-07-12';

/** One rate, as every price answer writes it. @param isMissed says that a contract was asked for and published prices came. */
export const rateDetails = (price: Price & { readonly name?: string }, zone: string, type: PriceType, isMissed: boolean) => ({
  SKU: price.SKU,
  description: price.description,
  priceType: type,
  price: dollars(price.cents),
  weight: price.billedPounds,
  dimWeight: price.dimensionalPounds,
  fees: price.fees.map((fee) => ({ name: fee.name, SKU: fee.SKU, price: dollars(fee.cents) })),
  startDate: pricesSince,
  endDate: '',
  mailClass: price.name ?? price.mailClass,
  zone,
  productName: '',
  productDefinition: '',
  processingCategory: price.processingCategory,
  rateIndicator: price.rateIndicator,
  destinationEntryFacilityType: 'NONE',
  ...(isMissed && { warnings: [{ warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' }] }),
});
