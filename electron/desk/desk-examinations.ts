import { join } from 'node:path';
import { Environment } from '../../shared/account/account.ts';
import type { AccountSet } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { DoctorReport, LiveGate } from '../../shared/account/doctor.ts';
import { Failed } from '../../shared/failure.ts';
import { systemClock } from '../clock.ts';
import { notesOf } from './desk-doctor.ts';
import { liveGate } from '../doctor/live-gate.ts';
import { nothingSeen } from '../doctor/patient.ts';
import type { Log } from '../log.ts';
import type { OpenDesk } from './open-desk.ts';

/** What was found of the environments that aren't entered, read from their folders, and what follows from it. */
export interface Examinations {
  lastReport(environment: Environment): DoctorReport | null;
  liveGate(): LiveGate;
  /** @throws Failed `live-not-ready`, with what is missing. */
  requireLive(withoutTemLabel: boolean): void;
  /** Another account than the one that was examined and, where its numbers are others, than the one that bought labels. */
  accountChanged(set: AccountSet, numbersToo: boolean): void;
}

export const examinationsIn = (dataFolder: string, current: () => OpenDesk, log: Log): Examinations => {
  const notes = (environment: Environment) => notesOf(join(dataFolder, environment), log);
  const gate = (): LiveGate => liveGate(notes('live').read(), notes('tem').read(), systemClock.now());
  const outdate = (environment: Environment, numbersToo: boolean): void => {
    const { report, seen } = notes(environment).read();
    if (report !== null || seen !== nothingSeen) notes(environment).write({ report, seen: numbersToo ? nothingSeen : seen, isOutdated: true });
  };
  return {
    lastReport: (environment) => notes(environment).read().report,
    liveGate: gate,
    requireLive: (withoutTemLabel) => {
      const found = gate();
      const isDeliberate = withoutTemLabel && found.standing === 'no-tem-label' && found.temIsDown;
      if (found.standing !== 'ready' && !isDeliberate) throw new Failed({ code: 'live-not-ready', gate: found });
      if (isDeliberate) log.info('live-entered-without-tem-label');
    },
    accountChanged: (set, numbersToo) => {
      const { environment: entered, doctor } = current();
      for (const environment of Environment.options.filter((each) => accountSetOf(each) === set && each !== entered)) outdate(environment, numbersToo);
      if (accountSetOf(entered) !== set) return;
      if (numbersToo) doctor.forgetLabels();
      doctor.changed();
    },
  };
};
