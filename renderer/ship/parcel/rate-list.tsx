import type { Quote, Rate } from '../../../shared/rate.ts';
import { formatCents } from '../../../shared/format-money.ts';
import { formatOunces } from '../../../shared/read-weight.ts';
import { formatDay } from '../../../shared/ship-days.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Money } from '../../ui/money.tsx';
import type { Quoting } from './use-quote.ts';

/** USPS writes some of its names in capitals: "MILITARY". */
const calm = (name: string): string => (name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name);

const arrives = ({ commitment }: Rate): string =>
  commitment === null ? 'no day given' : commitment.day === null ? calm(commitment.name) : formatDay(commitment.day);

/** USPS's names for parts of a price carry limits as signs: "Nonstandard Length > 30", "Insurance <= $500". */
const partName = (name: string): string => name.replaceAll('<=', 'up to').replaceAll('>', 'over');

/** The parts of the price and what it was taken for, of the chosen service. */
const RateParts = ({ rate }: { readonly rate: Rate }) => (
  <div className="rate-parts">
    <p>
      {rate.parts.map(({ name, amount }) => `${formatCents(amount)} ${partName(name)}`).join(' + ')}
      {rate.billedWeight === null ? '' : ` · billed as ${formatOunces(rate.billedWeight)}`}
      {rate.zone === '' ? '' : ` · zone ${rate.zone.replace(/^0+(?=\d)/, '')}`}
      {rate.commitment?.guaranteed ? ' · day guaranteed' : ''}
    </p>
    {rate.warnings.map((warning) => <p key={warning} className="warning">▲ USPS: {warning}</p>)}
  </div>
);

interface RowsProps {
  readonly quote: Quote;
  readonly chosen: Rate | null;
  readonly stale: boolean;
  readonly onChoose: (rate: Rate) => void;
}

const Rows = ({ quote, chosen, stale, onChoose }: RowsProps) => (
  <>
    {quote.rates.map((rate, index) => (
      <div key={rate.id} className="rate" data-chosen={rate === chosen || undefined}>
        <label className="rate-row">
          <input
            type="radio"
            name="rate"
            data-stop={rate === chosen ? 'rate' : undefined}
            checked={rate === chosen}
            disabled={stale}
            onChange={() => onChoose(rate)}
          />
          <span className="rate-name">{rate.name}</span>
          <span className="rate-day">{arrives(rate)}</span>
          <Money amount={rate.total} size={24} />
          <kbd className="rate-key">{index < 9 ? `Alt+${index + 1}` : ''}</kbd>
        </label>
        {rate === chosen && !stale ? <RateParts rate={rate} /> : null}
      </div>
    ))}
    {quote.excluded.map(({ mailClass, name, because }) => (
      <p key={mailClass} className="rate-excluded"><span aria-hidden="true">– </span>{name}: {because}</p>
    ))}
  </>
);

export interface RateListProps {
  readonly quoting: Quoting;
  readonly chosen: Rate | null;
  readonly onChoose: (rate: Rate) => void;
  readonly onAgain: () => void;
  /** What keeps prices from being asked for, where it is more than something missing. */
  readonly wrong: string | null;
}

/** Every service side by side. Prices of what was typed before are shown as such until the new ones are there. */
export const RateList = ({ quoting, chosen, onChoose, onAgain, wrong }: RateListProps) => {
  const { quote, stale, failure, asking } = quoting;
  const shown = quote ?? stale;
  return (
    <section className="rates" aria-label="Services" aria-busy={asking} data-stale={quote === null && stale !== null ? true : undefined}>
      <div className="section-heading">
        <h2>Services</h2>
        <span className="quiet" role="status">
          {asking ? (stale ? 'These prices are out of date; asking USPS again…' : 'Asking USPS for prices…') : quote ? 'cheapest first' : ''}
        </span>
      </div>
      {failure ? <FailureNote failure={failure} onRetry={onAgain} /> : null}
      {shown && !failure ? <Rows quote={shown} chosen={quote ? chosen : null} stale={quote === null} onChoose={onChoose} /> : null}
      {!shown && !failure && !asking
        ? <p className="quiet rates-empty">{wrong === null ? 'Prices come by themselves once nothing is missing.' : `No prices yet. ${wrong}`}</p>
        : null}
    </section>
  );
};
