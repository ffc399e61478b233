import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Cents } from '../../../shared/money.ts';
import { MailClass } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { ShipmentState } from '../../../shared/shipments/shipment.ts';

const ServiceRow = z.object({ mailClass: MailClass, labels: z.int(), postage: Cents, quoted: Cents, charged: Cents, refunded: Cents });

const VoidRow = z.object({ orderNumber: z.string(), trackingNumber: z.string().nullable(), state: ShipmentState, amount: Cents, refunded: Cents });

const OpenRow = z.object({
  unknown: z.int(), unconfirmed: z.int(), cancelsOpen: z.int(), editsOpen: z.int(), pricesDiffer: z.int(), unprinted: z.int(), onNoForm: z.int(), returns: z.int(),
});

/** What the report of a day adds up, by the day on which labels were made. */
export interface DayFigures {
  readonly services: readonly z.output<typeof ServiceRow>[];
  /** Labels that were canceled, or for which a refund was asked; the oldest first. */
  readonly voids: readonly z.output<typeof VoidRow>[];
  /** How many labels wait for something, by what for. */
  readonly open: z.output<typeof OpenRow>;
  /** SCAN forms whose outcome isn't known. */
  readonly openForms: number;
}

export interface DayReportLedger {
  dayFigures(day: Day): DayFigures;
}

/** The figures of a day, added up by the database: a day may have thousands of labels. */
export const dayFigures = (database: DatabaseSync): DayReportLedger => {
  const paid = "state IN ('bought', 'refund-requested') AND return_of IS NULL";
  const refunded = '(SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id)';
  const services = database.prepare(`
    SELECT json_extract(rate, '$.mailClass') AS mailClass, count(*) AS labels, sum(coalesce(json_extract(rate, '$.parts[0].amount'), 0)) AS postage,
      sum(json_extract(rate, '$.total')) AS quoted, sum(charged) AS charged, sum(${refunded}) AS refunded
    FROM shipments INDEXED BY shipments_by_day WHERE day = ? AND ${paid} GROUP BY 1 ORDER BY labels DESC, 1
  `);
  const voids = database.prepare(`
    SELECT order_number AS orderNumber, tracking_number AS trackingNumber, state, charged AS amount, ${refunded} AS refunded
    FROM shipments INDEXED BY shipments_by_day WHERE day = ? AND state IN ('canceled', 'refund-requested') ORDER BY sequence
  `);
  const open = database.prepare(`
    SELECT
      count(*) FILTER (WHERE state IN ('sent', 'unknown')) AS unknown,
      count(*) FILTER (WHERE state = 'unconfirmed') AS unconfirmed,
      count(*) FILTER (WHERE cancel IS NOT NULL) AS cancelsOpen,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM label_edits AS edits WHERE edits.shipment_id = shipments.id AND edits.state IN ('asked', 'undecided'))) AS editsOpen,
      count(*) FILTER (WHERE price_differs = 1) AS pricesDiffer,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM unprinted_labels WHERE unprinted_labels.shipment_id = shipments.id)) AS unprinted,
      count(*) FILTER (
        WHERE state = 'bought' AND return_of IS NULL
        AND NOT EXISTS (SELECT 1 FROM form_labels WHERE form_labels.sequence = shipments.sequence)
        AND NOT EXISTS (SELECT 1 FROM tracking WHERE tracking.sequence = shipments.sequence AND accepted_at IS NOT NULL)
      ) AS onNoForm,
      count(*) FILTER (WHERE return_of IS NOT NULL AND state = 'bought') AS returns
    FROM shipments INDEXED BY shipments_by_day WHERE day = ?
  `);
  const openForms = database.prepare("SELECT count(*) AS count FROM form_requests WHERE day = ? AND state IN ('sent', 'unknown')");
  return {
    dayFigures: (day) => ({
      services: services.all(day).map((row) => ServiceRow.parse(row)),
      voids: voids.all(day).map((row) => VoidRow.parse(row)),
      open: OpenRow.parse(open.get(day)),
      openForms: Number(openForms.get(day)?.count),
    }),
  };
};
