import type { Handlers } from '../../shared/ipc-contract.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { holdPlaces } from '../shipping/hold-places.ts';

/** The calls about where USPS holds parcels. */
export const locationHandlers = (current: () => OpenDesk): Pick<Handlers, 'locations/hold-places'> => ({
  'locations/hold-places': ({ zip }) => holdPlaces(current().desk, zip),
});
