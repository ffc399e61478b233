import { addressReaches, pickupReaches } from './error-codes/addresses-and-pickup.ts';
import { afterTheSaleReaches } from './error-codes/after-the-sale.ts';
import { labelReaches } from './error-codes/labels.ts';
import { paymentReaches } from './error-codes/payments.ts';
import { priceReaches } from './error-codes/prices.ts';
import type { Reaches } from './error-codes/reach.ts';

/** Every code of USPS that Labeldesk can meet, and how a test meets it. */
export const errorCodes: Reaches = {
  ...paymentReaches, ...addressReaches, ...pickupReaches, ...priceReaches, ...labelReaches, ...afterTheSaleReaches,
};

/** Codes of endpoints that Labeldesk leaves alone: pictures printed beside a label. */
export const excludedCodes: readonly string[] = ['160331', '160339', '160340', '160341', '160342'];
