import type { Account, KeychainTrouble, SecretState } from '../../../shared/account/account.ts';
import type { NoteKind } from '../../ui/note.tsx';

interface Words {
  readonly kind: NoteKind;
  readonly words: string;
}

/** What is known of one secret; never any of it. */
export const secretWords = (state: SecretState, store: Account['secretStore']): Words => {
  const words: Record<SecretState, Words> = {
    none: { kind: 'plain', words: 'Not entered' },
    kept: store === 'keychain'
      ? { kind: 'good', words: 'Stored in the system keychain' }
      : { kind: 'wait', words: 'Kept in memory until Labeldesk closes' },
    gone: { kind: 'wait', words: 'Gone from the keychain' },
    damaged: { kind: 'wait', words: 'Damaged in the keychain' },
    unreadable: { kind: 'wait', words: 'Can’t be read now' },
  };
  return words[state];
};

/** What can be done about a keychain that isn't used. */
const waysOn: Readonly<Record<KeychainTrouble, string>> = {
  'not-built': 'Install Labeldesk again from its installer, which brings what reaches the keychain.',
  'none-runs': 'Start the system’s keychain (on Linux, GNOME Keyring or KWallet; signing in to the desktop starts it), then try again.',
  'no-keychain-yet': 'Make one in the system’s Passwords and Keys, as the default, then try again.',
  locked: 'Unlock it in the system’s Passwords and Keys, or by signing in anew, then try again.',
  denied: 'Allow Labeldesk in the system’s settings of the keychain, then try again.',
  unanswered: 'Try again, and answer the system’s question.',
  silent: 'The system may be asking for its password behind another window: answer it, then try again.',
  other: 'Try again. If it stays so, restart the computer, and look at the system’s own tool for passwords.',
};

export interface KeychainWords {
  readonly title: string;
  readonly meaning: string;
}

/** What is wrong with the keychain, what that means for the secrets, and the way on. Null when nothing is. */
export const keychainProblem = ({ keychainTrouble, secretStore, secretStoreDetail, secretStates }: Pick<
  Account, 'keychainTrouble' | 'secretStore' | 'secretStoreDetail' | 'secretStates'
>): KeychainWords | null => {
  const states = Object.values(secretStates);
  if (keychainTrouble !== null) {
    const detail = secretStoreDetail === '' ? '' : `: ${secretStoreDetail}`;
    return secretStore === 'session-only'
      ? { title: `The system keychain isn’t used${detail}`, meaning: `What you enter is kept in memory until Labeldesk closes, and in no file. ${waysOn[keychainTrouble]}` }
      : { title: `The system keychain can’t be read${detail}`, meaning: `Nothing in it was changed. No label can be bought meanwhile. ${waysOn[keychainTrouble]}` };
  }
  if (states.includes('gone')) return {
    title: 'The keychain no longer has what was stored',
    meaning: 'Another program, or a reset of the keychain, took it away. Enter what is gone again; USPS shows the app’s client ID and secret in the Customer Onboarding Portal, under My Apps.',
  };
  if (states.includes('damaged')) return {
    title: 'An entry in the keychain is damaged',
    meaning: 'It was stored by halves, or by another program, and is left as it is. Enter it again to replace it.',
  };
  return null;
};

/** Something that came along when a secret was pasted and doesn't belong to it. */
export const pastedAround = (pasted: string): string | null => {
  if (pasted.trim() === pasted) return null;
  return /[\r\n]/.test(pasted) ? 'A line break around it was left out.' : 'A blank around it was left out.';
};
