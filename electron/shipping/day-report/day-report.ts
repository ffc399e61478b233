import type { DayReport, ReportedPickup, ReportedVoid } from '../../../shared/end-of-day/day-report.ts';
import { cents, formatCents, sum } from '../../../shared/format-money.ts';
import { instantAt } from '../../../shared/days/instant-at.ts';
import { packagesLine } from '../../../shared/pickup/pickup-words.ts';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { addDays } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { DayFigures } from '../../ledger/day-report/day-figures.ts';
import { dayReportPage } from '../../printing/day-report/day-report-page.ts';
import { defaultShipFrom } from '../desk-settings.ts';
import type { DeskParts } from '../desk-parts.ts';

type ReportDesk = Pick<DeskParts, 'ledger' | 'settings' | 'clock'>;

/** What is known of a form's newest print: no more than that is said. */
const printWords = (job: PrintJob | undefined, hasDocument: boolean): string => {
  if (!hasDocument) return 'no picture came';
  switch (job?.state) {
    case undefined: return 'not printed';
    case 'completed': case 'confirmed': return 'printed';
    case 'unknown': return job.doubt === 'one-way' ? 'sent to the printer' : 'print not known';
    case 'failed': case 'canceled': return 'not printed';
    default: return 'on its way to the printer';
  }
};

const pickupState = ({ state, asking, daySeen }: Pickup): string => {
  if (asking !== null) return asking === 'cancel' ? 'canceled? not known' : 'changed? not known';
  if (state === 'booked') return daySeen ? 'booked' : 'booked for another day';
  return state === 'canceled' ? 'canceled' : state === 'unnumbered' ? 'stands at USPS' : 'booked? not known';
};

const voidState = (state: string, amount: number, refunded: number): string => {
  if (state === 'canceled') return 'canceled, never charged';
  if (refunded === 0) return 'refund asked for';
  return refunded >= amount ? 'given back' : `${formatCents(cents(refunded))} given back`;
};

/** "3 labels: words", "1 label: words"; nothing where there is none. */
const counted = (count: number, one: string, words: string): string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : `${one}s`}: ${words}`]);

const attentionOf = ({ open, openForms }: DayFigures, pickups: readonly Pickup[]): string[] => [
  ...counted(open.unknown, 'purchase', 'it isn’t known whether USPS sold a label'),
  ...counted(open.unconfirmed, 'purchase', 'USPS knows no label of it; probably never charged'),
  ...counted(open.cancelsOpen, 'label', 'it isn’t known whether USPS took it back'),
  ...counted(open.editsOpen, 'label', 'it isn’t known whether its change of weight or size went through'),
  ...counted(open.pricesDiffer, 'label', 'charged otherwise than quoted'),
  ...counted(open.unprinted, 'label', 'on no paper yet'),
  ...counted(openForms, 'SCAN form', 'it isn’t known whether USPS made it'),
  ...counted(open.onNoForm, 'label', 'on no SCAN form'),
  ...counted(pickups.filter(({ state, asking }) => state === 'unknown' || state === 'sent' || asking !== null).length, 'pickup', 'it isn’t known how USPS has it'),
  ...counted(pickups.filter(({ state }) => state === 'unnumbered').length, 'pickup', 'it stands at USPS, and its number isn’t known'),
  ...counted(pickups.filter(({ state, daySeen }) => state === 'booked' && !daySeen).length, 'pickup', 'USPS comes on another day than was asked for'),
];

/** What a day comes to, by the ledger alone: the same for any day, as it is known now. */
export const dayReport = (desk: ReportDesk, day: Day): DayReport => {
  const settings = desk.settings();
  const { address } = defaultShipFrom(settings);
  const timeZone = timeZoneOfZip(address.zip);
  const midnight = (of: Day): string => instantAt(of, '00:00', timeZone).toISOString();
  const figures = desk.ledger.dayFigures(day);
  const pickups = desk.ledger.pickupsOf(day, midnight(day), midnight(addDays(day, 1))).filter(({ state }) => state !== 'failed' && state !== 'intended');
  const { parcels, spent } = desk.ledger.dayTotals(day);
  return {
    day,
    environment: settings.environment,
    business: address.company === '' ? address.name : address.company,
    madeAt: desk.clock.now(),
    timeZone,
    services: figures.services.map(({ mailClass, labels, postage, quoted, charged }) => ({
      name: serviceName(mailClass), labels, postage, extras: cents(quoted - postage), charged,
    })),
    refunded: sum(figures.services.map(({ refunded }) => refunded)),
    spent,
    parcels,
    returnLabels: figures.open.returns,
    forms: desk.ledger.forms(day).map(({ manifestNumber, mailingDate, entryZip, shipmentIds, strangers, printJobs: [newest], hasDocument }) => ({
      manifestNumber, mailingDate, entryZip, parcels: shipmentIds.length + strangers.length, print: printWords(newest, hasDocument),
    })).reverse(),
    pickups: pickups.map((pickup): ReportedPickup => ({
      day: pickup.details.day, confirmationNumber: pickup.confirmationNumber, parcels: packagesLine(pickup.details.packages), state: pickupState(pickup),
    })),
    voids: figures.voids.map(({ orderNumber, trackingNumber, amount, state, refunded }): ReportedVoid => ({
      orderNumber, trackingNumber: trackingNumber ?? '', amount, state: voidState(state, amount, refunded),
    })),
    attention: attentionOf(figures, pickups),
  };
};

/** The page, as it would be printed now. */
export const dayReportPdf = (desk: ReportDesk, day: Day): Promise<Uint8Array> => dayReportPage(dayReport(desk, day));
