import { contentsValue } from '../../shared/abroad/customs-problems.ts';
import { continuationPages } from '../../shared/customs/customs-pages.ts';
import type { CustomsForm } from '../../shared/customs/customs.ts';
import { formatCents } from '../../shared/format-money.ts';
import { formatOunces } from '../../shared/parcel/read-weight.ts';
import { contentsWords } from '../words/customs-words.ts';

/** What the customs form says, as it went to USPS. */
export const ShipmentCustoms = ({ customs }: { readonly customs: CustomsForm }) => {
  const { contentType, comments, lines, aes, ifUndeliverable, importer, exporter, invoiceNumber, licenseNumber, certificateNumber } = customs;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Contents', [contentsWords(contentType), comments].filter((words) => words !== '').join(': ')],
    ['Filing', aes],
    ['Addressee', importer?.number],
    ['Sender', exporter?.number],
    ['Invoice', invoiceNumber],
    ['License', licenseNumber],
    ['Certificate', certificateNumber],
    ['Undelivered', ifUndeliverable === 'ABANDON' ? 'Given up, not sent back' : undefined],
    ['Pages', continuationPages(lines.length) === 0 ? undefined : `${continuationPages(lines.length) + 1} of the form`],
  ];
  return (
    <section className="panel-part" aria-label="Customs form">
      <h3>Customs form</h3>
      <dl className="facts">
        {facts.map(([name, fact]) => (fact === undefined ? null : <div key={name}><dt>{name}</dt><dd>{fact}</dd></div>))}
      </dl>
      <table className="price">
        <caption className="only-read-aloud">Lines of the customs form</caption>
        <tbody>
          {lines.map(({ description, quantity, value, weight, tariffNumber, origin }, index) => (
            <tr key={index}>
              <th scope="row">{quantity} × {description} <span className="quiet">{[tariffNumber, origin].filter((words) => words !== '').join(' · ')}</span></th>
              <td className="number">{formatOunces(weight)}</td>
              <td className="number">{formatCents(value)}</td>
            </tr>
          ))}
          {lines.length === 1 ? null : <tr className="price-total"><th scope="row" colSpan={2}>In all</th><td className="number">{formatCents(contentsValue(customs))}</td></tr>}
        </tbody>
      </table>
    </section>
  );
};
