import { Failed } from '../../../../shared/failure.ts';

/** Why a document can't be made ready, in words that stand beside its job. */
export const whyNotPrinted = (error: unknown): string => {
  if (!(error instanceof Failed)) return 'Labeldesk could not make it ready for the printer.';
  const { failure } = error;
  switch (failure.code) {
    case 'print-failed': return failure.because;
    case 'document-missing': return 'Its stored file is missing or damaged.';
    case 'label-not-live': return failure.state === 'accepted' ? 'USPS has accepted the parcel already.' : 'The label isn’t live any more.';
    case 'label-tied-to-printer': return `It was bought as ZPL for a printer of ${failure.dpi} dots per inch.`;
    case 'not-found': return failure.what === 'printer' ? 'The printer isn’t there any more.' : 'It isn’t on record any more.';
    default: return failure.code;
  }
};
