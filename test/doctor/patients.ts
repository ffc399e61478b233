import type { Finding } from '../../electron/doctor/finding.ts';
import { nothingSeen } from '../../electron/doctor/patient.ts';
import type { Patient } from '../../electron/doctor/patient.ts';
import { credentials } from '../../electron/practice/fixtures.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import type { Cause, RungId, Verdict } from '../../shared/account/doctor.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import type { Cents } from '../../shared/money.ts';
import { testAccount } from '../usps/server/answering-server.ts';

const { clientId, clientSecret, ...numbers } = credentials;

/** The fixture account before a USPS, asking once; each test says what is different. */
export const patientAt = (baseUrl: string, change: Partial<Patient> = {}): Patient => {
  const patient: Patient = {
    numbers,
    secrets: { clientId, clientSecret },
    keychain: null,
    shipFrom: { ...emptyAddress, street: '1280 Terminal Way', city: 'Reno', state: 'NV', zip: '89502' },
    shipDay: new Date().toISOString().slice(0, 10),
    nextParcels: 12_50 as Cents,
    trackingNumber: null,
    seen: nothingSeen,
    seenOnTem: change.seen ?? nothingSeen,
    isBackground: false,
    usps: createUspsClient({
      baseUrl, clock: { now: () => new Date() }, retries: null, timeouts: { closing: 200 },
      account: async () => ({ ...testAccount, ...patient.numbers, ...patient.secrets }),
    }),
    ...change,
  };
  return patient;
};

/** The rungs that don't simply hold, and aren't merely out of reach. */
export const troubles = (findings: readonly Finding[]): [RungId, Verdict, Cause | null, string | null][] =>
  findings.filter(({ verdict }) => verdict === 'failed' || verdict === 'waiting-on-usps')
    .map(({ id, verdict, cause, uspsCode }) => [id, verdict, cause, uspsCode]);

export const verdicts = (findings: readonly Finding[]): Partial<Record<RungId, string>> =>
  Object.fromEntries(findings.map(({ id, verdict, cause }) => [id, cause === null ? verdict : `${verdict}: ${cause}`]));
