export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A key press as it is written beside a command: "F2", "Ctrl+K", "Alt+1", "?". With Alt, the place of the key counts and
 * not what it types: macOS types "¡" for Alt+1. Command counts as Ctrl there.
 */
export const keyName = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string => {
  const place = altKey ? /^(?:Digit|Numpad|Key)(.)$/.exec(code)?.[1] : undefined;
  const bare = place ?? (key.length === 1 ? key.toUpperCase() : key === 'Escape' ? 'Esc' : key);
  const printable = key.length === 1 && !altKey && !ctrlKey && !metaKey;
  return [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    shiftKey && !printable ? 'Shift' : '',
    bare,
  ].filter((part) => part !== '').join('+');
};

/** Keys that type something into a field, and so belong to the field while it has the focus. */
export const typesText = ({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;
