import { addressReaches, pickupReaches } from './addresses-and-pickup.ts';
import { afterTheSaleReaches } from './after-the-sale.ts';
import { labelReaches } from './labels.ts';
import { paymentReaches } from './payments.ts';
import { priceReaches } from './prices.ts';
import type { Reaches } from './reach.ts';
import { locationReaches, trackingReaches } from './tracking-and-locations.ts';

/** Every code of USPS that Labeldesk can meet, and how a test meets it. */
export const errorCodes: Reaches = {
  ...paymentReaches, ...addressReaches, ...pickupReaches, ...priceReaches, ...labelReaches, ...afterTheSaleReaches,
  ...trackingReaches, ...locationReaches,
};

/** Codes of endpoints that Labeldesk leaves alone: pictures printed beside a label. */
export const excludedCodes: readonly string[] = ['160331', '160339', '160340', '160341', '160342'];
