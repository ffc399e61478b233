import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { DayLabel } from '../../../shared/end-of-day.ts';
import { mailerIdOf } from '../../../shared/form-preflight.ts';
import type { FormLabel, Misfit } from '../../../shared/form-preflight.ts';
import { Cents } from '../../../shared/money.ts';
import { MailClass } from '../../../shared/rate.ts';
import { Day } from '../../../shared/ship-date.ts';
import { CancelAsked, ShipmentState } from '../../../shared/shipment.ts';
import type { Clock } from '../../clock.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
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
   * What the end of the day looks at, the newest first: labels on no form that are dated `from` or later, purchases that aren't
   * settled, and what was made on `today` and given back since. Read as rows, since a day has thousands.
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

const flag = z.int().transform((value) => value === 1);

const ExtraServices = jsonColumn(z.array(z.number()));

const Row = z.tuple([
  z.string(), ShipmentState, CancelAsked.nullable(), z.string(), z.string().nullable(), Cents, Day, z.string().nullable(),
  z.string(), z.string(), z.string(), z.string(), z.string(),
  z.string(), z.string(), z.string(), MailClass, z.string(),
  flag, flag, flag, flag, ExtraServices.nullable(), z.string().nullable(),
]);

const rowFrom = (row: unknown): DayRow => {
  const [
    shipmentId, state, cancel, orderNumber, trackingNumber, charged, mailingDate, manifestMid,
    name, company, city, region, zip,
    fromZip, fromName, fromCompany, mailClass, facilityType,
    isReturn, isOpen, atPostOffice, toParcelLocker, extraServices, refusal,
  ] = Row.parse(row);
  const mailerId = mailerIdOf(trackingNumber ?? '');
  return {
    label: {
      shipmentId, orderNumber, trackingNumber, mailClass, charged, mailingDate, state, cancel,
      to: name.trim() === '' ? company : name, place: `${city} ${region} ${zip}`, isOpen: isOpen && state === 'bought',
    },
    facts: {
      state, mailingDate, isReturn, atPostOffice, toParcelLocker, mailerId,
      cancelAsked: cancel !== null, manifestNumber: null, entryZip: fromZip,
      facilityType: facilityType || 'NONE', manifestMid: manifestMid ?? mailerId,
      extraServices: extraServices ?? [],
      senderNamed: fromName.trim() !== '' || fromCompany.trim() !== '',
      refused: refusalOf(refusal),
    },
  };
};

/** Whether the bytes that USPS was sent hold a text: they are only taken apart where they do. */
const asks = (text: string): string => `instr(purchase_requests.request, CAST('${text}' AS BLOB)) > 0`;

export const dayLabels = (database: DatabaseSync, clock: Clock): DayLabels => {
  const columns = `
    shipments.id, shipments.state, cancel, json_extract(mailpiece, '$.orderNumber'), tracking_number, charged, ship_date, manifest_mid,
    json_extract(mailpiece, '$.to.name'), json_extract(mailpiece, '$.to.company'), json_extract(mailpiece, '$.to.city'),
    json_extract(mailpiece, '$.to.state'), json_extract(mailpiece, '$.to.zip'),
    json_extract(ship_from, '$.zip'), json_extract(ship_from, '$.name'), json_extract(ship_from, '$.company'),
    json_extract(rate, '$.mailClass'), json_extract(rate, '$.destinationEntryFacilityType'),
    return_of IS NOT NULL, shipments.id IN (${openPaperIds}), ${asks('"imageType":"LABEL_BROKER"')}, ${asks('"parcelLockerDelivery":true')},
    CASE WHEN ${asks('415')} AND json_valid(CAST(request AS TEXT)) THEN json_extract(CAST(request AS TEXT), '$.packageDescription.extraServices') END,
    (
      SELECT CASE event.state WHEN '${refusedEvent}' THEN event.detail END FROM shipment_events AS event
      WHERE event.shipment_id = shipments.id AND event.state IN ('${refusedEvent}', '${triedAgainEvent}') ORDER BY event.sequence DESC LIMIT 1
    )
  `;
  // The index is named, since the planner would rather read every shipment that was ever bought.
  const list = database.prepare(`
    SELECT ${columns} FROM shipments JOIN purchase_requests ON purchase_requests.shipment_id = shipments.id WHERE shipments.sequence IN (
      SELECT sequence FROM shipments INDEXED BY shipments_without_form
      WHERE state = 'bought' AND form_id IS NULL AND ship_date >= :from AND return_of IS NULL
      UNION ALL SELECT sequence FROM shipments WHERE state IN ('unknown', 'sent') OR (state = 'unconfirmed' AND ship_date >= :from)
      UNION ALL SELECT sequence FROM shipments WHERE day = :today AND state IN ('canceled', 'refund-requested') AND return_of IS NULL
    ) ORDER BY shipments.sequence DESC
  `);
  list.setReturnArrays(true);
  const addEvent = database.prepare('INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES (:id, :event, :now, :detail)');
  const add = (event: string, of: readonly { readonly id: string; readonly detail: string }[]): void => {
    const now = clock.now().toISOString();
    if (of.length > 0) inTransaction(database, () => { for (const each of of) addEvent.run({ ...each, event, now }); });
  };
  return {
    dayLabels: (from, today) => list.all({ from, today }).map(rowFrom),
    noteFormRefusals: (refusals) => add(refusedEvent, refusals.map(({ shipmentId, uspsCode, because }) => ({ id: shipmentId, detail: `${because} (${uspsCode})` }))),
    noteFormTriedAgain: (shipmentIds) => add(triedAgainEvent, shipmentIds.map((id) => ({ id, detail: '' }))),
  };
};
