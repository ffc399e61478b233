import type { PrinterState } from '../../shared/printing/printing.ts';

/** What one source says of a printer. `detail` is in the printer's own words, or in those of its reason. */
export interface Condition { readonly state: PrinterState; readonly detail: string }

/** What a person must put right first stands first; what asks nothing of anybody stands last. */
const severity: readonly PrinterState[] = ['offline', 'open', 'out-of-paper', 'fault', 'paused', 'busy', 'unknown', 'ready'];

/** A label can't come out until somebody does something. */
export const isTrouble = (state: PrinterState): boolean => severity.indexOf(state) < severity.indexOf('busy');

/**
 * The printer's vocabulary in ours: IPP's printer-state-reasons (RFC 8011, 5.4.12; PWG 5100.9), CUPS's own reasons, and
 * under `hs-` and `thermal-` what thermal printers say on their raw port, under `win-` what Windows' spooler says. A state
 * of null is a warning: it is told, and the printer prints on.
 */
const reasons: Readonly<Record<string, { readonly state: PrinterState | null; readonly words: string }>> = {
  'media-empty': { state: 'out-of-paper', words: 'Out of paper' },
  'media-needed': { state: 'out-of-paper', words: 'The paper it needs isn’t loaded' },
  'media-jam': { state: 'fault', words: 'Paper jam' },
  'media-low': { state: null, words: 'Paper is low' },
  'input-tray-missing': { state: 'open', words: 'A tray is missing' },
  'cover-open': { state: 'open', words: 'Cover open' },
  'door-open': { state: 'open', words: 'Door open' },
  'interlock-open': { state: 'open', words: 'Open' },
  'marker-supply-empty': { state: 'fault', words: 'Ink, toner or ribbon is empty' },
  'marker-supply-low': { state: null, words: 'Ink, toner or ribbon is low' },
  'marker-waste-full': { state: 'fault', words: 'The waste container is full' },
  'toner-empty': { state: 'fault', words: 'Toner is empty' },
  'toner-low': { state: null, words: 'Toner is low' },
  'output-area-full': { state: 'fault', words: 'The output tray is full' },
  'spool-area-full': { state: 'fault', words: 'The printer’s memory is full' },
  'fuser-over-temp': { state: 'fault', words: 'Too hot' },
  'developer-empty': { state: 'fault', words: 'Developer is empty' },
  'opc-life-over': { state: 'fault', words: 'The drum is worn out' },
  'cups-missing-filter': { state: 'fault', words: 'A part of the printer’s driver is missing' },
  'cups-insecure-filter': { state: 'fault', words: 'CUPS refuses the printer’s driver as insecure' },
  paused: { state: 'paused', words: 'Paused' },
  'moving-to-paused': { state: 'paused', words: 'Pausing' },
  'hold-new-jobs': { state: 'paused', words: 'New jobs are held' },
  'printer-stopped': { state: 'paused', words: 'The queue is stopped' },
  shutdown: { state: 'offline', words: 'Shut down' },
  offline: { state: 'offline', words: 'Offline' },
  'timed-out': { state: 'offline', words: 'Not responding' },
  'connecting-to-device': { state: 'busy', words: 'Connecting' },
  'cups-waiting-for-job-completed': { state: 'busy', words: '' },
  'hs-head-open': { state: 'open', words: 'Head open' },
  'hs-paper-out': { state: 'out-of-paper', words: 'Out of paper' },
  'hs-ribbon-out': { state: 'fault', words: 'Out of ribbon' },
  'hs-over-temperature': { state: 'fault', words: 'Print head too hot' },
  'hs-under-temperature': { state: 'busy', words: 'Print head too cold' },
  'hs-memory-corrupt': { state: 'fault', words: 'The printer’s memory is damaged' },
  'thermal-error': { state: 'fault', words: 'The printer reports an error' },
  'hs-paused': { state: 'paused', words: 'Paused' },
  'hs-printing': { state: 'busy', words: '' },
  'win-error': { state: 'fault', words: 'The printer reports an error' },
  'win-paper-problem': { state: 'fault', words: 'Something is wrong with the paper' },
  'win-manual-feed': { state: 'out-of-paper', words: 'It waits for paper to be fed by hand' },
  'win-user-intervention': { state: 'fault', words: 'The printer needs somebody' },
  'win-page-punt': { state: 'fault', words: 'The printer can’t print this page' },
  'win-blocked': { state: 'fault', words: 'The driver can’t print the job' },
  'win-not-available': { state: 'offline', words: 'Not available' },
  'win-server-away': { state: 'offline', words: 'The computer that shares it can’t be reached' },
  'win-pending-deletion': { state: 'fault', words: 'The printer is being removed from Windows' },
  'win-busy': { state: 'busy', words: '' },
};

/** The only sign of a switched-off printer while CUPS tries to reach it: the backends' texts (CUPS 2.4). */
const unreachable = /may not exist or is unavailable|not responding|unable to (?:connect|locate|contact)/i;

/** Several sources about one printer: the worst is its state, and every word is kept once. */
export const worst = (conditions: readonly Condition[]): Condition => {
  const [first, ...rest] = conditions.toSorted((a, b) => severity.indexOf(a.state) - severity.indexOf(b.state));
  if (first === undefined) return { state: 'unknown', detail: '' };
  const alike = rest.filter(({ state }) => isTrouble(state) || state === first.state);
  const details = new Set([first, ...alike].map(({ detail }) => detail));
  const told = [...details].filter((detail) => detail !== '');
  const sentence = told.length < 2 ? told.join('') : told.map((detail) => detail.replace(/\.$/, '')).join('. ');
  return { state: first.state, detail: sentence };
};

/** Reasons without severity ("media-empty-error", "-warning") into conditions; "-report" is news, not a state. */
export const fromReasons = (said: readonly string[]): Condition[] => said.flatMap((reason) => {
  if (reason.endsWith('-report')) return [];
  const known = reasons[reason] ?? reasons[reason.replace(/-(?:error|warning)$/, '')];
  return known === undefined || known.state === null ? [] : [{ state: known.state, detail: known.words }];
});

/** Warnings alone: told beside whatever state there is. */
export const warningsOf = (said: readonly string[]): string =>
  said.flatMap((reason) => {
    const known = reasons[reason.replace(/-(?:error|warning|report)$/, '')];
    return known?.state === null ? [known.words] : [];
  }).join('. ');

export interface IppPrinterSays {
  /** 3 idle, 4 processing, 5 stopped (RFC 8011, 5.4.11). */
  readonly state: number | null;
  readonly reasons: readonly string[];
  readonly message: string;
  readonly accepting: boolean;
}

/** An IPP printer's own word. Of a CUPS queue, `ready` says only that CUPS knows of nothing: see `ofQueue`. */
export const fromIpp = ({ state, reasons: said, message, accepting }: IppPrinterSays): Condition => {
  const found = fromReasons(said);
  if (state === 4) found.push(unreachable.test(message) ? { state: 'offline', detail: message } : { state: 'busy', detail: '' });
  if (state === 5 && found.every((condition) => !isTrouble(condition.state) || condition.state === 'paused'))
    return { state: 'paused', detail: message || 'Paused' };
  if (!accepting) found.push({ state: 'paused', detail: message || 'Takes no jobs' });
  if (found.length > 0) return worst(found);
  return state === 3 ? { state: 'ready', detail: warningsOf(said) } : { state: 'unknown', detail: message };
};

/**
 * A queue's word beside its device's. An idle queue knows nothing of a device that was switched off since: without the
 * device's own word the state is unknown.
 */
export const ofQueue = (queue: Condition, device: Condition): Condition => {
  if (queue.state === 'ready') return { ...device, detail: device.detail || queue.detail };
  return device.state === 'unknown' || device.state === queue.state ? queue : worst([queue, device]);
};
