import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { doctorFile } from '../../electron/doctor/doctor-file.ts';
import { nothingSeen } from '../../electron/doctor/patient.ts';
import { rungIds } from '../../shared/account/doctor.ts';

/** As though the doctor had found everything in order on Live, and TEM had sold a label: Live can be entered. */
export const liveStands = (dataFolder: string): void => {
  const at = new Date().toISOString();
  for (const environment of ['tem', 'live'] as const) {
    mkdirSync(join(dataFolder, environment), { recursive: true });
    const rungs = rungIds.map((id) => ({ id, verdict: 'ok', cause: null, whoActs: 'nobody', asked: '', answered: '', uspsCode: null, since: at }) as const);
    doctorFile(join(dataFolder, environment, 'account-doctor.json'), () => undefined)
      .write({ report: { environment, at, why: 'asked', rungs }, seen: { ...nothingSeen, outbound: 'sold' }, isOutdated: false });
  }
};
