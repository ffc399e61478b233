import { isContractPending } from '../../../shared/rates/contract-pending.ts';
import type { Settings } from '../../../shared/settings.ts';
import { changeSettings } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { contractNoticeWords } from './guide/contract-steps.ts';

/** Stays until it is dismissed by hand, which it can be once the contract is confirmed; it doesn't come back. */
export const ContractNotice = ({ settings }: { readonly settings: Settings }) => {
  const { contract } = settings.enrolment;
  if (settings.contractNoticeDismissed || contract.path === 'unknown' || contract.path === 'none') return null;
  const isPending = isContractPending(settings.enrolment);
  const { title, meaning } = contractNoticeWords(contract);
  return (
    <Note
      kind={isPending ? 'wait' : 'good'}
      title={title}
      buttons={isPending ? null : <Button onPress={() => void changeSettings({ contractNoticeDismissed: true })}>Dismiss</Button>}
    >
      {meaning}
    </Note>
  );
};
