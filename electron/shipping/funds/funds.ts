import type { DoctorReport } from '../../../shared/account/doctor.ts';
import { Failed } from '../../../shared/failure.ts';
import type { FundsStopped } from '../../../shared/account/funds.ts';
import { leavesHalf } from '../../usps/quota/leaves-half.ts';
import { UspsRefusal } from '../../usps/usps-error.ts';
import { accountOf } from '../desk-settings.ts';
import type { DeskParts } from '../desk-parts.ts';
import { asking } from '../usps-failure.ts';
import { nextParcels, totalsToday } from './next-parcels.ts';

type Because = FundsStopped['because'];

/** Whether the payment account can be charged, as far as USPS was heard. It says yes or no to an amount, and never what is there. */
export interface Funds {
  /** Null while nothing stops buying. */
  stopped(): FundsStopped | null;
  /** @throws Failed `funds-stopped`, before anything is sent. */
  mustStand(): void;
  /** Asks USPS at a person's word. */
  ask(): Promise<FundsStopped | null>;
  /** Asks by itself, where it wasn't asked within so many milliseconds and half of the hour's calls are left. */
  look(within: number): void;
  /** What USPS refused a purchase with. */
  heard(uspsCode: string | null): void;
  examined(report: DoctorReport): void;
}

const hour = 60 * 60 * 1000;

/** Before the end of the day it is asked anew, and not at every look at the page. */
export const beforeEndOfDay = 10 * 60 * 1000;

/** 100004: the primary payment method isn't active. 100007: the trust balance is insufficient. */
const becauseOf: Readonly<Record<string, Because>> = { '100004': 'method-inactive', '100007': 'insufficient' };

type Parts = Pick<DeskParts, 'usps' | 'ledger' | 'clock' | 'settings' | 'log' | 'statusChanged' | 'closing'>;

export const createFunds = (desk: Parts, lookEvery = 5 * 60 * 1000): Funds => {
  const { usps, clock, settings, log, statusChanged, closing } = desk;
  let known: { readonly stopped: FundsStopped; readonly account: string } | null = null;
  let askedAt: number | null = null;
  let underWay: Promise<void> | null = null;

  const accountNow = (): string => accountOf(settings()).epa;
  /** What is known of one payment account says nothing of another. */
  const stopped = (): FundsStopped | null => (known?.account === accountNow() ? known.stopped : null);

  const learn = (because: Because | null, account = accountNow()): void => {
    // Another one was entered while this one was asked about.
    if (account !== accountNow()) return;
    const at = clock.now().toISOString();
    const before = stopped();
    askedAt = clock.now().getTime();
    known = because === null ? null : { account, stopped: { because, since: before?.since ?? at, askedAt: at } };
    if ((before?.because ?? null) === because) return;
    log.info('funds', { stopped: because ?? '' });
    statusChanged();
  };

  const inquire = async (): Promise<void> => {
    const accountNumber = accountNow();
    if (accountNumber === '') return;
    try {
      const { sufficientFunds } = await usps.paymentAccount({ accountType: 'EPS', accountNumber, amount: nextParcels(desk) / 100 });
      // A payment method that isn't active is never good for an amount: what USPS said of it stands until it says yes.
      learn(sufficientFunds === false ? stopped()?.because ?? 'insufficient' : null, accountNumber);
    } catch (error) {
      const because = error instanceof UspsRefusal ? becauseOf[error.uspsCode ?? ''] : undefined;
      if (because === undefined) throw error;
      learn(because, accountNumber);
    }
  };
  const ask = (): Promise<void> => {
    underWay ??= inquire().finally(() => { underWay = null; });
    return underWay;
  };

  const isDue = (within: number): boolean => {
    const age = clock.now().getTime() - (askedAt ?? -Infinity);
    return age < 0 || age >= within;
  };
  const look = (within: number): void => {
    if (closing.aborted || !isDue(within) || !leavesHalf(usps)) return;
    // A desk that bought nothing today has no average, and nothing that could be stopped.
    if (stopped() === null && totalsToday(desk).parcels === 0) return;
    askedAt = clock.now().getTime();
    ask().catch((error: unknown) => {
      if (!closing.aborted) log.info('funds-not-asked', { error: error instanceof Error ? error.name : 'unknown' });
    });
  };
  const timer = setInterval(() => look(hour), lookEvery);
  timer.unref();
  closing.addEventListener('abort', () => clearInterval(timer));

  return {
    stopped,
    mustStand: () => {
      const found = stopped();
      if (found !== null) throw new Failed({ code: 'funds-stopped', ...found });
    },
    ask: async () => {
      await asking(ask());
      return stopped();
    },
    look,
    heard: (uspsCode) => {
      const because = becauseOf[uspsCode ?? ''];
      if (because !== undefined) learn(because);
    },
    examined: ({ why, rungs }) => {
      // Then what stands of the payment account is of an earlier examination.
      if (why === 'background') return;
      const told = rungs.find(({ cause }) => cause === 'epa-insufficient' || cause === 'epa-method-inactive');
      if (told !== undefined) learn(told.cause === 'epa-insufficient' ? 'insufficient' : 'method-inactive');
      else if (rungs.some(({ id, verdict }) => id === 'funds' && verdict === 'ok')) learn(null);
    },
  };
};
