import { commitmentOf } from '../../prices/commitments.ts';
import type { ExtraServicePrice } from '../../prices/extra-services.ts';
import { answeredAddress } from '../label-address.ts';
import { brokerId } from '../numbers/label-broker.ts';
import { trackingBannerOf } from './label-content.ts';
import type { LabelFacts } from './label-content.ts';
import { serviceTypeCode } from '../numbers/service-type-code.ts';

/** What an answer tells of a label besides its image, as JSON. */
export const labelMetadata = (facts: LabelFacts, extras: readonly ExtraServicePrice[], mid: string): string => {
  const { request, price, zone, routing, trackingNumber, toAddress, distributionCode, isReturn = false } = facts;
  const { packageDescription: parcel } = request;
  const mailingDay = parcel.mailingDate.slice(0, 10);
  const { guaranteedDelivery: _, ...commitment } = commitmentOf(price.mailClass, zone, mailingDay, toAddress.ZIPCode);
  return JSON.stringify({
    labelAddress: answeredAddress(request.toAddress, toAddress),
    routingInformation: routing,
    trackingNumber,
    ...(!isReturn && { constructCode: mid.length === 9 ? (toAddress.ZIPPlus4 ? 'C01' : 'C03') : (toAddress.ZIPPlus4 ? 'C05' : 'C07') }),
    SKU: price.SKU,
    ...(isReturn && { sku: price.SKU }),
    postage: price.cents / 100,
    extraServices: extras.map((extra) => ({ name: extra.name, SKU: extra.SKU, price: extra.cents / 100 })),
    serviceTypeCode: serviceTypeCode(price.mailClass, parcel.extraServices, isReturn),
    zone,
    mailingDate: `${mailingDay}T22:00:00Z`,
    ...(!isReturn && { commitment }),
    weightUOM: 'LB',
    weight: parcel.weight,
    dimensionalWeight: price.dimensionalPounds,
    fees: price.fees.map((fee) => ({ name: fee.name, SKU: fee.SKU, price: fee.cents / 100 })),
    ...(!isReturn && { permitHolderName: 'PRACTICE MAILER LLC' }),
    labelBrokerID: request.imageInfo.imageType === 'LABEL_BROKER' ? brokerId(trackingNumber) : null,
    bannerText: trackingBannerOf(price.mailClass, parcel.extraServices),
    retailDistributionCode: distributionCode,
    ...(!isReturn && { returnReceiptTrackingNumber: parcel.packageOptions?.returnReceiptTracking ? trackingNumber : null }),
    links: [{ rel: ['Tracking URL'], href: `https://tools.usps.com/go/TrackConfirmAction?tLabels=${trackingNumber}` }],
  });
};
