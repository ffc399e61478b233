import { instantAt } from '../../../shared/days/instant-at.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { defaultShipFrom, todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';

/** When today began at the desk. */
export const dayStart = (desk: Desk): string =>
  instantAt(todayAtDesk(desk), '00:00', timeZoneOfZip(defaultShipFrom(desk.settings()).address.zip)).toISOString();
