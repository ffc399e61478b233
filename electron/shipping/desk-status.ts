import type { AppStatus, AttentionItem } from '../../shared/app-status.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { addDays, defaultShipDay } from '../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import { defaultShipFrom } from './desk.ts';
import type { Desk } from './desk.ts';
import { todayAtDesk } from './end-of-day.ts';

const attentionOf = (shipment: Shipment): AttentionItem | null => {
  const [job] = shipment.printJobs;
  const item = {
    shipmentId: shipment.id,
    orderNumber: shipment.mailpiece.orderNumber,
    to: shipment.mailpiece.to.name === '' ? shipment.mailpiece.to.company : shipment.mailpiece.to.name,
    total: shipment.charged,
  };
  if (shipment.state === 'unknown') return { ...item, kind: 'unknown', detail: shipment.detail };
  if (shipment.state !== 'bought') return null;
  if (!job) return { ...item, kind: 'not-printed', detail: '' };
  return job.state === 'failed' ? { ...item, kind: 'print-failed', detail: job.detail } : null;
};

type DeskStatus = Pick<AppStatus, 'now' | 'today' | 'timeZone' | 'shipDay' | 'parcelsToday' | 'spentToday' | 'attention' | 'uspsCalls'>;

/** The part of the window's frame that comes from the desk: the day, its parcels and money, and what waits for somebody. */
export const deskStatus = (desk: Desk): DeskStatus => {
  const shipFrom = defaultShipFrom(desk.settings());
  const timeZone = timeZoneOfZip(shipFrom.address.zip);
  const today = todayAtDesk(desk);
  const { parcels, spent } = desk.ledger.dayTotals(today);
  const waiting = [...desk.ledger.shipmentsIn(['unknown']), ...desk.ledger.withoutForm(addDays(today, -1))];
  return {
    now: desk.clock.now().toISOString(),
    today,
    timeZone,
    shipDay: defaultShipDay(desk.clock.now(), timeZone, shipFrom),
    parcelsToday: parcels,
    spentToday: spent,
    uspsCalls: desk.usps.callsLeft(),
    attention: waiting.flatMap((shipment) => attentionOf(shipment) ?? []),
  };
};
