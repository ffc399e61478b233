import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';

/** Tells the window of forms as they were just written, and that the day has changed. */
export const announceForms = (desk: Desk, forms: readonly ScanForm[]): void => {
  for (const form of forms) desk.announce('form/changed', form);
  desk.statusChanged();
};
