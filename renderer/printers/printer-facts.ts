import type { Media, Printer, PrinterLanguage } from '../../shared/printing/printing.ts';

export const languageNames: Readonly<Record<PrinterLanguage, string>> = { zpl: 'ZPL', epl: 'EPL2', tspl: 'TSPL', pdf: 'PDF, draws by itself' };

export const mediaNames: Readonly<Record<Media, string>> = { '4x6': '4 × 6 in', letter: 'Letter, 8.5 × 11 in' };

export const kindNames: Readonly<Record<Printer['kind'], string>> = {
  cups: 'System printer', windows: 'System printer', ipp: 'Network, IPP', network: 'Network, raw port', folder: 'Instead of paper',
};

/** What can be known after something was sent to it. */
export const tellsWords: Readonly<Record<Printer['tells'], string>> = {
  nothing: 'Reports nothing: whether paper came out can’t be known',
  state: 'Reports how it is, not what became of a label',
  jobs: 'Reports how it is and what became of each label',
};

/** "ZPL, 203 dpi, 4 × 6 in". What isn't known is said to be unknown. */
export const howItPrints = ({ kind, language, dpi, media }: Printer): string => {
  if (kind === 'folder') return 'Saves PDFs to a folder';
  const words = language === 'pdf' ? 'PDF' : `${languageNames[language]}, ${dpi === null ? 'dpi not known' : `${dpi} dpi`}`;
  const holds = media.length === 0 ? 'media not known' : media.map((one) => (one === '4x6' ? '4 × 6' : 'letter')).join(' and ');
  return `${words}, ${holds}`;
};
