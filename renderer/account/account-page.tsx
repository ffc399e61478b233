import { useState } from 'react';
import type { Account } from '../../shared/account/account.ts';
import type { Settings } from '../../shared/settings.ts';
import { useCall, useSettings, useStatus } from '../bridge.ts';
import type { Destination, PageProps } from '../navigation.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { AccountDoctor } from './doctor/account-doctor.tsx';
import type { LadderShown } from './doctor/account-doctor.tsx';
import { CallsPerHour } from './calls-per-hour.tsx';
import { ContractNotice } from './enrolment/contract-notice.tsx';
import { EnrolmentGuide } from './enrolment/enrolment.tsx';
import { Environments } from './environments.tsx';
import { MailerIds } from './identifiers/mailer-ids.tsx';
import { NumbersForm } from './identifiers/numbers-form.tsx';
import { SecretsForm } from './credentials/secrets-form.tsx';
import { PriceTypeChoice } from './price-type.tsx';
import { setUpWords } from './set-up-words.ts';
import '../ui/styles/parts.css';
import './account.css';

/** The USPS account: where one is, the numbers, the secrets, and the way to a live account. */
export const AccountPage = ({ destination }: PageProps) => {
  const status = useStatus();
  const settings = useSettings();
  return status && settings ? <Loaded key={status.environment} settings={settings} destination={destination} /> : null;
};

const Loaded = ({ settings, destination }: Pick<PartsProps, 'settings' | 'destination'>) => {
  const account = useCall('account/read', undefined);
  return (
    <div className="page account">
      <PageHeading title="Account" />
      {account.failure ? <FailureNote failure={account.failure} onRetry={account.again} /> : null}
      {account.value ? <Parts account={account.value} settings={settings} destination={destination} onChanged={account.put} /> : null}
    </div>
  );
};

interface PartsProps {
  readonly account: Account;
  readonly settings: Settings;
  readonly destination: Destination;
  readonly onChanged: (account: Account) => void;
}

const Parts = ({ account, settings, destination, onChanged }: PartsProps) => {
  const [ladder, setLadder] = useState<LadderShown>({ environment: account.environment, rung: null });
  return (
    <>
      <SetUp account={account} />
      <ContractNotice settings={settings} />
      <AccountDoctor account={account} shown={ladder} onShow={(environment, rung = null) => setLadder({ environment, rung })} />
      <div className="account-columns">
        <div>
          <Environments account={account} onShow={(environment, rung) => setLadder({ environment, rung })} />
          <NumbersForm account={account} onSaved={onChanged} />
          <MailerIds account={account} businesses={settings.businesses} onSaved={onChanged} />
          <SecretsForm account={account} onChanged={onChanged} />
          <PriceTypeChoice settings={settings} />
          <CallsPerHour environment={account.environment} settings={settings} />
        </div>
        <EnrolmentGuide settings={settings} askedBy={destination.part === 'enrolment' ? destination : null} />
      </div>
    </>
  );
};

/** The banner that stays until the account has bought a label in this environment. */
const SetUp = ({ account }: { readonly account: Account }) => {
  const shipments = useCall('shipments/list', { search: '', day: null, limit: 1 });
  if (shipments.value === null && account.missing.length === 0) return null;
  const verified = shipments.value?.some(({ trackingNumber }) => trackingNumber !== null) ?? false;
  const setUp = setUpWords(account, verified);
  return setUp ? <Note kind={setUp.kind} title={setUp.title}>{setUp.meaning}</Note> : null;
};
