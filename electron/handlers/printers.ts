import { plainProfile } from '../../shared/printing/printer-profile.ts';
import type { Input } from '../../shared/ipc-contract.ts';
import { networkPrinterId } from '../printing/printers/network-id.ts';
import type { SettingsBook } from '../settings/settings-book.ts';

/** Enters a printer by its address, or enters it anew; its language and dots per inch go into its profile. */
export const addNetworkPrinter = (settings: SettingsBook, { language, dpi, ...printer }: Input<'printers/add-network'>): void => {
  const { networkPrinters, printerProfiles } = settings.read();
  const id = networkPrinterId(printer);
  settings.change({
    networkPrinters: [...networkPrinters.filter((other) => networkPrinterId(other) !== id), printer],
    printerProfiles: { [id]: { ...(printerProfiles[id] ?? plainProfile), language, dpi } },
  });
};

/** Its profile is kept: a printer that comes back is calibrated still. What was routed to it waits for another choice. */
export const removeNetworkPrinter = (settings: SettingsBook, printerId: string): void => {
  const { networkPrinters, routes } = settings.read();
  settings.change({
    networkPrinters: networkPrinters.filter((printer) => networkPrinterId(printer) !== printerId),
    routes: Object.fromEntries(Object.entries(routes).map(([document, id]) => [document, id === printerId ? null : id])),
  });
};
