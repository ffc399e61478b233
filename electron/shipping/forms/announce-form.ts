import type { ScanForm } from '../../../shared/shipment.ts';
import type { Desk } from '../desk.ts';

/** Tells the window of forms, and that the day has changed. */
export const announceForms = (desk: Desk, forms: readonly ScanForm[]): void => {
  for (const { id } of forms) {
    const form = desk.ledger.form(id);
    if (form) desk.announce('form/changed', form);
  }
  desk.statusChanged();
};
