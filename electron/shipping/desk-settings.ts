import { createHash } from 'node:crypto';
import type { AccountNumbers } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { Day } from '../../shared/days/ship-date.ts';
import { dayAt } from '../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../shared/days/zip-time-zone.ts';
import { Failed } from '../../shared/failure.ts';
import type { Settings, ShipFrom } from '../../shared/settings.ts';
import type { DeskParts } from './desk-parts.ts';

/** @throws Failed `not-found` */
export const shipFromOf = (settings: Settings, id: string): ShipFrom => {
  const found = settings.shipFroms.find((shipFrom) => shipFrom.id === id);
  if (!found) throw new Failed({ code: 'not-found', what: 'ship-from' });
  return found;
};

/** The ship-from that "today" is told by. */
export const defaultShipFrom = (settings: Settings): ShipFrom =>
  settings.shipFroms.find((shipFrom) => shipFrom.id === settings.defaultShipFromId) ?? shipFromOf(settings, settings.shipFroms[0]?.id ?? '');

export const todayAtDesk = ({ clock, settings }: Pick<DeskParts, 'clock' | 'settings'>): Day => dayAt(clock.now(), timeZoneOfZip(defaultShipFrom(settings()).address.zip));

/** The numbers of the account that is entered. */
export const accountOf = ({ environment, accounts }: Settings): AccountNumbers => accounts[accountSetOf(environment)];

/**
 * What the CRID that a key is sent for is known by, its end and a digest: no number of the account stands whole in the ledger.
 * Nothing where no number is entered.
 */
export const cridOf = (settings: Settings): { crid?: string } => {
  const { crid } = accountOf(settings);
  return crid === '' ? {} : { crid: `…${crid.slice(-3)} ${createHash('sha256').update(crid).digest('hex').slice(0, 16)}` };
};

/** The MID whose manifest labels go into, as the payment authorization names it; nothing where no numbers are entered. */
export const manifestMidOf = (settings: Settings): { manifestMid?: string } => {
  const { mid, manifestMid } = accountOf(settings);
  return mid === '' && manifestMid === '' ? {} : { manifestMid: manifestMid || mid };
};
