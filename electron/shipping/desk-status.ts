import type { AppStatus } from '../../shared/app-status.ts';
import { defaultShipDay } from '../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../shared/days/zip-time-zone.ts';
import { attentionOf } from './attention.ts';
import { defaultShipFrom, todayAtDesk } from './desk-settings.ts';
import type { Desk } from './desk.ts';

type DeskStatus = Pick<AppStatus, 'now' | 'today' | 'timeZone' | 'shipDay' | 'parcelsToday' | 'spentToday' | 'funds' | 'attention' | 'uspsCalls'>;

/** The part of the window's frame that comes from the desk: the day, its parcels and money, and what waits for somebody. */
export const deskStatus = (desk: Desk): DeskStatus => {
  const shipFrom = defaultShipFrom(desk.settings());
  const timeZone = timeZoneOfZip(shipFrom.address.zip);
  const today = todayAtDesk(desk);
  const { parcels, spent } = desk.ledger.dayTotals(today);
  return {
    now: desk.clock.now().toISOString(),
    today,
    timeZone,
    shipDay: defaultShipDay(desk.clock.now(), timeZone, shipFrom),
    parcelsToday: parcels,
    spentToday: spent,
    uspsCalls: desk.usps.callsLeft(),
    funds: desk.funds.stopped(),
    attention: attentionOf(desk),
  };
};
