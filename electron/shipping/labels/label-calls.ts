import { isInternational } from '../../../shared/abroad/international-classes.ts';
import type { Intended } from '../../ledger/shipments/shipment-ledger.ts';
import type { InternationalLabelAnswer } from '../../usps/international/international-labels.ts';
import type { Reprinted, ReprintRequest } from '../../usps/labels/label-reprint.ts';
import type { CancelAnswer, LabelAnswer } from '../../usps/labels/labels.ts';
import { priceTypeOf } from '../contract/expected-prices.ts';
import type { Desk } from '../desk.ts';
import { packageOf } from '../wire/label-request.ts';

/** A label as USPS sold it or gave it again, at home or abroad. */
export type SoldLabel = (LabelAnswer | InternationalLabelAnswer) & Partial<Pick<Reprinted, 'reprintNumber'>>;

/** What a label is bought and taken back by, and given again by, as it would have come. */
export interface LabelCalls {
  /** Sends the journalled request, its bytes under its key. */
  buy(): Promise<SoldLabel>;
  reprint(trackingNumber: string): Promise<SoldLabel>;
  /** The label that was bought under the purchase's key. */
  reprintByKey(): Promise<SoldLabel>;
  cancel(trackingNumber: string): Promise<CancelAnswer>;
  cancelByKey(): Promise<CancelAnswer>;
}

/** What every label is given again as. */
const givenAgain = { imageType: 'PDF', labelType: '4X6LABEL', suppressPostage: true } as const;

const atHome = ({ usps, ledger }: Desk, { id, mailpiece, rate, returnOf }: Intended): LabelCalls => {
  const purchase = () => ledger.purchaseRequest(id);
  const again: ReprintRequest = { imageInfo: { ...givenAgain, ...(returnOf === null ? packageOf(mailpiece.box) : {}) } };
  return {
    buy: () => {
      const { key, request } = purchase();
      return returnOf === null ? usps.createLabel(request, key, priceTypeOf(rate)) : usps.labels.createReturn(request, key);
    },
    reprint: (trackingNumber) => usps.labels.reprint(trackingNumber, again),
    reprintByKey: () => usps.labels.reprintByKey(purchase().key, again),
    cancel: (trackingNumber) => usps.cancelLabel(trackingNumber),
    cancelByKey: () => usps.labels.cancelByKey(purchase().key),
  };
};

const abroad = ({ usps: { internationalLabels }, ledger }: Desk, { id, rate }: Intended): LabelCalls => {
  const purchase = () => ledger.purchaseRequest(id);
  const again: ReprintRequest = { imageInfo: givenAgain };
  return {
    buy: () => {
      const { key, request } = purchase();
      return internationalLabels.create(request, key, priceTypeOf(rate));
    },
    reprint: (trackingNumber) => internationalLabels.reprint(trackingNumber, again),
    reprintByKey: () => internationalLabels.reprintByKey(purchase().key, again),
    cancel: (trackingNumber) => internationalLabels.cancel(trackingNumber),
    cancelByKey: () => internationalLabels.cancelByKey(purchase().key),
  };
};

/** USPS keeps labels abroad apart: the API that sold a label is the only one that knows it. */
export const labelCallsOf = (desk: Desk, shipment: Intended): LabelCalls =>
  isInternational(shipment.rate.mailClass) ? abroad(desk, shipment) : atHome(desk, shipment);
