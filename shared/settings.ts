import * as z from 'zod';
import { AccountNumbers, AccountSet, Environment, SecretName } from './account/account.ts';
import { HomeAddress } from './address/address.ts';
import { Business, Enrolment } from './account/enrolment.ts';
import { Extra } from './mailpiece.ts';
import { PackagingId } from './parcel/parcel.ts';
import { PickupSetting } from './pickup/pickup.ts';
import { PrinterProfile } from './printing/printer-profile.ts';

export const ShipFrom = z.strictObject({
  id: z.string().min(1),
  /** "Dock 3, Reno". */
  name: z.string().min(1).max(40),
  address: HomeAddress,
  /** "16:30": new labels after it are dated the next ship day; null for none. */
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
  /** 0 is Sunday. */
  weekdaysWithoutPickup: z.array(z.int().min(0).max(6)),
  costCode: z.string().max(30),
  pickup: PickupSetting,
  /** What labels of this place are printed on; null follows the printers' own routes. */
  printerId: z.string().nullable(),
  /** Printed on the label in place of `address`, where what can't be delivered goes elsewhere; null for none. */
  returnAddress: HomeAddress.nullable(),
});
export type ShipFrom = z.infer<typeof ShipFrom>;

export const Preset = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(20),
  packaging: PackagingId,
  /** Inches, as they are typed into the three boxes; empty for USPS's own packaging. */
  length: z.string(),
  width: z.string(),
  height: z.string(),
  /** As it is typed, "12 oz"; empty where each parcel is weighed. */
  weight: z.string().max(30),
  /** USPS's name of the class that is chosen, "PRIORITY_MAIL"; empty for the cheapest. */
  mailClass: z.string().max(60),
  extras: z.array(Extra),
  /** What insured parcels are worth in dollars, as it is typed; left out where each one's is. */
  value: z.string().max(20).optional(),
  /** A printed reference, as a SKU; empty for none. */
  reference: z.string().max(30),
  /** A return label is made along; left out for none. */
  withReturn: z.boolean().optional(),
});
export type Preset = z.infer<typeof Preset>;

/** A printer that was entered by its address. */
export const NetworkPrinter = z.strictObject({
  name: z.string().min(1).max(40),
  host: z.string().min(1).max(253).regex(/^[A-Za-z0-9._:-]+$/),
  port: z.int().min(1).max(65535),
  /** A thermal printer's raw port, or IPP. */
  protocol: z.enum(['raw', 'ipp']),
  /** Of IPP: "/ipp/print". Empty for a raw port. */
  path: z.string().max(200).regex(/^(?:\/[A-Za-z0-9._~/-]*)?$/),
});
export type NetworkPrinter = z.infer<typeof NetworkPrinter>;

/** Which printer each kind of document goes to; null where nobody has chosen. */
export const PrinterRoutes = z.strictObject({
  label: z.string().nullable(),
  letterForm: z.string().nullable(),
  labelForm: z.string().nullable(),
  testPage: z.string().nullable(),
});
export type PrinterRoutes = z.infer<typeof PrinterRoutes>;

/** USPS grants 60 to a new app; more are asked for and granted by hand. */
export const CallsPerHour = z.int().min(1).max(1_000_000);

/** Which secrets the keychain was seen to hold: their names alone, so that one that has vanished from it is missed. */
export const SecretsStored = z.record(AccountSet, z.array(SecretName));
export type SecretsStored = z.infer<typeof SecretsStored>;

/** What one of TEM and live had for itself, and lost when both became one account; null once a person has seen it. */
export const SetAside = z.strictObject({
  numbers: z.strictObject({ of: Environment, numbers: AccountNumbers }).nullable(),
  /** Its secrets are still in the keychain, under a name of their own. */
  secretsOf: z.array(Environment),
});
export type SetAside = z.infer<typeof SetAside>;

export const Settings = z.strictObject({
  version: z.literal(3),
  environment: Environment,
  /** One for USPS, whose TEM and live know the same business, and one for Practice. */
  accounts: z.record(AccountSet, AccountNumbers),
  setAside: SetAside.nullable(),
  /** What USPS granted, all APIs together; null where nobody has entered it. */
  uspsCallsPerHour: z.record(Environment, CallsPerHour.nullable()),
  shipFroms: z.array(ShipFrom).min(1),
  defaultShipFromId: z.string(),
  /** The first eight answer to F2 to F9. */
  presets: z.array(Preset),
  networkPrinters: z.array(NetworkPrinter),
  /** By the printer's id. */
  printerProfiles: z.record(z.string(), PrinterProfile),
  routes: PrinterRoutes,
  formSize: z.enum(['letter', '4x6']),
  /** A label's shipment stays open until its bar code was scanned. */
  scanBack: z.boolean(),
  /** What a scanner is set to send before each code; empty when it sends nothing and is told by its speed. */
  scanPrefix: z.string().max(4),
  sounds: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  contractNoticeDismissed: z.boolean(),
  enrolment: Enrolment,
  /** Of the business at USPS, the same on TEM and live; and of Practice's own. */
  businesses: z.strictObject({ usps: Business, practice: Business }),
  secretsStored: SecretsStored,
});
export type Settings = z.infer<typeof Settings>;

/** What the settings page may change; the rest changes through tasks of its own. Routes and profiles that aren't named stay. */
export const SettingsChange = Settings
  .omit({ version: true, environment: true, accounts: true, setAside: true, secretsStored: true, routes: true })
  .extend({ routes: PrinterRoutes.partial() })
  .partial();
export type SettingsChange = z.infer<typeof SettingsChange>;
