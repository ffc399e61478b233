import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { MailClass } from '../../../shared/rates/rate.ts';
import { Day } from '../../../shared/days/ship-date.ts';
import type { Clock } from '../../clock.ts';
import type { PickupLedger } from './pickup-ledger.ts';

const ParcelsRow = z.object({ mailClass: MailClass, shipDate: Day, count: z.int(), ounces: z.number() });

const AnswerRow = z.object({ answer: z.string(), askedAt: z.string() });

/** What waits for a carrier, added up by the database: a day may have thousands. And where carriers were said to come. */
export const liveParcels = (database: DatabaseSync, clock: Clock): Pick<PickupLedger, 'liveParcels' | 'pickupPlaceAnswer' | 'keepPickupPlaceAnswer'> => {
  // A form may have overwritten a later date with its own. A label whose weight was changed weighs what USPS was told last.
  const parcels = database.prepare(`
    SELECT json_extract(rate, '$.mailClass') AS mailClass, coalesce(min(ship_date, dated.mailing_date), ship_date) AS shipDate, count(*) AS count,
      sum(coalesce(
        (
          SELECT json_extract(edits.parcel, '$.weight') FROM label_edits AS edits
          WHERE edits.shipment_id = shipments.id AND edits.state = 'done' ORDER BY edits.sequence DESC LIMIT 1
        ),
        json_extract(mailpiece, '$.parcel.weight')
      )) AS ounces
    FROM shipments INDEXED BY shipments_live_by_ship_date
      LEFT JOIN form_labels ON form_labels.sequence = shipments.sequence LEFT JOIN forms AS dated ON dated.id = form_labels.form_id
    WHERE state = 'bought' AND return_of IS NULL AND ship_date >= :from AND shipDate BETWEEN :from AND :until AND cancel IS NULL
      AND json_extract(mailpiece, '$.shipFromId') IN (SELECT value FROM json_each(:shipFromIds))
      AND NOT EXISTS (SELECT 1 FROM tracking WHERE tracking.sequence = shipments.sequence AND accepted_at IS NOT NULL)
    GROUP BY 1, 2 ORDER BY 2, 1
  `);
  const answer = database.prepare('SELECT answer, asked_at AS askedAt FROM pickup_places WHERE place_key = ?');
  const keep = database.prepare(`
    INSERT INTO pickup_places (place_key, answer, asked_at) VALUES (?, ?, ?)
    ON CONFLICT (place_key) DO UPDATE SET answer = excluded.answer, asked_at = excluded.asked_at
  `);
  return {
    liveParcels: (shipFromIds, from, until) =>
      parcels.all({ from, until, shipFromIds: JSON.stringify(shipFromIds) }).map((row) => ParcelsRow.parse(row)),
    pickupPlaceAnswer: (placeKey) => {
      const row = answer.get(placeKey);
      return row === undefined ? null : AnswerRow.parse(row);
    },
    keepPickupPlaceAnswer: (placeKey, text) => void keep.run(placeKey, text, clock.now().toISOString()),
  };
};
