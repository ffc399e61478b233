import type { Environment } from '../shared/account.ts';
import type { DoctorReport } from '../shared/doctor.ts';
import type { Handlers } from '../shared/ipc-contract.ts';
import type { OpenDesk } from './open-desk.ts';

interface DoctorParts {
  readonly current: () => OpenDesk;
  /** Examines an environment that isn't entered. */
  readonly examineElsewhere: (environment: Environment) => Promise<DoctorReport>;
}

type DoctorHandlers = Pick<Handlers, 'account/examine' | 'account/last-examination' | 'practice/account-state' | 'practice/put-account'>;

export const doctorHandlers = ({ current, examineElsewhere }: DoctorParts): DoctorHandlers => ({
  'account/examine': ({ environment }) =>
    environment === undefined || environment === current().environment ? current().doctor.examine('asked') : examineElsewhere(environment),
  'account/last-examination': async () => current().doctor.report(),
  'practice/account-state': async () => ({ state: await current().practiceAccount.read() }),
  'practice/put-account': async ({ state }) => {
    const { desk, doctor, practiceAccount } = current();
    await practiceAccount.put(state);
    desk.usps.forgetTokens();
    doctor.forgetLabels();
    await doctor.idle();
    return doctor.examine('changed');
  },
});
