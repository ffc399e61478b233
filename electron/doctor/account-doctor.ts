import type { Environment } from '../../shared/account/account.ts';
import type { DoctorReport, Examined, Rung, RungId } from '../../shared/account/doctor.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { leavesHalf } from '../usps/quota/leaves-half.ts';
import type { UspsRefusal } from '../usps/usps-error.ts';
import type { DoctorFile } from './doctor-file.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { seenAfter } from './labels-seen.ts';
import type { LabelsSeen, Patient, TestLabel } from './patient.ts';
import { nothingSeen } from './patient.ts';

export interface DoctorParts {
  readonly environment: Environment;
  /** What is to be examined, as it is now. */
  readonly patient: (seen: LabelsSeen, isBackground: boolean) => Promise<Patient>;
  readonly file: DoctorFile;
  readonly clock: Clock;
  readonly log: Log;
  readonly announce: (examined: Examined) => void;
  readonly closing: AbortSignal;
  /** Milliseconds after a change, for the next one to come; and between two looks at whether the day is over. */
  readonly waits?: { readonly afterChange: number; readonly look: number };
}

/** Looks for itself at what is missing between this desk and a label. */
export interface AccountDoctor {
  /** Examines now; who asks while an examination is under way gets its report. */
  examine(why: DoctorReport['why']): Promise<DoctorReport>;
  /** The newest report; null where nobody was examined yet. */
  report(): DoctorReport | null;
  /** A number or a secret was changed, and more may be. */
  changed(): void;
  /** Another account, or the same in another state: what labels told no longer counts. */
  forgetLabels(): void;
  /** What became of the test label that was asked for. It examines anew. */
  heardOfTest(test: TestLabel): Promise<DoctorReport>;
  heardOfLabel(kind: 'outbound' | 'return', refusal: UspsRefusal | null): void;
  /** When nothing is under way any more. */
  idle(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;
const defaultWaits = { afterChange: 2_000, look: 15 * 60 * 1000 };

/** A rung that stands as it stood keeps its date; one that a background examination doesn't reach is left as it was. */
const dated = (findings: readonly Finding[], before: DoctorReport | null, why: DoctorReport['why'], at: string): Rung[] =>
  findings.map((finding) => {
    const last = before?.rungs.find(({ id }) => id === finding.id);
    if (why === 'background' && finding.verdict === 'not-reached' && last !== undefined) return last;
    return { ...finding, since: last?.verdict === finding.verdict && last.cause === finding.cause ? last.since : at };
  });

const changedRungs = (before: DoctorReport | null, { rungs }: DoctorReport): RungId[] =>
  before === null ? [] : rungs.filter(({ id, verdict, cause }) => {
    const last = before.rungs.find((rung) => rung.id === id);
    return last?.verdict !== verdict || last.cause !== cause;
  }).map(({ id }) => id);

/** Something waits on USPS, and a day has gone by since it was looked at. */
export const isDueDaily = (report: DoctorReport | null, now: Date): boolean => {
  if (report === null || !report.rungs.some(({ verdict }) => verdict === 'waiting-on-usps')) return false;
  const age = now.getTime() - Date.parse(report.at);
  return age < 0 || age >= day;
};

export const createAccountDoctor = ({
  environment, patient, file, clock, log, announce, closing, waits = defaultWaits,
}: DoctorParts): AccountDoctor => {
  let { report, seen, isOutdated } = file.read();
  let changes = 0;
  let underWay: Promise<DoctorReport> | null = null;
  let soon: NodeJS.Timeout | null = null;

  const keep = (): void => file.write({ report, seen, isOutdated });

  const look = async (why: DoctorReport['why']): Promise<DoctorReport> => {
    const asOf = changes;
    const findings = await examine(await patient(seen, why === 'background'));
    const at = clock.now().toISOString();
    const before = report;
    const made: DoctorReport = { environment, at, why, rungs: dated(findings, before, why, at) };
    // What ends with the application found nothing out about USPS.
    if (closing.aborted) return made;
    report = made;
    isOutdated = asOf !== changes;
    keep();
    const changed = changedRungs(before, made);
    const worst = made.rungs.find(({ verdict }) => verdict === 'failed' || verdict === 'waiting-on-usps');
    log.info('account-examined', { environment, why, changed: changed.length, rung: worst?.id ?? '', cause: worst?.cause ?? '' });
    announce({ report: made, changed });
    return made;
  };

  const run = (why: DoctorReport['why']): Promise<DoctorReport> => {
    underWay ??= look(why).finally(() => { underWay = null; });
    return underWay;
  };

  const inBackground = (why: DoctorReport['why']): void => {
    if (closing.aborted) return;
    run(why).catch((error: unknown) => {
      if (!closing.aborted) log.error('account-not-examined', { error: error instanceof Error ? error.name : 'unknown' });
    });
  };

  const daily = setInterval(() => void lookDaily(), waits.look);
  daily.unref();
  const lookDaily = async (): Promise<void> => {
    if (underWay !== null || !isDueDaily(report, clock.now())) return;
    if (leavesHalf((await patient(seen, true)).usps)) inBackground('background');
  };

  const lookSoon = (): void => {
    if (soon !== null) clearTimeout(soon);
    soon = setTimeout(() => {
      soon = null;
      // The one under way may have begun with the account as it was.
      void (underWay ?? Promise.resolve()).catch(() => undefined).then(() => inBackground('changed'));
    }, waits.afterChange);
    soon.unref();
  };

  closing.addEventListener('abort', () => {
    clearInterval(daily);
    if (soon !== null) clearTimeout(soon);
  });

  return {
    examine: run,
    report: () => report,
    changed: () => {
      changes += 1;
      isOutdated = true;
      keep();
      lookSoon();
    },
    forgetLabels: () => {
      seen = nothingSeen;
      keep();
    },
    heardOfTest: async (test) => {
      seen = { ...seen, test };
      keep();
      return run('asked');
    },
    heardOfLabel: (kind, refusal) => {
      const next = seenAfter(seen, kind, refusal);
      if (JSON.stringify(next) === JSON.stringify(seen)) return;
      seen = next;
      keep();
      lookSoon();
    },
    idle: async () => {
      await underWay?.catch(() => undefined);
    },
  };
};
