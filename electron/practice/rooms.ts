import { addressRoutes } from './addresses.ts';
import { carrierPickupRoutes } from './carrier-pickup.ts';
import type { Route } from './call.ts';
import { internationalLabelRoutes } from './international-labels.ts';
import { internationalPriceRoutes } from './international-prices.ts';
import { editLabelRoutes } from './label-edits.ts';
import { labelRoutes } from './labels.ts';
import { letterRateRoutes } from './letter-rates.ts';
import { locationRoutes } from './locations.ts';
import { oauthRoutes } from './oauth.ts';
import { paymentRoutes } from './payments.ts';
import { domesticPriceRoutes } from './domestic-prices.ts';
import { returnLabelRoutes } from './return-labels.ts';
import { scanFormRoutes } from './scan-forms.ts';
import { shippingOptionsRoutes } from './shipping-options.ts';
import { trackingRoutes } from './tracking.ts';

/** Every call of USPS's that is answered here, an API a file. */
export const practiceRooms: readonly Route[] = [
  ...oauthRoutes, ...paymentRoutes, ...addressRoutes, ...domesticPriceRoutes, ...letterRateRoutes, ...shippingOptionsRoutes, ...labelRoutes, ...returnLabelRoutes,
  ...editLabelRoutes, ...scanFormRoutes, ...trackingRoutes, ...carrierPickupRoutes, ...locationRoutes, ...internationalPriceRoutes,
  ...internationalLabelRoutes,
];
