import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { DoctorReport } from '../../shared/account/doctor.ts';
import { accountForUsps } from '../account/usps-account.ts';
import { systemClock } from '../clock.ts';
import { deskDoctor, notesOf } from './desk-doctor.ts';
import type { DoctorDesk } from './desk-doctor.ts';
import { isDueDaily } from '../doctor/account-doctor.ts';
import { createUspsClient } from '../usps/create-usps-client.ts';
import { leavesHalf } from '../usps/quota/leaves-half.ts';
import { quotaFile } from '../usps/quota/quota-file.ts';
import { cautiousQuota, grantedQuota } from '../usps/quota/quota-model.ts';

type AtUsps = Exclude<Environment, 'practice'>;

export interface ElsewhereOptions extends Pick<DoctorDesk, 'settings' | 'secrets' | 'log' | 'tell'> {
  readonly dataFolder: string;
  readonly urls: Readonly<Record<AtUsps, string>>;
  /** Can be entered, and isn't. */
  readonly isElsewhere: (environment: AtUsps) => boolean;
  /** Milliseconds between two looks at whether the day is over. */
  readonly lookEvery?: number;
}

/** TEM or Live, while another environment is entered. */
export interface Elsewhere {
  /** With tokens of its own and its own count of calls. */
  examine(environment: AtUsps): Promise<DoctorReport>;
  stop(): Promise<void>;
}

/**
 * Examines environments that aren't entered: when asked, and once a day where something there waits on USPS, since who waits
 * for the account works in Practice meanwhile.
 */
export const createElsewhere = ({ dataFolder, urls, isElsewhere, lookEvery = 15 * 60 * 1000, ...parts }: ElsewhereOptions): Elsewhere => {
  const { settings, secrets, log } = parts;
  const closing = new AbortController();
  const underWay = new Map<AtUsps, Promise<DoctorReport | null>>();

  const look = async (environment: AtUsps, why: DoctorReport['why']): Promise<DoctorReport | null> => {
    const folder = join(dataFolder, environment);
    mkdirSync(folder, { recursive: true });
    const granted = settings.read().uspsCallsPerHour[environment];
    const usps = createUspsClient({
      baseUrl: urls[environment],
      clock: systemClock,
      account: (need) => accountForUsps(environment, settings.read().accounts[accountSetOf(environment)], secrets, null, need),
      quota: granted === null ? cautiousQuota : grantedQuota(granted),
      quotaMemory: quotaFile(join(folder, 'usps-calls.jsonl'), (reason) => log.error('usps-calls-not-kept', { reason })),
    });
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
      void usps.close();
    };
    closing.signal.addEventListener('abort', end);
    try {
      if (why === 'background' && !leavesHalf(usps)) return null;
      return await deskDoctor({ ...parts, environment, folder, usps, desk: null, builtIn: null, clock: systemClock, closing: ended.signal }).examine(why);
    } finally {
      closing.signal.removeEventListener('abort', end);
      ended.abort();
      await usps.close();
    }
  };
  const one = (environment: AtUsps, why: DoctorReport['why']): Promise<DoctorReport | null> => {
    const looking = underWay.get(environment) ?? look(environment, why).finally(() => underWay.delete(environment));
    underWay.set(environment, looking);
    return looking;
  };

  const timer = setInterval(() => {
    for (const environment of ['tem', 'live'] as const) {
      if (!isElsewhere(environment) || underWay.has(environment)) continue;
      if (!isDueDaily(notesOf(join(dataFolder, environment), log).read().report, systemClock.now())) continue;
      one(environment, 'background').catch((error: unknown) => {
        if (!closing.signal.aborted) log.error('account-not-examined', { error: error instanceof Error ? error.name : 'unknown' });
      });
    }
  }, lookEvery);
  timer.unref();

  return {
    examine: async (environment) => {
      // A look of the day that left the calls to others found nothing out: who asks is answered all the same.
      const report = await one(environment, 'asked') ?? await one(environment, 'asked');
      if (report === null) throw new Error(`${environment} wasn't examined`);
      return report;
    },
    stop: async () => {
      clearInterval(timer);
      closing.abort();
      await Promise.allSettled(underWay.values());
    },
  };
};
