import * as z from 'zod';
import { cents, sum } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { PricePart } from '../../../shared/rates/rate.ts';
import type { DocumentImage } from '../documents/label-image.ts';
import type { Commitment } from '../prices/shipping-options.ts';
import {
  AnsweredAddress as AnsweredAddressReader, Commitment as CommitmentReader, dollars, list, number, optionalDollars, PriceParts, requiredText, text, Warnings,
} from '../transport/read-answer.ts';
import type { AnsweredAddress } from '../wire/wire-address.ts';

/** What USPS says of a label beside its document. */
export interface LabelData {
  readonly trackingNumber: string;
  /** "420" and the ZIP or ZIP+4: what the bar code holds before the tracking number. */
  readonly routingInformation: string;
  /** Where USPS printed it to, as it writes it. */
  readonly labelAddress: AnsweredAddress | null;
  /** Without fees and extra services. */
  readonly postage: Cents;
  readonly fees: readonly PricePart[];
  readonly extraServices: readonly PricePart[];
  /** Postage, fees and extra services. */
  readonly total: Cents;
  readonly zone: string;
  readonly sku: string;
  /** What it was priced for, in pounds; null where USPS names none. */
  readonly weight: number | null;
  readonly commitment: Commitment | null;
  readonly warnings: readonly string[];
}

export interface LabelAnswer extends LabelData {
  readonly image: DocumentImage;
}

/** The price of a label and its parts, as every label names them. */
export const labelPrice = {
  postage: dollars,
  fees: PriceParts,
  /** A domestic service has a name, an international one a service name. */
  extraServices: list(z.object({ name: text, serviceName: text, price: optionalDollars, warnings: Warnings })),
  warnings: Warnings,
};

type ReadPrice = z.output<z.ZodObject<typeof labelPrice>>;

export const priceOfLabel = ({ postage, fees, warnings, ...read }: ReadPrice): Pick<LabelData, 'postage' | 'fees' | 'extraServices' | 'total' | 'warnings'> => {
  const extraServices = read.extraServices.map(({ name, serviceName, price }) => ({ name: name || serviceName, amount: price ?? cents(0) }));
  return {
    postage,
    fees,
    extraServices,
    total: sum([postage, ...[...fees, ...extraServices].map(({ amount }) => amount)]),
    warnings: [...new Set([...warnings, ...read.extraServices.flatMap((service) => service.warnings)])],
  };
};

export const trackingNumberReader = requiredText.transform((written) => written.replace(/\s+/g, ''));

export const LabelDataReader = z.object({
  trackingNumber: trackingNumberReader,
  routingInformation: text,
  labelAddress: AnsweredAddressReader.nullish(),
  ...labelPrice,
  zone: text,
  SKU: text,
  /** Of a return label, an older spelling. */
  sku: text,
  weight: number,
  weightUOM: text,
  commitment: CommitmentReader,
}).transform(({ trackingNumber, routingInformation, labelAddress, zone, SKU, sku, weight, weightUOM, commitment, ...price }): LabelData => ({
  trackingNumber, routingInformation, labelAddress: labelAddress ?? null, ...priceOfLabel(price), zone, sku: SKU || sku,
  weight: weight !== null && /^oz/i.test(weightUOM) ? weight / 16 : weight, commitment,
}));
