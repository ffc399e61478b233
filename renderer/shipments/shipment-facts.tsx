import type { AddressFields } from '../../shared/address/address.ts';
import { countryName, isAbroad } from '../../shared/countries/countries.ts';
import { formatCents } from '../../shared/format-money.ts';
import { hazmatFacts } from '../../shared/parcel/hazmat-kinds.ts';
import { packagingOf } from '../../shared/parcel/packaging.ts';
import { formatOunces } from '../../shared/parcel/read-weight.ts';
import { formatDay } from '../../shared/days/ship-days.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { Money } from '../ui/money.tsx';
import { ShipmentCustoms } from './shipment-customs.tsx';

const Address = ({ title, fields }: { readonly title: string; readonly fields: AddressFields }) => {
  const { name, company, street, unit, urbanization, city, state, zip, plus4 } = fields;
  const lines = [name, company, urbanization, [street, unit].filter(Boolean).join(' ')];
  return (
    <div>
      <h3>{title}</h3>
      {lines.filter((line) => line !== '').map((line) => <p key={line}>{line}</p>)}
      <p>{city} {state} <span className="unbroken">{zip}{plus4 ? `-${plus4}` : ''}</span></p>
      {isAbroad(fields) ? <p>{countryName(fields.country)}</p> : null}
    </div>
  );
};

const parcelWords = ({ weight, size, packaging }: Shipment['mailpiece']['parcel']): string =>
  `${formatOunces(weight)}, ${sides(size)}, ${packagingOf(packaging).name}`;

const sides = ({ length, width, height }: Shipment['mailpiece']['parcel']['size']): string => `${length} × ${width} × ${height} in`;

/** What was shipped, where, and every part of its price. */
export const ShipmentFacts = ({ shipment }: { readonly shipment: Shipment }) => {
  const { mailpiece, charged, edited, refunded, returnOf, priceWhenUsed } = shipment;
  const { parcel, rate } = edited ?? { parcel: mailpiece.parcel, rate: shipment.rate };
  const price = returnOf === null ? charged : priceWhenUsed ?? rate.total;
  const quoted = rate.total !== price;
  const facts: readonly (readonly [string, string])[] = [
    ['Service', rate.name],
    ['Ship date', returnOf === null ? formatDay(mailpiece.shipDate) : ''],
    ['Expected', rate.commitment?.day ? `${formatDay(rate.commitment.day)}${rate.commitment.guaranteed ? ', guaranteed' : ''}` : ''],
    ['Parcel', parcelWords(parcel)],
    ['Bought as', edited === null ? '' : `${parcelWords(mailpiece.parcel)}, for ${formatCents(shipment.rate.total)}`],
    ['Billed as', rate.billedWeight === null ? '' : formatOunces(rate.billedWeight)],
    [isAbroad(mailpiece.to) ? 'Price group' : 'Zone', rate.zone.replace(/^0+(?=\d)/, '')],
    ['Reference', [mailpiece.reference, ...mailpiece.moreReferences ?? []].filter(Boolean).join(' · ')],
    ['Cost code', mailpiece.costCode],
    ['Hazardous', mailpiece.hazmat === undefined ? '' : hazmatFacts(mailpiece.hazmat).name],
    ['Held at', mailpiece.holdAt === undefined ? '' : `${mailpiece.holdAt.name}, ${mailpiece.holdAt.address}`],
    ['Address', mailpiece.useAddressAsTyped ? 'Shipped as typed, not as USPS writes it' : ''],
  ];
  return (
    <>
      <div className="panel-part panel-two">
        <Address title="To" fields={shipment.labelAddress ?? mailpiece.to} />
        <Address title="From" fields={shipment.from} />
      </div>
      <dl className="panel-part facts">
        {facts.filter(([, fact]) => fact !== '').map(([name, fact]) => (
          <div key={name}><dt>{name}</dt><dd>{fact}</dd></div>
        ))}
      </dl>
      {mailpiece.customs === null ? null : <ShipmentCustoms customs={mailpiece.customs} />}
      <table className="panel-part price">
        <caption className="only-read-aloud">Price</caption>
        <tbody>
          {rate.parts.map(({ name, amount }) => (
            <tr key={name}><th scope="row">{name}</th><td className="number"><Money amount={amount} /></td></tr>
          ))}
          {quoted ? <tr><th scope="row">Quoted</th><td className="number"><Money amount={rate.total} /></td></tr> : null}
          <tr className="price-total"><th scope="row">{totalWord(shipment)}</th><td className="number"><Money amount={price} size={24} /></td></tr>
          {refunded === 0 ? null : <tr><th scope="row">Came back, by the statement</th><td className="number"><Money amount={refunded} /></td></tr>}
        </tbody>
      </table>
    </>
  );
};

const totalWord = ({ state, returnOf, edited }: Shipment): string => {
  if (returnOf !== null && (state === 'bought' || state === 'unknown' || state === 'sent')) return 'Charged once it is used';
  switch (state) {
    case 'bought': return edited === null ? 'Charged' : 'Charged after the change';
    case 'canceled': return 'Taken back';
    case 'refund-requested': return 'Charged; refund asked for';
    case 'failed': return 'Not charged';
    case 'unknown': case 'sent': return 'Perhaps charged';
    case 'unconfirmed': return 'Probably not charged';
    case 'intended': return 'Not charged yet';
  }
};
