import type { PrinterProfile } from '../../shared/printing/printer-profile.ts';
import type { Printer } from '../../shared/printing/printing.ts';

/** What a part of the panel works with: the profile as it is kept, and how a change of it is kept at once. */
export interface ProfileProps {
  readonly printer: Printer;
  readonly profile: PrinterProfile;
  readonly change: (change: Partial<PrinterProfile>) => Promise<boolean>;
}
