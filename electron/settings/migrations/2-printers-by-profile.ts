import * as z from 'zod';
import { newEnrolment, noBusiness } from '../../../shared/account/new-enrolment.ts';
import { plainProfile } from '../../../shared/printing/printer-profile.ts';

const Version1 = z.looseObject({
  networkPrinters: z.array(z.looseObject({ name: z.string(), host: z.string(), port: z.number(), dpi: z.number() })),
  rawQueueDpi: z.record(z.string(), z.number()),
  labelPrinterId: z.string().nullable(),
  formPrinterId: z.string().nullable(),
});

/**
 * From one printer for labels and one for forms to a profile a printer and a route a kind of document; and room for what USPS
 * granted, and for how far the business is with it.
 */
export const printersByProfile = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { networkPrinters, rawQueueDpi, labelPrinterId, formPrinterId, ...rest } = Version1.parse(older);
  const dots = [
    ...networkPrinters.map(({ host, port, dpi }) => [`network:${host}:${port}`, dpi] as const),
    ...Object.entries(rawQueueDpi).map(([queue, dpi]) => [`cups:${queue}`, dpi] as const),
  ];
  return {
    ...rest,
    version: 2,
    networkPrinters: networkPrinters.map(({ name, host, port }) => ({ name, host, port, protocol: 'raw', path: '' })),
    printerProfiles: Object.fromEntries(dots.map(([id, dpi]) => [id, { ...plainProfile, dpi }])),
    routes: { label: labelPrinterId, letterForm: formPrinterId, labelForm: formPrinterId, testPage: null },
    scanBack: false,
    uspsCallsPerHour: { practice: null, tem: null, live: null },
    enrolment: structuredClone(newEnrolment),
    businesses: structuredClone({ usps: noBusiness, practice: noBusiness }),
    secretsStored: { practice: [], tem: [], live: [] },
  };
};
