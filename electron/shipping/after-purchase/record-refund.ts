import { Failed } from '../../../shared/failure.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Desk } from '../desk.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';

const problem = (path: string, message: string): Failed => new Failed({ code: 'input-invalid', problems: [{ path, message }] });

/**
 * Records a refund that a person read off the statement of the payment account: USPS tells of a refund that it was asked for, and
 * never that it was given.
 * @throws Failed `label-not-live` where no refund was asked for; `input-invalid` for more than was charged, or a day to come.
 */
export const recordRefund = (desk: Desk, { shipmentId, day, amount }: { shipmentId: string; day: Day; amount: Cents }): Shipment => {
  const { state, charged, refunded, from } = shipmentOf(desk, shipmentId);
  if (state !== 'refund-requested') throw new Failed({ code: 'label-not-live', state });
  if (amount <= 0) throw problem('amount', 'A refund is more than nothing.');
  if (refunded + amount > charged)
    throw problem('amount', `${formatCents(charged)} was charged${refunded === 0 ? '' : `, of which ${formatCents(refunded)} came back already`}.`);
  if (day > dayAt(desk.clock.now(), timeZoneOfZip(from.zip))) throw problem('day', 'The day of the statement is still to come.');
  desk.ledger.recordRefund(shipmentId, { day, amount });
  announceShipment(desk, shipmentId);
  desk.statusChanged();
  return shipmentOf(desk, shipmentId);
};
