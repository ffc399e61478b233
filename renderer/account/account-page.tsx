import type { Account } from '../../shared/account.ts';
import type { Settings } from '../../shared/settings.ts';
import { changeSettings, useCall, useSettings, useStatus } from '../bridge.ts';
import type { PageProps } from '../navigation.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { CallsPerHour } from './calls-per-hour.tsx';
import { Enrolment } from './enrolment.tsx';
import { Environments } from './environments.tsx';
import { NumbersForm } from './numbers-form.tsx';
import { SecretsForm } from './secrets-form.tsx';
import { setUpWords } from './set-up-words.ts';
import '../ui/parts.css';
import './account.css';

/** The USPS account: where one is, the numbers, the secrets, and the way to a live account. */
export const AccountPage = (_: PageProps) => {
  const status = useStatus();
  const settings = useSettings();
  return status && settings ? <Loaded key={status.environment} settings={settings} /> : null;
};

const Loaded = ({ settings }: { readonly settings: Settings }) => {
  const account = useCall('account/read', undefined);
  return (
    <div className="page account">
      <PageHeading title="Account" />
      {account.failure ? <FailureNote failure={account.failure} onRetry={account.again} /> : null}
      {account.value ? <Parts account={account.value} settings={settings} onChanged={account.put} /> : null}
    </div>
  );
};

interface PartsProps {
  readonly account: Account;
  readonly settings: Settings;
  readonly onChanged: (account: Account) => void;
}

const Parts = ({ account, settings, onChanged }: PartsProps) => (
  <>
    <SetUp account={account} />
    {account.environment === 'practice' || settings.contractNoticeDismissed ? null : (
      <Note
        kind="plain"
        title="Contract prices wait for USPS"
        buttons={<Button onPress={() => void changeSettings({ contractNoticeDismissed: true })}>Dismiss</Button>}
      >
        If you have a negotiated contract, its prices apply once your USPS representative has linked it to the payment
        account. Until then USPS charges its published commercial prices, and says so at each price.
      </Note>
    )}
    <div className="account-columns">
      <div>
        <Environments account={account} />
        <NumbersForm account={account} onSaved={onChanged} />
        <SecretsForm account={account} onForgotten={onChanged} />
        <CallsPerHour environment={account.environment} settings={settings} />
      </div>
      <Enrolment />
    </div>
  </>
);

/** The banner that stays until the account has bought a label in this environment. */
const SetUp = ({ account }: { readonly account: Account }) => {
  const shipments = useCall('shipments/list', { search: '', day: null, limit: 1 });
  if (shipments.value === null && account.missing.length === 0) return null;
  const verified = shipments.value?.some(({ trackingNumber }) => trackingNumber !== null) ?? false;
  const setUp = setUpWords(account, verified);
  return setUp ? <Note kind={setUp.kind} title={setUp.title}>{setUp.meaning}</Note> : null;
};
