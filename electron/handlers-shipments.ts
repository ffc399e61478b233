import type { Handlers } from '../shared/ipc-contract.ts';
import type { OpenDesk } from './open-desk.ts';

type ShipmentHandlers = Pick<Handlers,
  'shipments/figures' | 'shipments/cost-codes' | 'tracking/look' | 'tracking/ask' | 'tracking/news' | 'tracking/exceptions' | 'tracking/exception-seen'>;

/** The calls of the Shipments page: where parcels are, what they came to, and what the statement says of them. */
export const shipmentHandlers = (current: () => OpenDesk): ShipmentHandlers => ({
  'shipments/figures': async ({ by, ...filter }) => current().desk.ledger.figures(filter, by),
  'shipments/cost-codes': async () => current().desk.ledger.costCodes(),
  'tracking/look': async ({ shipmentIds }) => current().tracking.look(shipmentIds),
  'tracking/ask': ({ shipmentId }) => current().tracking.ask(shipmentId),
  'tracking/news': async () => current().tracking.news(),
  'tracking/exceptions': async ({ limit }) => {
    const { shipments, count } = current().desk.ledger.exceptions(limit);
    return { shipments: [...shipments], count };
  },
  'tracking/exception-seen': async ({ shipmentId }) => {
    const { desk } = current();
    const seen = desk.ledger.noteExceptionSeen(shipmentId);
    desk.announce('shipment/changed', seen);
    return seen;
  },
});
