import type { Settings } from '../../../shared/settings.ts';
import { changeSettings } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { isContractPending } from './guide/contract-steps.ts';

/** Stays until it is dismissed by hand, which it can be once the contract is confirmed; it doesn't come back. */
export const ContractNotice = ({ settings }: { readonly settings: Settings }) => {
  const { contract } = settings.enrolment;
  if (settings.contractNoticeDismissed || contract.path === 'unknown' || contract.path === 'none') return null;
  if (isContractPending(settings.enrolment)) return (
    <Note kind="wait" title="Contract prices wait for USPS">
      Labels can be bought meanwhile, at commercial prices. Your USPS representative confirms that the payment account and the
      contract are linked; say so below, under Contract prices.
    </Note>
  );
  return (
    <Note
      kind="good"
      title="The contract is confirmed"
      buttons={<Button onPress={() => void changeSettings({ contractNoticeDismissed: true })}>Dismiss</Button>}
    >
      Quotes are asked for at contract prices. Should one come back at a commercial price, it says so.
    </Note>
  );
};
