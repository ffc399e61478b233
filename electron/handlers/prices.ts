import type { Handlers } from '../../shared/ipc-contract.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { putContractAlarmAway } from '../shipping/contract/watch-contract.ts';

/** The calls about the prices of a contract and about this hour's calls. */
export const priceHandlers = (current: () => OpenDesk): Pick<Handlers, 'account/put-contract-alarm-away' | 'account/usps-calls'> => ({
  'account/put-contract-alarm-away': async ({ alarmId }) => putContractAlarmAway(current().desk, alarmId),
  'account/usps-calls': async () => current().desk.usps.callsByApi(),
});
