import { SecretName } from '../../shared/account/account.ts';
import type { Account, AccountSet } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import { accountView } from '../account/account-view.ts';
import type { Offered } from '../account/account-view.ts';
import type { SecretStore } from '../account/secret-store.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import { asking } from '../shipping/usps-failure.ts';

interface AccountParts {
  readonly current: () => OpenDesk;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly offered: readonly Offered[];
  readonly announceStatus: () => void;
  /** Another account than the one that was examined, and, where its numbers are others, than the one that bought labels. */
  readonly accountChanged: (set: AccountSet, numbersToo: boolean) => void;
}

type AccountHandlers = Pick<Handlers,
  'account/read' | 'account/save-numbers' | 'account/save-secret' | 'account/forget-secrets' | 'account/test-secrets' | 'account/ask-funds' | 'account/try-keychain'>;

/** The account that is entered: its numbers and secrets, which TEM and live share. */
export const accountHandlers = ({ current, settings, secrets, offered, announceStatus, accountChanged }: AccountParts): AccountHandlers => {
  const set = () => accountSetOf(settings.read().environment);
  const account = (): Promise<Account> => {
    const { environment, accounts, secretsStored } = settings.read();
    return accountView(environment, accounts[set()], secrets, secretsStored[set()], offered);
  };
  const changed = (numbersToo = false): Promise<Account> => {
    current().desk.usps.forgetTokens();
    accountChanged(set(), numbersToo);
    announceStatus();
    return account();
  };
  const secretsChanged = async (): Promise<Account> => {
    const after = await changed();
    const kept = SecretName.options.filter((name) => after.secrets[name]);
    if (after.secretStore === 'keychain' && kept.length > 0) settings.noteSecrets(set(), kept);
    return after;
  };
  return {
    'account/read': account,
    'account/save-numbers': (numbers) => {
      settings.saveNumbers(set(), numbers);
      return changed(true);
    },
    'account/save-secret': async ({ name, value }) => {
      await secrets.write(set(), name, value.trim());
      return secretsChanged();
    },
    'account/forget-secrets': async () => {
      await secrets.forget(set());
      settings.noteSecrets(set(), []);
      return changed();
    },
    'account/test-secrets': () => asking(current().desk.usps.signIn()),
    'account/ask-funds': () => current().desk.funds.ask(),
    'account/try-keychain': async () => {
      await secrets.tryAgain();
      return secretsChanged();
    },
  };
};
