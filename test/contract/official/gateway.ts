import type { Received } from '../../usps/server/answering-server.ts';
import { officialApi } from './official-spec.ts';

/** The official file of each API, by what stands before its paths. */
const files: Readonly<Record<string, string>> = {
  '/addresses/v3': 'addresses.yaml', '/international-labels/v3': 'international-labels.yaml', '/international-prices/v3': 'international-prices.yaml',
  '/labels/v3': 'domestic-labels.yaml', '/locations/v3': 'locations.yaml', '/payments/v3': 'payments.yaml', '/prices/v3': 'domestic-prices.yaml',
  '/shipments/v3': 'shipping-options.yaml', '/tracking/v3': 'tracking.yaml',
};

/** What USPS's gateway would say against a request, by the file of its API; none when it lets it pass. */
export const gatewayProblems = (request: Received): string[] => {
  const base = request.path.split('/').slice(0, 3).join('/');
  const file = files[base];
  return file === undefined ? [`no file of ${base}`] : officialApi(file, base).problems(request);
};
