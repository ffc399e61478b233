import { accountEndpoints } from './account.ts';
import { addressEndpoints } from './addresses.ts';
import { afterTheLabelEndpoints } from './after-the-label.ts';
import type { Endpoint } from './endpoint.ts';
import { labelEndpoints } from './labels.ts';
import { priceEndpoints } from './prices.ts';

/** Every endpoint that Labeldesk speaks to or means to, as a row. */
export const everyEndpoint: readonly Endpoint[] = [
  ...accountEndpoints, ...addressEndpoints, ...priceEndpoints, ...labelEndpoints, ...afterTheLabelEndpoints,
];

/** Operations of the official files that Labeldesk leaves alone: postage for letters, and images printed beside a label. */
export const isExcluded = (path: string): boolean => /\/(indicia|branding)(\/|$)/.test(path);
