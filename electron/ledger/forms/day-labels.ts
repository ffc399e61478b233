import type { DatabaseSync } from 'node:sqlite';
import { countryName } from '../../../shared/countries/countries.ts';
import type { DayLabel } from '../../../shared/end-of-day/end-of-day.ts';
import { mailerIdOf } from '../../../shared/end-of-day/form-preflight.ts';
import type { FormLabel, Misfit } from '../../../shared/end-of-day/form-preflight.ts';
import { cents } from '../../../shared/format-money.ts';
import { MailClass } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { CancelAsked, ShipmentState } from '../../../shared/shipments/shipment.ts';
import type { Clock } from '../../clock.ts';
import { inTransaction } from '../in-transaction.ts';
import { openPaperIds } from '../print-jobs/open-paper.ts';

/** A label of the day: what its row shows, and what a form looks at. */
export interface DayRow {
  readonly label: DayLabel;
  readonly facts: Omit<FormLabel, 'formUnknown'>;
}

/** What USPS said against a label for a form. */
export interface FormRefusal {
  readonly shipmentId: string;
  readonly uspsCode: string;
  readonly because: string;
}

export interface DayLabels {
  /**
   * What the end of the day looks at, the newest first: labels on no form that are dated `from` or later, without those of days
   * before `today` that the carrier has scanned; purchases that aren't settled; and what was made on `today` and given back since. Read as rows, since a day has thousands.
   */
  dayLabels(from: Day, today: Day): DayRow[];
  /** Kept with the shipments' history; each stays off other forms until it is to be tried again. */
  noteFormRefusals(refusals: readonly FormRefusal[]): void;
  noteFormTriedAgain(shipmentIds: readonly string[]): void;
}

const refusedEvent = 'form-refused';
const triedAgainEvent = 'form-tried-again';

/** "barcode … has been canceled (160397)": the history tells it in these words. */
const refusalOf = (detail: string | null): Misfit | null => {
  if (detail === null) return null;
  const [, because = detail, code = null] = /^(.*) \((\d{6})\)$/s.exec(detail) ?? [];
  return { because: `USPS refused it: ${because}`, uspsCode: code };
};

/** A value of a row. Of thousands of rows each is looked at by its kind alone: a schema takes longer than all that SQLite does. */
const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError(`a row holds ${typeof value} where a text belongs`);
  return value;
};
const textOrNull = (value: unknown): string | null => (value === null ? null : text(value));
const isTrue = (value: unknown): boolean => value === 1;
const states = new Map<unknown, ShipmentState>(ShipmentState.options.map((state) => [state, state]));
const classes = new Map<unknown, MailClass>(MailClass.options.map((mailClass) => [mailClass, mailClass]));

/** "Reno NV 89501", "Ottawa ON K1A 0A9 Canada". */
const placeOf = (city: string, region: string, zip: string, country: string | null): string =>
  (country === null ? `${city} ${region} ${zip}` : [city, region, zip, countryName(country)].filter((part) => part !== '').join(' '));

const rowFrom = (row: readonly unknown[]): DayRow => {
  const [
    id, stateNow, cancelNow, orderNumber, number, charged, shipDate, manifestMid, returnOf, unfit,
    name, company, city, region, zip, country, fromZip, fromName, fromCompany, mailClass, facilityType, isOpen, isAccepted, refusal,
  ] = row;
  const state = states.get(stateNow) ?? ShipmentState.parse(stateNow);
  const cancel = cancelNow === null ? null : CancelAsked.parse(cancelNow);
  const trackingNumber = textOrNull(number);
  const mailingDate = text(shipDate);
  const mailerId = mailerIdOf(trackingNumber ?? '');
  return {
    label: {
      shipmentId: text(id), orderNumber: text(orderNumber), trackingNumber, mailClass: classes.get(mailClass) ?? MailClass.parse(mailClass), charged: cents(charged as number), mailingDate,
      state, cancel, to: text(name).trim() === '' ? text(company) : text(name), place: placeOf(text(city), text(region), text(zip), textOrNull(country)),
      isOpen: isTrue(isOpen) && state === 'bought',
    },
    facts: {
      state, mailingDate, mailerId, isReturn: returnOf !== null, isAccepted: isTrue(isAccepted),
      atPostOffice: unfit === '160163', extraServices: unfit === '160164' ? [415] : [], toParcelLocker: unfit === '160166',
      cancelAsked: cancel !== null, manifestNumber: null, entryZip: text(fromZip),
      facilityType: text(facilityType) || 'NONE', manifestMid: textOrNull(manifestMid) ?? mailerId,
      senderNamed: text(fromName).trim() !== '' || text(fromCompany).trim() !== '',
      refused: refusalOf(textOrNull(refusal)),
    },
  };
};

export const dayLabels = (database: DatabaseSync, clock: Clock): DayLabels => {
  const accepted = 'EXISTS (SELECT 1 FROM tracking WHERE tracking.sequence = shipments.sequence AND accepted_at IS NOT NULL)';
  const columns = `
    shipments.id, shipments.state, cancel, order_number, tracking_number, charged, ship_date, manifest_mid, return_of, unfit_for_forms,
    json_extract(mailpiece, '$.to.name'), json_extract(mailpiece, '$.to.company'), json_extract(mailpiece, '$.to.city'),
    json_extract(mailpiece, '$.to.state'), json_extract(mailpiece, '$.to.zip'), json_extract(mailpiece, '$.to.country'),
    json_extract(ship_from, '$.zip'), json_extract(ship_from, '$.name'), json_extract(ship_from, '$.company'),
    json_extract(rate, '$.mailClass'), json_extract(rate, '$.destinationEntryFacilityType'), shipments.id IN (${openPaperIds}), ${accepted},
    (
      SELECT CASE event.state WHEN '${refusedEvent}' THEN event.detail END FROM shipment_events AS event INDEXED BY shipment_events_about_forms
      WHERE event.shipment_id = shipments.id AND event.state IN ('${refusedEvent}', '${triedAgainEvent}') ORDER BY event.sequence DESC LIMIT 1
    )
  `;
  // The indices are named, since the planner would rather read every shipment that was ever bought, and every event of a label.
  const list = database.prepare(`
    SELECT ${columns} FROM shipments WHERE shipments.sequence IN (
      SELECT sequence FROM shipments INDEXED BY shipments_live_by_ship_date
      WHERE state = 'bought' AND return_of IS NULL AND ship_date >= :from
        AND shipments.sequence NOT IN (SELECT form_labels.sequence FROM form_labels) AND (ship_date >= :today OR NOT ${accepted})
      UNION ALL SELECT sequence FROM shipments WHERE state IN ('unknown', 'sent') OR (state = 'unconfirmed' AND ship_date >= :from)
      UNION ALL SELECT sequence FROM shipments INDEXED BY shipments_given_back WHERE day = :today AND state IN ('canceled', 'refund-requested') AND return_of IS NULL
    ) ORDER BY shipments.sequence DESC
  `);
  list.setReturnArrays(true);
  const addEvent = database.prepare('INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, :event, :now, :detail)');
  const add = (event: string, of: readonly { readonly id: string; readonly detail: string }[]): void => {
    const now = clock.now().toISOString();
    if (of.length > 0) inTransaction(database, () => { for (const each of of) addEvent.run({ ...each, event, now }); });
  };
  return {
    dayLabels: (from, today) => (list.all({ from, today }) as unknown as readonly (readonly unknown[])[]).map(rowFrom),
    noteFormRefusals: (refusals) => add(refusedEvent, refusals.map(({ shipmentId, uspsCode, because }) => ({ id: shipmentId, detail: `${because} (${uspsCode})` }))),
    noteFormTriedAgain: (shipmentIds) => add(triedAgainEvent, shipmentIds.map((id) => ({ id, detail: '' }))),
  };
};
