import { addressRoutes } from '../addresses/addresses.ts';
import { carrierPickupRoutes } from '../pickup/carrier-pickup.ts';
import type { Route } from './call.ts';
import { internationalLabelRoutes } from '../international/international-labels.ts';
import { internationalPriceRoutes } from '../international/international-prices.ts';
import { editLabelRoutes } from '../labels/label-edits.ts';
import { labelRoutes } from '../labels/labels.ts';
import { letterRateRoutes } from '../prices/letter-rates.ts';
import { locationRoutes } from '../locations/locations.ts';
import { oauthRoutes } from '../account/oauth.ts';
import { paymentRoutes } from '../account/payments.ts';
import { domesticPriceRoutes } from '../prices/domestic-prices.ts';
import { returnLabelRoutes } from '../labels/return-labels.ts';
import { scanFormRoutes } from '../scan-forms/scan-forms.ts';
import { shippingOptionsRoutes } from '../prices/shipping-options.ts';
import { trackingRoutes } from '../tracking/tracking.ts';

/** Every call of USPS's that is answered here, an API a file. */
export const practiceRooms: readonly Route[] = [
  ...oauthRoutes, ...paymentRoutes, ...addressRoutes, ...domesticPriceRoutes, ...letterRateRoutes, ...shippingOptionsRoutes, ...labelRoutes, ...returnLabelRoutes,
  ...editLabelRoutes, ...scanFormRoutes, ...trackingRoutes, ...carrierPickupRoutes, ...locationRoutes, ...internationalPriceRoutes,
  ...internationalLabelRoutes,
];
