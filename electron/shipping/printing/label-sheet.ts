import { Failed } from '../../../shared/failure.ts';
import type { PrintDesk } from './print-desk.ts';

/** How many labels stand on one sheet of this printer's. */
export const perSheet = (desk: PrintDesk, printerId: string): number => desk.settings().printerProfiles[printerId]?.labelsPerSheet ?? 1;

/** The next free place on a printer's sheet of labels, by what its profile says of the sheet now. */
export const readSheet = (desk: PrintDesk, printerId: string): { next: number } => {
  const next = desk.ledger.nextSheetPlace(printerId);
  return { next: next > perSheet(desk, printerId) ? 1 : next };
};

/** @throws Failed `input-invalid` for a place that the sheet doesn't have. */
export const setSheet = (desk: PrintDesk, printerId: string, next: number): { next: number } => {
  const places = perSheet(desk, printerId);
  if (next > places) throw new Failed({ code: 'input-invalid', problems: [{ path: 'next', message: `The sheet has ${places} place${places === 1 ? '' : 's'}.` }] });
  desk.ledger.setSheetPlace(printerId, next);
  return { next };
};
