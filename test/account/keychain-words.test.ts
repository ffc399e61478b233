import { expect, test } from 'vitest';
import { createKeytarSecretStore } from '../../electron/account/keytar-secret-store.ts';
import { keychainWords } from '../../electron/account/keychain-words.ts';
import { Failed } from '../../shared/failure.ts';

const none = 'no keychain runs on this computer';
const noPlace = 'there is no keychain to keep secrets in yet: make one among the system’s passwords and keys';
const unanswered = 'the question for the keychain’s password wasn’t answered';
const silent = 'the keychain doesn’t answer; it may be locked';
const shut = 'the system doesn’t let Labeldesk at the keychain';

/** As the systems say it. */
test.each([
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', none],
  ['Failed to execute child process “dbus-launch” (No such file or directory)', none],
  ['The name org.freedesktop.secrets was not provided by any .service files', none],
  ['GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable', none],
  ['Could not connect: No such file or directory', none],
  ['The connection is closed', none],
  ['A specified logon session does not exist. It may already have been terminated.', none],
  ['Cannot get secret of a locked object', 'the keychain is locked'],
  ['Cannot create an item in a locked collection', 'the keychain is locked'],
  ['Prompt was dismissed', unanswered],
  ['User canceled the operation.', unanswered],
  ['User interaction is not allowed.', unanswered],
  ['The user name or passphrase you entered is not correct.', unanswered],
  ['Timeout was reached', silent],
  ['GDBus.Error:org.freedesktop.DBus.Error.NoReply: Message recipient disconnected from message bus without replying', silent],
  ['the keychain did not answer', silent],
  ['GDBus.Error:org.freedesktop.DBus.Error.AccessDenied: An AppArmor policy prevents this sender from sending this message', shut],
  ['Access is denied.', shut],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', noPlace],
  ['A default keychain could not be found.', noPlace],
])('“%s”: %s', (said, words) => {
  expect(keychainWords(new Error(said))).toBe(words);
});

test('what isn’t known is named, with the system’s own text behind it', () => {
  expect(keychainWords(new Error('The stub received\nbad data.'))).toBe('the keychain can’t be used (The stub received bad data.)');
  expect(keychainWords(undefined)).toBe('the keychain can’t be used, and gave no reason');
});

test('a keychain that ends while it is used says so in these words, whatever is asked of it', async () => {
  const away = (): Promise<never> => Promise.reject(new Error('The connection is closed'));
  const store = createKeytarSecretStore({ getPassword: away, setPassword: away, deletePassword: away });
  const failure = (work: Promise<unknown>): Promise<unknown> =>
    work.then(() => 'it went well', (error: unknown) => (error instanceof Failed ? error.failure : error));
  const expected = { code: 'keychain-unreadable', because: none };
  expect([await failure(store.read('usps', 'client-id')), await failure(store.write('usps', 'client-id', 'x')), await failure(store.forget('usps'))])
    .toEqual([expected, expected, expected]);
});
