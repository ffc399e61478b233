import { expect, it } from 'vitest';
import { keyName, typesText } from '../../renderer/keys/key-name.ts';

const press = (key: string, code: string, ...held: ('ctrl' | 'alt' | 'shift' | 'meta')[]) => ({
  key, code, ctrlKey: held.includes('ctrl'), altKey: held.includes('alt'), shiftKey: held.includes('shift'), metaKey: held.includes('meta'),
});

it.each([
  [press('F2', 'F2'), 'F2'],
  [press('p', 'KeyP', 'ctrl'), 'Ctrl+P'],
  [press('k', 'KeyK', 'meta'), 'Ctrl+K'],
  [press('1', 'Digit1', 'alt'), 'Alt+1'],
  [press('¡', 'Digit1', 'alt'), 'Alt+1'],
  [press('1', 'Numpad1', 'alt'), 'Alt+1'],
  [press('?', 'Slash', 'shift'), '?'],
  [press('Escape', 'Escape'), 'Esc'],
  [press('F2', 'F2', 'shift'), 'Shift+F2'],
])('%o is %s', (pressed, name) => {
  expect(keyName(pressed)).toBe(name);
});

it('knows what types text', () => {
  expect([press('?', 'Slash', 'shift'), press('F2', 'F2'), press('k', 'KeyK', 'ctrl')].map(typesText)).toEqual([true, false, false]);
});
