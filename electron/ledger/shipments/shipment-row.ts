import * as z from 'zod';
import { AddressFields } from '../../../shared/address/address.ts';
import { Edited, OpenEdit } from '../../../shared/shipments/after-purchase.ts';
import { countryName, isAbroad } from '../../../shared/countries/countries.ts';
import { Mailpiece } from '../../../shared/mailpiece.ts';
import { Cents } from '../../../shared/money.ts';
import { Rate } from '../../../shared/rates/rate.ts';
import { CancelAsked, ShipmentState } from '../../../shared/shipments/shipment.ts';
import { ShipmentTracking } from '../../../shared/shipments/tracking.ts';
import { jsonColumn } from '../json-column.ts';

/** What was bought stays readable when the rules for buying get stricter: the address is read as fields, not judged again. */
const BoughtMailpiece = Mailpiece.extend({ to: AddressFields });

/** SQLite has no booleans. */
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

/** A shipment as its row holds it; its print jobs are rows of their own. */
export const ShipmentRow = z.object({
  id: z.string(),
  state: ShipmentState,
  createdAt: z.iso.datetime(),
  mailpiece: jsonColumn(BoughtMailpiece),
  from: jsonColumn(AddressFields),
  rate: jsonColumn(Rate),
  labelAddress: jsonColumn(AddressFields).nullable(),
  trackingNumber: z.string().nullable(),
  hasLabel: flag,
  notedNumber: z.string().nullable(),
  charged: Cents,
  detail: z.string(),
  askedInVain: flag,
  priceDiffers: flag,
  cancel: CancelAsked.nullable(),
  edited: jsonColumn(Edited).nullable(),
  edit: jsonColumn(OpenEdit).nullable(),
  refunded: Cents,
  returnOf: z.string().nullable(),
  priceWhenUsed: Cents.nullable(),
  formId: z.string().nullable(),
  freeToCancelUntil: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  tracking: jsonColumn(ShipmentTracking.extend({ exceptionSeen: flag })).nullable(),
});

export const shipmentColumns = `
  id, state, created_at AS createdAt, mailpiece, ship_from AS "from", rate, label_address AS labelAddress,
  tracking_number AS trackingNumber, document_hash IS NOT NULL AS hasLabel, noted_number AS notedNumber, charged, detail,
  asked_in_vain AS askedInVain, price_differs AS priceDiffers, cancel, free_to_cancel_until AS freeToCancelUntil,
  return_of AS returnOf, price_when_used AS priceWhenUsed,
  (SELECT form_id FROM form_labels WHERE form_labels.sequence = shipments.sequence) AS formId,
  (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id) AS refunded,
  (
    SELECT json_object('parcel', json(edits.parcel), 'rate', json(edits.rate)) FROM label_edits AS edits
    WHERE edits.shipment_id = shipments.id AND edits.state = 'done' ORDER BY edits.sequence DESC LIMIT 1
  ) AS edited,
  (
    SELECT json_object('state', edits.state, 'parcel', json(edits.parcel), 'before', edits.charged_before, 'after', json_extract(edits.rate, '$.total'))
    FROM label_edits AS edits WHERE edits.shipment_id = shipments.id AND edits.state IN ('asked', 'undecided')
  ) AS edit,
  (SELECT accepted_at FROM tracking WHERE tracking.sequence = shipments.sequence) AS acceptedAt,
  (
    SELECT json_object(
      'state', told.state, 'since', told.since, 'words', told.words, 'place', told.place, 'expected', told.expected,
      'exception', told.exception, 'exceptionSeen', told.exception_seen, 'askedAt', told.asked_at
    ) FROM tracking AS told WHERE told.sequence = shipments.sequence
  ) AS tracking
`;

/** What a search looks through, in lower case. */
export const searchText = ({ to, orderNumber }: Mailpiece): string =>
  [to.name, to.company, orderNumber, to.city, to.zip, ...(isAbroad(to) ? [countryName(to.country)] : [])].join('\n').toLowerCase();
