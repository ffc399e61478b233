import * as z from 'zod';
import { plainPickup } from '../../../shared/pickup/plain-pickup.ts';

const Older = z.looseObject({ shipFroms: z.array(z.looseObject({})) });

/** Every ship-from learns how it is picked up: as a new one begins, with no standing stop. */
export const pickupOfShipFroms = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { shipFroms, ...rest } = Older.parse(older);
  return { ...rest, shipFroms: shipFroms.map((shipFrom) => ({ pickup: plainPickup, ...shipFrom })) };
};
