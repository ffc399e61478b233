import { NotSubmitted } from '../../electron/printing/printing.ts';
import type { PreparedJob, PrintDocument, Printing, PrintProgress, Ticket } from '../../electron/printing/printing.ts';
import type { Printer } from '../../shared/printing/printing.ts';

/** Printers whose paper is a list: what real ones would be sent, and what they are told to report. */
export interface PaperPrinter extends Printing {
  /** What came out, in order. */
  readonly printed: PrintDocument[];
  /** The jobs that were handed over, by their ids, in order. */
  readonly submitted: string[];
  /** The jobs that were followed, in order. */
  readonly followed: string[];
  state: Printer['state'];
  /** What the next look at it shows instead: a printer that stops between the gate and the queue. */
  once: Printer['state'] | null;
  /** A second printer, "spare", is there too. */
  spare: Printer['state'] | null;
  reports: PrintProgress[];
  ticket: Ticket;
  /** Why the next document is held; null for one that may go. */
  held: string | null;
  pageCount: number;
  sheetPlaces: number;
  /** What the next submission throws; null where it goes through. */
  refusal: Error | null;
  /** While this is pending, a submission hangs. */
  busy: Promise<void> | null;
  canTakeBack: boolean;
  /** What the spooler says of a job that was under way when the application ended. */
  found: Awaited<ReturnType<Printing['recover']>>;
}

const printer = (id: string, name: string, state: Printer['state']): Printer => ({
  id, name, kind: 'cups', model: 'A list', modelId: null, language: 'pdf', dpi: 203, media: ['4x6', 'letter'], tells: 'jobs', state, detail: '',
});

/** Waits for what hangs, or for being interrupted: then it isn't known whether it was sent. */
const unlessStopped = (busy: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new NotSubmitted('Interrupted', true));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    busy.then(resolve, reject);
  });

export const createPaperPrinter = (): PaperPrinter => {
  const documents = new WeakMap<PreparedJob, PrintDocument>();
  const list = (): Printer[] => [
    printer('paper', 'Paper', paper.state), ...(paper.spare === null ? [] : [printer('spare', 'Spare', paper.spare)]),
  ];
  const paper: PaperPrinter = {
    models: [],
    printed: [],
    submitted: [],
    followed: [],
    state: 'ready',
    once: null,
    spare: null,
    reports: [{ state: 'accepted', detail: '' }, { state: 'completed', detail: '' }],
    ticket: 'paper:1',
    held: null,
    pageCount: 1,
    sheetPlaces: 0,
    refusal: null,
    busy: null,
    canTakeBack: true,
    found: 'cannot-tell',
    list: async () => list(),
    look: async (printerId) => {
      const found = list().find(({ id }) => id === printerId) ?? null;
      if (printerId !== 'paper' || found === null || paper.once === null) return found;
      const { once: state } = paper;
      paper.once = null;
      return { ...found, state };
    },
    prepare: async (document, printerId) => {
      const prepared: PreparedJob = {
        printerId, title: document.title, pageCount: document.pages?.length ?? paper.pageCount,
        held: paper.held === null ? null : { because: paper.held }, sheetPlaces: paper.sheetPlaces, media: document.media,
        format: 'application/pdf', bytes: document.content.bytes,
      };
      documents.set(prepared, document);
      return prepared;
    },
    submit: async (prepared, jobId, signal) => {
      paper.submitted.push(jobId);
      if (paper.busy) await unlessStopped(paper.busy, signal);
      const { refusal } = paper;
      paper.refusal = null;
      if (refusal) throw refusal;
      const document = documents.get(prepared);
      if (document) paper.printed.push(document);
      return paper.ticket;
    },
    follow: async (_printerId, jobId, _ticket, report) => {
      paper.followed.push(jobId);
      for (const progress of paper.reports) report(progress);
    },
    cancel: async () => (paper.canTakeBack ? 'canceled' : 'too-late'),
    recover: async () => paper.found,
    preview: async () => [],
  };
  return paper;
};
