const event = 'scan';

/**
 * A scan that belongs to the field with the focus, where that field asks for codes (`data-takes-scans`): it hears of it, and
 * nothing else does.
 */
export const scanIntoField = (code: string): boolean => {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || field.dataset['takesScans'] === undefined) return false;
  field.dispatchEvent(new CustomEvent(event, { detail: code }));
  return true;
};

/** Returns what takes the listener off again. */
export const onScanInto = (field: HTMLInputElement, hear: (code: string) => void): (() => void) => {
  const listener = (heard: Event): void => { if (heard instanceof CustomEvent && typeof heard.detail === 'string') hear(heard.detail); };
  field.addEventListener(event, listener);
  return () => field.removeEventListener(event, listener);
};
