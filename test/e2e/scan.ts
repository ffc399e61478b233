import type { Page } from 'playwright-core';

/** What the scanner of a specification is set to send before each code: told by its speed alone, a scan would depend on the machine. */
export const scannerPrefix = '~';

const keyOf = (character: string) =>
  (character === '\r' ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: character } : { key: character, text: character });

/**
 * A code as a scanner sends it: every key is on its way before the first has arrived. Sent one by one, each after the word that the
 * one before was heard, they come as slowly as a person types where the machine is busy.
 */
export const scan = async (page: Page, code: string): Promise<void> => {
  const keyboard = await page.context().newCDPSession(page);
  await Promise.all([...`${scannerPrefix}${code}\r`].map(keyOf).flatMap((key) => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]));
  await keyboard.detach();
};
