import { dirname, join } from 'node:path';
import type { Environment } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { Examined } from '../../shared/account/doctor.ts';
import { Failed } from '../../shared/failure.ts';
import { defaultShipDay } from '../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../shared/days/zip-time-zone.ts';
import type { SecretStore } from '../account/secret-store.ts';
import type { BuiltInSecrets } from '../account/usps-account.ts';
import type { Clock } from '../clock.ts';
import { createAccountDoctor } from '../doctor/account-doctor.ts';
import type { AccountDoctor } from '../doctor/account-doctor.ts';
import { doctorFile } from '../doctor/doctor-file.ts';
import type { DoctorFile } from '../doctor/doctor-file.ts';
import type { Patient } from '../doctor/patient.ts';
import type { Log } from '../log.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import { defaultShipFrom } from '../shipping/desk-settings.ts';
import type { Desk } from '../shipping/desk.ts';
import { nextParcels } from '../shipping/funds/next-parcels.ts';
import type { UspsClient } from '../usps/client.ts';

export interface DoctorDesk {
  readonly environment: Environment;
  readonly folder: string;
  readonly usps: UspsClient;
  /** Null for an environment that isn't entered: its ledger is another's to open. */
  readonly desk: Desk | null;
  readonly builtIn: BuiltInSecrets;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly tell: (examined: Examined) => void;
  readonly closing: AbortSignal;
}

const newestLabel = (desk: Desk | null): string | null =>
  desk?.ledger.shipments({ search: '', day: null, limit: 20 }).find(({ trackingNumber, returnOf }) => trackingNumber !== null && returnOf === null)
    ?.trackingNumber ?? null;

const secretsOf = async ({ environment, secrets, builtIn }: DoctorDesk): Promise<Pick<Patient, 'secrets' | 'keychain'>> => {
  try {
    const set = accountSetOf(environment);
    const clientId = (await secrets.read(set, 'client-id')) ?? builtIn?.['client-id'] ?? '';
    const clientSecret = (await secrets.read(set, 'client-secret')) ?? builtIn?.['client-secret'] ?? '';
    return { secrets: { clientId, clientSecret }, keychain: null };
  } catch (error) {
    if (!(error instanceof Failed) || error.failure.code !== 'keychain-unreadable') throw error;
    return { secrets: { clientId: '', clientSecret: '' }, keychain: error.failure.because };
  }
};

/** What was found in an environment, kept in its folder. */
export const notesOf = (folder: string, log: Log): DoctorFile => doctorFile(join(folder, 'account-doctor.json'), (reason) => log.error('examination-not-kept', { reason }));

/** The account doctor over one environment as it is now. */
export const deskDoctor = (parts: DoctorDesk): AccountDoctor => createAccountDoctor({
  environment: parts.environment,
  clock: parts.clock,
  log: parts.log,
  closing: parts.closing,
  file: notesOf(parts.folder, parts.log),
  announce: parts.tell,
  patient: async (seen, isBackground) => {
    const settings = parts.settings.read();
    const shipFrom = defaultShipFrom(settings);
    return {
      usps: parts.usps,
      numbers: settings.accounts[accountSetOf(parts.environment)],
      ...await secretsOf(parts),
      shipFrom: shipFrom.address,
      shipDay: defaultShipDay(parts.clock.now(), timeZoneOfZip(shipFrom.address.zip), shipFrom).day,
      nextParcels: nextParcels(parts.desk),
      trackingNumber: newestLabel(parts.desk),
      seen,
      seenOnTem: parts.environment === 'live' ? notesOf(join(dirname(parts.folder), 'tem'), parts.log).read().seen : seen,
      isBackground,
    };
  },
});
