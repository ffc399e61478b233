import { isTextTarget } from './keys/commands.ts';

/**
 * A scanner is a keyboard that types fast and ends with Enter. Characters are held back for the length of one fast gap
 * before a field gets them: what turns out to be a scan was then never in the field, so no look-up, no saved draft and no
 * undo history has seen it. Letting them land and restoring the field afterwards would come too late for all of those.
 * The price is that typing appears 35 ms late, which is two frames.
 */
export const fastGap = 35;
/** With a prefix that says so, a slower (Bluetooth) scanner may take its time. */
export const prefixedGap = 100;
export const shortestScan = 6;

export interface ScanState {
  readonly text: string;
  readonly lastAt: number;
  /** When the last scan ended: some scanners send a line feed behind the Enter. */
  readonly scannedAt: number;
}

/** Times are milliseconds on one clock. */
export type ScanInput =
  | { readonly kind: 'character'; readonly character: string; readonly at: number }
  | { readonly kind: 'enter'; readonly at: number }
  /** Any other key, a held key's repeat, the pointer: what was held belongs to the field, now. */
  | { readonly kind: 'other'; readonly at: number }
  /** Nothing came for a while. */
  | { readonly kind: 'pause'; readonly at: number };

export interface ScanStep {
  readonly state: ScanState;
  /** Goes into the field before anything else happens; empty for nothing. */
  readonly release: string;
  /** Whether the key itself is kept from the page. */
  readonly swallow: boolean;
  readonly scan: string | null;
}

export const noScan: ScanState = { text: '', lastAt: -Infinity, scannedAt: -Infinity };

/** How long to wait for the next character before what is held counts as typed. */
export const gapAfter = ({ text }: ScanState, prefix: string): number =>
  prefix !== '' && (text.startsWith(prefix) || prefix.startsWith(text)) ? prefixedGap : fastGap;

export const scanStep = (state: ScanState, input: ScanInput, prefix: string): ScanStep => {
  const { text } = state;
  const inTime = text !== '' && input.at - state.lastAt <= gapAfter(state, prefix);
  const give = (swallow: boolean): ScanStep => ({ state: { ...state, text: '' }, release: text, swallow, scan: null });
  switch (input.kind) {
    case 'character':
      return {
        state: { ...state, text: (inTime ? text : '') + input.character, lastAt: input.at },
        release: inTime ? '' : text,
        swallow: true,
        scan: null,
      };
    case 'enter': {
      const prefixed = prefix !== '' && text.startsWith(prefix);
      const code = (prefixed ? text.slice(prefix.length) : text).trim();
      if (inTime && code !== '' && (prefixed || text.length >= shortestScan))
        return { state: { text: '', lastAt: input.at, scannedAt: input.at }, release: '', swallow: true, scan: code };
      return give(text === '' && input.at - state.scannedAt <= fastGap);
    }
    case 'other':
      return give(false);
    case 'pause':
      return inTime ? { state, release: '', swallow: false, scan: null } : give(false);
  }
};

const modifiers = ['Shift', 'CapsLock', 'Control', 'Alt', 'AltGraph', 'Meta'];

const inputOf = (event: KeyboardEvent): ScanInput | null => {
  if (modifiers.includes(event.key)) return null;
  const at = event.timeStamp;
  const plain = (!event.ctrlKey && !event.altKey && !event.metaKey) || event.getModifierState('AltGraph');
  // A key that is held down repeats about every 33 ms and is no scanner.
  if (event.repeat || event.isComposing || !plain) return { kind: 'other', at };
  if (event.key === 'Enter') return { kind: 'enter', at };
  return event.key.length === 1 ? { kind: 'character', character: event.key, at } : { kind: 'other', at };
};

/** Types into the field as a person would, undo included; by hand where the focus has moved on in the meantime. */
const typeInto = (target: EventTarget | null, text: string): void => {
  if (text === '' || !isTextTarget(target)) return;
  if (document.activeElement === target && document.execCommand('insertText', false, text)) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  target.setRangeText(text);
  target.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/**
 * Hears every scan, wherever the focus is; neither its characters nor its Enter reach the page.
 * @param prefix what the scanner is set to send before each code; empty for none
 */
export const listenForScans = (prefix: string, onScan: (code: string) => void): (() => void) => {
  let state = noScan;
  let target: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (input: ScanInput): boolean => {
    clearTimeout(timer);
    const { state: next, release, swallow, scan } = scanStep(state, input, prefix);
    state = next;
    typeInto(target, release);
    if (state.text !== '')
      timer = setTimeout(() => void take({ kind: 'pause', at: performance.now() }), gapAfter(state, prefix) + 1);
    if (scan !== null) onScan(scan);
    return swallow;
  };
  const onKey = (event: KeyboardEvent): void => {
    const input = inputOf(event);
    if (!input) return;
    const first = state.text === '';
    const swallow = take(input);
    // Outside of fields the first character goes through, so that keys like ? work at once; there it types nothing.
    const through = input.kind === 'character' && (first || state.text.length === 1) && !isTextTarget(event.target);
    target = event.target;
    if (!swallow || through) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPointer = (event: PointerEvent): void => void take({ kind: 'other', at: event.timeStamp });
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('pointerdown', onPointer, { capture: true });
  return () => {
    take({ kind: 'other', at: performance.now() });
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('pointerdown', onPointer, { capture: true });
  };
};
