import { expect, test } from 'vitest';
import { plainProfile } from '../../shared/printing/printer-profile.ts';
import { addNetworkPrinter, removeNetworkPrinter } from '../../electron/handlers/printers.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import type { SettingsBook } from '../../electron/settings/settings-book.ts';

const book = (): SettingsBook => {
  let saved: unknown;
  return openSettings({ load: () => saved, save: (settings) => void (saved = settings), moveAside: () => '' });
};

const dock = { name: 'Dock', host: '192.168.1.20', port: 9100, protocol: 'raw', path: '' } as const;
const office = { name: 'Office', host: '192.168.1.30', port: 631, protocol: 'ipp', path: '/ipp/print' } as const;

test('a printer is entered with its language and dots per inch, and entered anew keeps what else was set', () => {
  const settings = book();
  addNetworkPrinter(settings, { ...office, language: 'pdf', dpi: null });
  addNetworkPrinter(settings, { ...dock, language: 'zpl', dpi: 203 });
  const id = 'network:192.168.1.20:9100';
  const calibrated = { ...plainProfile, language: 'zpl', dpi: 203, offset: { right: 1.5, down: -2 } } as const;
  settings.change({ printerProfiles: { [id]: calibrated } });
  addNetworkPrinter(settings, { ...dock, name: 'Dock 3', language: 'tspl', dpi: 300 });
  const { networkPrinters, printerProfiles } = settings.read();
  expect({ networkPrinters, printerProfiles }).toEqual({
    networkPrinters: [office, { ...dock, name: 'Dock 3' }],
    printerProfiles: {
      'ipp:192.168.1.30:631/ipp/print': { ...plainProfile, language: 'pdf' },
      [id]: { ...calibrated, language: 'tspl', dpi: 300 },
    },
  });
});

test('a printer that is removed is routed to no longer, and others are', () => {
  const settings = book();
  addNetworkPrinter(settings, { ...office, language: 'pdf', dpi: null });
  addNetworkPrinter(settings, { ...dock, language: 'zpl', dpi: 203 });
  const [labels, forms] = ['network:192.168.1.20:9100', 'ipp:192.168.1.30:631/ipp/print'];
  settings.change({ routes: { label: labels, labelForm: labels, letterForm: forms, testPage: null } });
  removeNetworkPrinter(settings, labels);
  const { networkPrinters, routes } = settings.read();
  expect({ networkPrinters, routes })
    .toEqual({ networkPrinters: [office], routes: { label: null, labelForm: null, letterForm: forms, testPage: null } });
});
