import type { Measured } from '../../../shared/shipments/after-purchase.ts';
import { Failed } from '../../../shared/failure.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import type { Parcel } from '../../../shared/parcel/parcel.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { NewEdit } from '../../ledger/after-purchase/after-purchase-ledger.ts';
import { priceTypeOf } from '../contract/expected-prices.ts';
import type { Desk } from '../desk.ts';
import { requireLive } from '../labels/live-label.ts';
import { ratesOf } from '../quoting/quote-mailpiece.ts';
import { poundsOf } from '../wire/wire-measures.ts';
import { whyNotEdited } from './why-not-edited.ts';

export const notOffered = (because: string): Failed => new Failed({ code: 'not-offered', because });

/** A pound, in ounces: Ground Advantage has other products below it and above, and no label goes from one to the other (160248). */
const pound = 16;

/** How USPS has the label now. */
export const asItStands = ({ edited, mailpiece, rate }: Shipment): { parcel: Parcel; rate: Rate } => edited ?? { parcel: mailpiece.parcel, rate };

const measuredParcel = ({ packaging }: Parcel, { weight, size }: Measured): Parcel => ({ packaging, weight, size: packagingOf(packaging).size ?? size });

const requireChange = (before: Parcel, after: Parcel): void => {
  if (JSON.stringify(before) === JSON.stringify(after))
    throw new Failed({ code: 'input-invalid', problems: [{ path: '', message: 'This is the weight and size that it was bought with.' }] });
};

/**
 * The price of the changed parcel: of the same class, and by the same indicator where that still has one. A label at a price by
 * the cubic foot stays at one (160249).
 */
const rateAfter = (rates: readonly Rate[], before: Rate): Rate => {
  const ofClass = rates.filter(({ mailClass }) => mailClass === before.mailClass).sort((a, b) => a.total - b.total);
  const same = ofClass.find(({ rateIndicator }) => rateIndicator === before.rateIndicator);
  if (same) return same;
  if (before.rateIndicator === 'CP') throw notOffered('It was bought at a price by the cubic foot, and this parcel has none.');
  const [cheapest] = ofClass;
  if (!cheapest) throw notOffered(`USPS has no price of ${before.name} for this parcel.`);
  return cheapest;
};

const changesOf = (before: { parcel: Parcel; rate: Rate }, after: { parcel: Parcel; rate: Rate }): NewEdit['changes'] => {
  const members = ({ parcel: { weight, size }, rate }: typeof before) => ({
    weight: poundsOf(weight), length: size.length, width: size.width, height: size.height,
    processingCategory: rate.processingCategory, rateIndicator: rate.rateIndicator,
  });
  const old = members(before);
  return Object.fromEntries(Object.entries(members(after)).filter(([member, value]) => old[member as keyof typeof old] !== value));
};

/**
 * What a change of weight and size would make of a live label: its price is asked for first, as for a new parcel.
 * @throws Failed `not-offered` with why USPS doesn't change it so, `input-invalid`, `label-not-live`.
 */
export const planEdit = async (desk: Desk, shipment: Shipment, measured: Measured): Promise<NewEdit> => {
  requireLive(shipment);
  const because = whyNotEdited(desk, shipment);
  if (because !== null) throw notOffered(because);
  const before = asItStands(shipment);
  const parcel = measuredParcel(before.parcel, measured);
  requireChange(before.parcel, parcel);
  if (before.rate.mailClass === 'USPS_GROUND_ADVANTAGE' && (before.parcel.weight < pound) !== (parcel.weight < pound))
    throw notOffered('A Ground Advantage label can’t go from under a pound to a pound and more, or back.');
  const { rates } = await ratesOf(desk, { ...shipment.mailpiece, parcel }, shipment.from, { fresh: false, expected: priceTypeOf(shipment.rate) });
  const rate = rateAfter(rates, before.rate);
  return { parcel, rate, changes: changesOf(before, { parcel, rate }) };
};
