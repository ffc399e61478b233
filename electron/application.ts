import type { Environment } from '../shared/account/account.ts';
import type { AppStatus, Notice } from '../shared/app-status.ts';
import { Failed } from '../shared/failure.ts';
import type { Announce, Handlers } from '../shared/ipc-contract.ts';
import type { Offered } from './account/account-view.ts';
import type { SecretStore } from './account/secret-store.ts';
import { setAsideId, setAsideNotice } from './account/set-aside-notice.ts';
import type { FileChooser } from './handlers/file-chooser.ts';
import { createHandlers } from './handlers.ts';
import { createElsewhere } from './desk/desk-elsewhere.ts';
import { examinationsIn } from './desk/desk-examinations.ts';
import type { Log } from './log.ts';
import { openDesk } from './desk/open-desk.ts';
import type { DeskOptions, OpenDesk } from './desk/open-desk.ts';
import type { SettingsBook } from './settings/settings-book.ts';
import { deskStatus } from './shipping/desk-status.ts';
import { holdBroughtBack } from './shipping/printing/hold-brought-back.ts';
import { settleAfterStart } from './shipping/settling/settle-open.ts';

export interface ApplicationOptions {
  readonly dataFolder: string;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly runtime: 'electron' | 'stand-in';
  readonly version: string;
  readonly practiceUrl: string | null;
  /** Loopback servers in place of USPS's own; only a specification passes them. */
  readonly uspsUrls?: Partial<Record<'tem' | 'live', string>>;
  /** In milliseconds after the start; only a specification passes it. */
  readonly checkLedgerAfter?: number;
  /** In milliseconds; only a specification passes it. */
  readonly lookElsewhereEvery?: number;
  readonly log: Log;
  readonly announce: Announce;
  readonly openInBrowser: (url: string) => Promise<void>;
  readonly chooseFile: FileChooser;
}

export interface Application {
  readonly handlers: Handlers;
  stop(): Promise<void>;
}

/** USPS's own hosts. */
const uspsHosts = { tem: 'https://apis-tem.usps.com', live: 'https://apis.usps.com' } as const;

const offeredOn = ({ runtime, uspsUrls }: ApplicationOptions): Offered[] =>
  (['practice', 'tem', 'live'] as const).map((environment) => {
    const standIn = runtime === 'stand-in' && environment !== 'practice' && uspsUrls?.[environment] === undefined;
    return { environment, because: standIn ? 'This window is the stand-in for Electron, which offers Practice only.' : null };
  });

/** Everything of Labeldesk that needs no window: the environment that is entered, its desk, and the answers to every call. */
export const startApplication = async (options: ApplicationOptions): Promise<Application> => {
  const { settings, secrets, log, announce } = options;
  const dismissed = new Set<string>();
  const offered = offeredOn(options);

  const moved: Notice[] = settings.movedAside === null ? [] : [{
    id: 'settings',
    title: 'The settings could not be read',
    detail: `They were kept as ${settings.movedAside}, and Labeldesk started with its defaults. Check printers and ship-from before you ship.`,
    copy: null,
  }];

  const setAsideNotices = (): Notice[] => {
    const { setAside } = settings.read();
    return setAside === null ? [] : [setAsideNotice(setAside)];
  };

  const open = (environment: Environment): Promise<OpenDesk> => {
    const deskOptions: DeskOptions = {
      environment,
      dataFolder: options.dataFolder,
      practiceUrl: options.practiceUrl,
      uspsUrls: { ...uspsHosts, ...options.uspsUrls },
      settings,
      secrets,
      log,
      announce,
      statusChanged: () => announceSoon(),
      ...(options.checkLedgerAfter === undefined ? {} : { checkAfter: options.checkLedgerAfter }),
    };
    return openDesk(deskOptions);
  };

  const start = settings.read().environment;
  const canStart = offered.some(({ environment, because }) => environment === start && because === null);
  let current = await open(canStart ? start : 'practice');
  if (!canStart) settings.enter('practice');

  const status = (): AppStatus => ({
    version: options.version,
    environment: current.environment,
    runtime: options.runtime,
    clockIsSet: current.clockIsSet(),
    secretStore: secrets.state,
    notices: [...moved, ...setAsideNotices(), ...current.notices].filter(({ id }) => !dismissed.has(id)),
    ...deskStatus(current.desk),
  });

  // One purchase changes the figures several times; reading them is worth one look at the ledger, not five.
  let due: NodeJS.Timeout | null = null;
  const announceStatus = (): void => {
    if (due !== null) clearTimeout(due);
    due = null;
    announce('app/status-changed', status());
  };
  let stopping = false;
  const announceSoon = (): void => {
    // A purchase that ends with the application has nobody left to tell, and soon no ledger to read.
    if (!stopping) due ??= setTimeout(announceStatus, 20);
  };

  const settle = (): void => {
    const { desk, settling } = current;
    settleAfterStart(desk).catch((error: unknown) => {
      log.error('settling-failed', { error: error instanceof Error ? error.message : 'unknown' });
    }).finally(() => settling.look());
    desk.prints.start().catch((error: unknown) => {
      log.error('printing-not-taken-up', { error: error instanceof Error ? error.name : 'unknown' });
    });
  };
  settle();

  const examinations = examinationsIn(options.dataFolder, () => current, log);

  const elsewhere = createElsewhere({
    dataFolder: options.dataFolder,
    urls: { ...uspsHosts, ...options.uspsUrls },
    settings, secrets, log,
    tell: (examined) => announce('account/examined', examined),
    isElsewhere: (environment) => environment !== current.environment && offered.some((each) => each.environment === environment && each.because === null),
    ...(options.lookElsewhereEvery === undefined ? {} : { lookEvery: options.lookElsewhereEvery }),
  });

  const enter = async (environment: Environment, withoutTemLabel: boolean): Promise<void> => {
    const because = offered.find((offer) => offer.environment === environment)?.because ?? null;
    if (because !== null) throw new Failed({ code: 'environment-not-offered', environment, because });
    if (environment === current.environment) return;
    if (environment === 'live') examinations.requireLive(withoutTemLabel);
    const next = await open(environment);
    try {
      settings.enter(environment);
    } catch (error) {
      await next.close();
      throw error;
    }
    const last = current;
    current = next;
    await last.close();
    settle();
    announceStatus();
  };

  const whileClosed = async <T>(work: () => T, beforeOpening: () => void = () => undefined): Promise<T> => {
    const { environment } = current;
    await current.close();
    let isReplaced = false;
    try {
      const done = work();
      isReplaced = true;
      beforeOpening();
      return done;
    } finally {
      current = await open(environment);
      if (isReplaced) holdBroughtBack(current.desk);
      settle();
      announceStatus();
    }
  };

  return {
    handlers: createHandlers({
      current: () => current,
      settings,
      secrets,
      offered,
      status,
      enter,
      ...examinations,
      examineElsewhere: async (environment) => {
        const because = offered.find((offer) => offer.environment === environment)?.because ?? null;
        if (because !== null || environment === 'practice')
          throw new Failed({ code: 'environment-not-offered', environment, because: because ?? 'Practice is examined where it is entered.' });
        return elsewhere.examine(environment);
      },
      dismissNotice: (id) => {
        dismissed.add(id);
        if (id === setAsideId) settings.noteSetAside(null);
      },
      openInBrowser: options.openInBrowser,
      chooseFile: options.chooseFile,
      whileClosed,
      announceStatus,
    }),
    stop: async () => {
      stopping = true;
      if (due !== null) clearTimeout(due);
      await elsewhere.stop();
      await current.close();
    },
  };
};
