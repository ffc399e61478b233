import type { KeychainTrouble } from '../../shared/account/account.ts';

/**
 * What keytar hands on from the system (GLib and D-Bus on Linux, Security.framework on macOS, Windows' own messages) in
 * words that somebody at a desk can act on. Each is the end of a sentence, without its full stop.
 */
const meanings: readonly (readonly [said: RegExp, trouble: KeychainTrouble, words: string])[] = [
  [/locked/i, 'locked', 'the keychain is locked'],
  [/dismissed|cancell?ed|passphrase you entered|user interaction is not allowed|no ui possible/i, 'unanswered', 'the question for the keychain’s password wasn’t answered'],
  [/did not answer|timeout was reached|timed out|did not receive a reply|without replying|noreply/i, 'silent', 'the keychain doesn’t answer; it may be locked'],
  [/access is denied|accessdenied|apparmor|not authorized|permission denied/i, 'denied', 'the system doesn’t let Labeldesk at the keychain'],
  [
    /object does not exist|no such object|unknownobject|default keychain could not be found|keychain could not be found|no such secret collection/i,
    'no-keychain-yet', 'there is no keychain to keep secrets in yet: make one among the system’s passwords and keys',
  ],
  [
    /d-?bus|was not provided by any|serviceunknown|could not connect|connection is closed|connection refused|logon session does not exist/i,
    'none-runs', 'no keychain runs on this computer',
  ],
];

/** A text that isn't known is kept in brackets behind what it means at least. */
const meaningOf = (cause: unknown): readonly [trouble: KeychainTrouble, words: string] => {
  const text = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').trim() : '';
  const known = meanings.find(([said]) => said.test(text));
  if (known) return [known[1], known[2]];
  return ['other', text === '' ? 'the keychain can’t be used, and gave no reason' : `the keychain can’t be used (${text.slice(0, 120)})`];
};

export const keychainWords = (cause: unknown): string => meaningOf(cause)[1];

export const keychainTrouble = (cause: unknown): KeychainTrouble => meaningOf(cause)[0];
