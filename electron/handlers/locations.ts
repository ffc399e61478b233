import type { Handlers } from '../../shared/ipc-contract.ts';
import type { OpenDesk } from '../open-desk.ts';
import { pickupPlaces } from '../shipping/pickup-places.ts';

/** The calls about where USPS holds parcels. */
export const locationHandlers = (current: () => OpenDesk): Pick<Handlers, 'locations/pickup-places'> => ({
  'locations/pickup-places': ({ zip }) => pickupPlaces(current().desk, zip),
});
