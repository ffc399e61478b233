import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { Notice } from '../../shared/app-status.ts';
import { Failed } from '../../shared/failure.ts';
import type { Announce } from '../../shared/ipc-contract.ts';
import { accountForUsps } from '../account/usps-account.ts';
import type { BuiltInSecrets } from '../account/usps-account.ts';
import type { SecretStore } from '../account/secret-store.ts';
import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';
import { deskDoctor } from './desk-doctor.ts';
import { noPracticeAccount, practiceAccountAt } from './desk-practice-account.ts';
import type { PracticeAccountSwitch } from './desk-practice-account.ts';
import type { AccountDoctor } from '../doctor/account-doctor.ts';
import { backUpDaily } from '../ledger/backups/daily-backup.ts';
import { checkAfterStart } from '../ledger/check/check-after-start.ts';
import { damagedNotice, movedAsideNotice, newestSound } from '../ledger/check/ledger-notices.ts';
import { foldWhenIdle } from '../ledger/fold-when-idle.ts';
import { holdFolder } from '../ledger/files/hold-folder.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import type { OpenLedger } from '../ledger/open-ledger.ts';
import type { Log } from '../log.ts';
import { credentials } from '../practice/fixtures.ts';
import { startPracticeUsps } from '../practice/practice-usps.ts';
import { createPrinting } from '../printing/create-printing.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { Desk } from '../shipping/desk.ts';
import { keepSettling } from '../shipping/settling/keep-settling.ts';
import type { Settling } from '../shipping/settling/keep-settling.ts';
import { statementDesk } from '../shipping/statements/statement-desk.ts';
import type { StatementDesk } from '../shipping/statements/statement-desk.ts';
import { keepTracking } from '../shipping/tracking/keep-tracking.ts';
import type { TrackingKeeper } from '../shipping/tracking/keep-tracking.ts';
import { createFunds } from '../shipping/funds/funds.ts';
import { createPrintQueue } from '../shipping/printing/queue/print-queue.ts';
import { createQuoteBook } from '../shipping/quoting/quote-book.ts';
import type { QuoteBook } from '../shipping/quoting/quote-book.ts';
import { createUspsClient } from '../usps/create-usps-client.ts';
import { quotaFile } from '../usps/quota/quota-file.ts';
import { cautiousQuota, grantedQuota, openQuota } from '../usps/quota/quota-model.ts';
import type { QuotaModel } from '../usps/quota/quota-model.ts';

export interface DeskOptions {
  readonly environment: Environment;
  /** The application's data; each environment has a folder of its own inside, with its own ledger. */
  readonly dataFolder: string;
  /** A practice USPS that runs elsewhere on the loopback; null starts the one inside. */
  readonly practiceUrl: string | null;
  readonly uspsUrls: Readonly<Record<'tem' | 'live', string>>;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly log: Log;
  readonly announce: Announce;
  readonly statusChanged: () => void;
  /** When the whole ledger is checked after the start, in milliseconds; only a specification names another time. */
  readonly checkAfter?: number;
}

export interface OpenDesk {
  readonly environment: Environment;
  readonly desk: Desk;
  readonly quotes: QuoteBook;
  readonly settling: Settling;
  readonly tracking: TrackingKeeper;
  readonly statements: StatementDesk;
  readonly doctor: AccountDoctor;
  readonly practiceAccount: PracticeAccountSwitch;
  readonly notices: readonly Notice[];
  /** Where its ledger is. */
  readonly folder: string;
  readonly copies: Pick<OpenLedger, 'backUp' | 'backups' | 'exportTo'>;
  /** Sets the clock of Practice; null follows the real time again. */
  setClock(now: Date | null): void;
  readonly clockIsSet: () => boolean;
  close(): Promise<void>;
}

interface Usps {
  readonly url: string;
  readonly clock: Clock;
  readonly builtIn: BuiltInSecrets;
  setClock(now: Date | null): void;
  readonly clockIsSet: () => boolean;
  close(): Promise<void>;
}

const fixedClock = { setClock: () => { throw new Failed({ code: 'clock-not-settable' }); }, clockIsSet: () => false, close: async () => undefined };

/** Which USPS an environment talks to: the one inside, one on the loopback, or USPS's own. */
const uspsOf = async ({ environment, dataFolder, practiceUrl, uspsUrls }: DeskOptions): Promise<Usps> => {
  if (environment !== 'practice') return { url: uspsUrls[environment], clock: systemClock, builtIn: null, ...fixedClock };
  const builtIn = { 'client-id': credentials.clientId, 'client-secret': credentials.clientSecret };
  if (practiceUrl !== null) return { url: practiceUrl, clock: systemClock, builtIn, ...fixedClock };
  const practice = await startPracticeUsps({ file: join(dataFolder, 'practice', 'practice-usps.sqlite') });
  return {
    url: practice.url,
    clock: practice.clock,
    builtIn,
    setClock: (now) => practice.setNow(now),
    clockIsSet: () => practice.clock.isSet,
    close: () => practice.close(),
  };
};

/** What a person entered as granted. Without it Practice has no limit of its own, and USPS the cautious one. */
const quotaOf = (environment: Environment, granted: number | null): QuotaModel => {
  if (granted !== null) return grantedQuota(granted);
  return environment === 'practice' ? openQuota : cautiousQuota;
};

/**
 * Opens everything that one environment needs: its USPS, its ledger, its printers.
 * @throws Failed `ledger-in-use` when another copy of the application has it open.
 */
export const openDesk = async (options: DeskOptions): Promise<OpenDesk> => {
  const folder = join(options.dataFolder, options.environment);
  mkdirSync(folder, { recursive: true });
  const letGo = holdFolder(folder);
  try {
    return await openIn(folder, letGo, options);
  } catch (error) {
    letGo();
    throw error;
  }
};

const openIn = async (folder: string, letGo: () => void, options: DeskOptions): Promise<OpenDesk> => {
  const { environment, settings, secrets, log, announce, statusChanged } = options;
  const usps = await uspsOf(options);
  const ledger = openLedger({ folder, clock: usps.clock });
  const client = createUspsClient({
    baseUrl: usps.url,
    clock: usps.clock,
    account: (need) => accountForUsps(environment, settings.read().accounts[accountSetOf(environment)], secrets, usps.builtIn, need),
    quota: () => quotaOf(environment, settings.read().uspsCallsPerHour[environment]),
    quotaMemory: quotaFile(join(folder, 'usps-calls.jsonl'), (reason) => log.error('usps-calls-not-kept', { reason })),
    caches: true,
    callsChanged: statusChanged,
    labelAnswered: (kind, refusal) => doctor.heardOfLabel(kind, refusal),
  });
  const printing = createPrinting({
    networkPrinters: () => settings.read().networkPrinters,
    profiles: () => settings.read().printerProfiles,
    folder: join(folder, 'saved'),
  });
  const closing = new AbortController();
  const folding = foldWhenIdle(ledger, log, closing.signal);
  // What the last run left.
  folding.written();
  const parts = {
    usps: client, ledger, printing, clock: usps.clock, log, settings: () => settings.read(), announce, closing: closing.signal,
    statusChanged: () => {
      statusChanged();
      folding.written();
      settling.look();
    },
  };
  const desk: Desk = { ...parts, prints: createPrintQueue(parts), funds: createFunds(parts) };
  const copying = backUpDaily(ledger, usps.clock, log, closing.signal);
  const settling = keepSettling(desk);
  const tracking = keepTracking(desk);
  const doctor = deskDoctor({
    environment, folder, usps: client, desk, builtIn: usps.builtIn, settings, secrets, clock: usps.clock, log, closing: closing.signal,
    tell: (examined) => {
      desk.funds.examined(examined.report);
      announce('account/examined', examined);
    },
  });
  const { movedAside } = ledger;
  const notices: Notice[] = movedAside === null ? [] : [movedAsideNotice(environment, movedAside, await newestSound(ledger.backups(), closing.signal))];
  const checking = checkAfterStart(join(folder, 'ledger.sqlite'), log, closing.signal, async () => {
    notices.push(damagedNotice(environment, await newestSound(ledger.backups(), closing.signal)));
    statusChanged();
  }, options.checkAfter);
  return {
    environment,
    desk,
    quotes: createQuoteBook(),
    settling,
    tracking,
    statements: statementDesk(desk),
    doctor,
    practiceAccount: environment === 'practice' ? practiceAccountAt(usps.url) : noPracticeAccount,
    notices,
    folder,
    copies: ledger,
    setClock: usps.setClock,
    clockIsSet: usps.clockIsSet,
    close: async () => {
      closing.abort();
      await Promise.all([client.close(), desk.prints.close(), doctor.idle(), tracking.idle(), copying, checking]);
      folding.finish();
      ledger.close();
      await usps.close();
      letGo();
    },
  };
};
