import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { FileChooser } from './file-chooser.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { exportShipments } from '../shipping/csv/export-shipments.ts';
import { shipmentOf } from '../shipping/labels/print-label.ts';

type ShipmentChannel = Extract<keyof Handlers, `tracking/${string}` | `statements/${string}` | 'shipments/figures' | 'shipments/cost-codes' | 'shipments/export'>;

/** The calls of the Shipments page: where parcels are, what they came to, and what the statement says of them. */
export const shipmentHandlers = (current: () => OpenDesk, chooseFile: FileChooser): Pick<Handlers, ShipmentChannel> => ({
  'shipments/figures': async ({ by, ...filter }) => current().desk.ledger.figures(filter, by),
  'shipments/cost-codes': async () => current().desk.ledger.costCodes(),
  'shipments/export': async ({ search, ...filter }) => {
    const { environment, desk } = current();
    const file = await chooseFile.save(`Labeldesk ${environment} shipments ${desk.clock.now().toISOString().slice(0, 10)}.csv`, 'csv');
    return file === null ? null : { file: basename(file), shipments: await exportShipments(desk, file, filter, search) };
  },

  'statements/choose': async () => {
    const file = await chooseFile.open('csv');
    return file === null ? null : current().statements.open(file);
  },
  'statements/preview': async (mapped) => current().statements.preview(mapped),
  'statements/import': async (mapped) => current().statements.import(mapped),
  'statements/list': async () => current().desk.ledger.statements(),
  'statements/compare': async (asked) => current().statements.compare(asked),
  'statements/problems': async ({ statementId }) => current().statements.problems(statementId),
  'statements/of-shipment': async ({ shipmentId }) => {
    const { desk } = current();
    const { trackingNumber, notedNumber } = shipmentOf(desk, shipmentId);
    const number = trackingNumber ?? notedNumber;
    return number === null ? [] : desk.ledger.linesOfNumber(number);
  },
  'statements/withdraw': async ({ statementId }) => current().desk.ledger.withdrawStatement(statementId),

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
