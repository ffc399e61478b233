import type { Day } from '../../../shared/days/ship-date.ts';

/** Contract prices that stay away, from when that was first seen. */
export interface ContractAlarm {
  readonly id: string;
  readonly since: string;
  /** The prices that were had before and aren't answered any more, as "PRIORITY_MAIL/SP"; empty where none ever was. */
  readonly missing: readonly string[];
  /** USPS's words, where it refused to tell any; null where it answered its published prices. */
  readonly refused: string | null;
  /** The day on which a person put it away; null while it is in the tray. */
  readonly putAwayOn: Day | null;
}

/** What is kept of the prices of a contract. */
export interface ContractPrices {
  /** The prices of the contract that USPS ever answered, as "PRIORITY_MAIL/SP". */
  contractPricesSeen(): string[];
  noteContractPrices(prices: readonly string[]): void;
  /** Those that haven't ended, put away or not; the newest first. */
  contractAlarms(): ContractAlarm[];
  raiseContractAlarm(alarm: Pick<ContractAlarm, 'missing' | 'refused'>): void;
  changeContractAlarm(id: string, change: Pick<ContractAlarm, 'missing' | 'refused'>): void;
  putContractAlarmAway(id: string, day: Day): void;
  endContractAlarm(id: string): void;
}
