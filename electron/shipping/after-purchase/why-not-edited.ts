import * as z from 'zod';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Desk } from '../desk.ts';

/** Prices by the cubic foot of a soft pack: of such a label USPS changes neither weight nor size (160251). */
const softPacks = ['P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'];

const Requested = z.object({ imageInfo: z.object({ suppressPostage: z.boolean() }) });

/** What was bought says whether its postage is printed on it; USPS changes no label that shows it (160250). */
const showsPostage = (desk: Desk, shipmentId: string): boolean => {
  const request: unknown = JSON.parse(new TextDecoder().decode(desk.ledger.purchaseRequest(shipmentId).request));
  return Requested.safeParse(request).data?.imageInfo.suppressPostage !== true;
};

/**
 * Why weight and size of a live label can't be changed at USPS, as a sentence; null where they can (Labels API, edit). What
 * depends on the new weight and size is told when those are there.
 */
export const whyNotEdited = (desk: Desk, { id, returnOf, edit, edited, rate, mailpiece, from, formId, freeToCancelUntil, acceptedAt }: Shipment): string | null => {
  const now = desk.clock.now();
  if (returnOf !== null) return 'USPS changes no return label: what it weighs is billed when it comes back.';
  if (acceptedAt !== null) return 'The carrier has the parcel.';
  if (edit !== null) return 'The change before it isn’t settled.';
  if (formId !== null) return 'It is on a SCAN form, and what USPS has of it is final.';
  if (now.toISOString() >= freeToCancelUntil) return 'USPS has sent its manifest of this label.';
  if (mailpiece.shipDate < dayAt(now, timeZoneOfZip(from.zip))) return 'Its ship date is over.';
  if (showsPostage(desk, id)) return 'Its postage is printed on it.';
  if (mailpiece.customs !== null) return 'Its customs form states the weight.';
  return softPacks.includes((edited?.rate ?? rate).rateIndicator) ? 'Its price is by the cubic foot of a soft pack, which USPS doesn’t change.' : null;
};
