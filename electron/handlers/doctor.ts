import type { Environment } from '../../shared/account/account.ts';
import type { DoctorReport, LiveGate } from '../../shared/account/doctor.ts';
import { Failed } from '../../shared/failure.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { buyTestLabel } from '../shipping/test-label.ts';

interface DoctorParts {
  readonly current: () => OpenDesk;
  /** Examines an environment that isn't entered. */
  readonly examineElsewhere: (environment: Environment) => Promise<DoctorReport>;
  readonly lastReport: (environment: Environment) => DoctorReport | null;
  readonly liveGate: () => LiveGate;
  /** One purchase at a time. */
  readonly asPurchase: <T>(work: () => Promise<T>) => Promise<T>;
}

type DoctorHandlers = Pick<Handlers,
  'account/examine' | 'account/last-examination' | 'account/live-gate' | 'account/buy-test-label' | 'practice/account-state' | 'practice/put-account'>;

export const doctorHandlers = ({ current, examineElsewhere, lastReport, liveGate, asPurchase }: DoctorParts): DoctorHandlers => ({
  'account/examine': ({ environment }) =>
    environment === undefined || environment === current().environment ? current().doctor.examine('asked') : examineElsewhere(environment),
  'account/last-examination': async (asked) => {
    const { environment, doctor } = current();
    return asked?.environment === undefined || asked.environment === environment ? doctor.report() : lastReport(asked.environment);
  },
  'account/live-gate': async () => liveGate(),
  'account/buy-test-label': () => asPurchase(async () => {
    const { environment, desk, quotes, doctor } = current();
    if (environment === 'live') throw new Failed({ code: 'not-offered', because: 'The test label is bought on TEM, where nothing is charged.' });
    return doctor.heardOfTest(await buyTestLabel(desk, quotes));
  }),
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
