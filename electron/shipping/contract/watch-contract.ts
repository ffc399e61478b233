import { isInternational } from '../../../shared/abroad/international-classes.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { ContractAlarm } from '../../ledger/contract/contract-alarm.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import type { AskedOptions } from './ask-options.ts';

/** A price of the contract by the class and the packaging that it is for: "PRIORITY_MAIL/FB". */
const namesOf = (rates: readonly Rate[], state: 'applies' | 'missing'): string[] =>
  rates.filter(({ contract }) => contract?.state === state).map(({ id }) => id).sort();

/**
 * What stays away: prices of the contract that were answered before. One that never was answered is taken not to be in the
 * contract, unless no price of it ever was: then the contract itself isn't found. Null where nothing is amiss.
 */
const missingNow = (rates: readonly Rate[], before: readonly string[]): string[] | null => {
  const missing = namesOf(rates, 'missing').filter((price) => before.includes(price));
  if (missing.length > 0) return missing;
  // A contract may be for parcels at home alone.
  if (rates.every(({ mailClass }) => isInternational(mailClass))) return null;
  return before.length === 0 && namesOf(rates, 'missing').length > 0 && namesOf(rates, 'applies').length === 0 ? [] : null;
};

const isSame = (alarm: ContractAlarm, missing: readonly string[], refused: string | null): boolean =>
  alarm.refused === refused && alarm.missing.join() === missing.join();

/** What an alarm is about is over once each of its prices was answered again; of one about all of them, once any was. */
const relieve = (desk: Desk, open: ContractAlarm, applies: readonly string[]): void => {
  if (applies.length === 0) return;
  const left = open.missing.filter((price) => !applies.includes(price));
  if (left.length === 0) desk.ledger.endContractAlarm(open.id);
  else if (!isSame(open, left, null)) desk.ledger.changeContractAlarm(open.id, { missing: left, refused: null });
};

/** One that was put away stays away for the day; a failure on another day is a new entry. */
const raise = (desk: Desk, open: ContractAlarm | undefined, missing: readonly string[], refused: string | null): void => {
  if (open === undefined) desk.ledger.raiseContractAlarm({ missing, refused });
  else if (open.putAwayOn !== null && open.putAwayOn !== todayAtDesk(desk)) {
    desk.ledger.endContractAlarm(open.id);
    desk.ledger.raiseContractAlarm({ missing, refused });
  } else {
    const all = [...new Set([...open.missing, ...missing])].sort();
    if (!isSame(open, all, refused)) desk.ledger.changeContractAlarm(open.id, { missing: all, refused });
  }
};

/**
 * Looks whether USPS still answers the prices of the account's contract: an alarm is raised where it doesn't, and goes where it
 * does again. What is known is kept in the ledger, so that an alarm outlives a restart and says since when.
 */
export const watchContract = (desk: Desk, { contract, refused }: Pick<AskedOptions, 'contract' | 'refused'>, rates: readonly Rate[]): void => {
  if (contract !== 'asked' && contract !== 'refused') return;
  const before = desk.ledger.contractPricesSeen();
  const applies = namesOf(rates, 'applies');
  if (applies.some((price) => !before.includes(price))) desk.ledger.noteContractPrices(applies);
  const [open] = desk.ledger.contractAlarms();
  const missing = contract === 'refused' ? [] : missingNow(rates, before);
  if (missing !== null) raise(desk, open, missing, refused);
  else if (open !== undefined) relieve(desk, open, applies);
  if (JSON.stringify(desk.ledger.contractAlarms()) !== JSON.stringify(open === undefined ? [] : [open])) desk.statusChanged();
};

/** A person has seen it and asks about it. It stays out of the tray for the day. */
export const putContractAlarmAway = (desk: Desk, alarmId: string): void => {
  desk.ledger.putContractAlarmAway(alarmId, todayAtDesk(desk));
  desk.statusChanged();
};
