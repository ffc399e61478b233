import type { Quote, Rate } from '../../../shared/rate.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { standingWords } from './contract-words.ts';
import { RateRow } from './rate-row.tsx';
import type { Quoting } from './use-quote.ts';

interface RowsProps {
  readonly quote: Quote;
  readonly chosen: Rate | null;
  readonly stale: boolean;
  readonly onChoose: (rate: Rate) => void;
}

const Rows = ({ quote, chosen, stale, onChoose }: RowsProps) => (
  <>
    {standingWords(quote.contract) === null ? null : <p className="rate-standing warning">▲ {standingWords(quote.contract)}</p>}
    {quote.rates.map((rate, index) => (
      <RateRow
        key={rate.id} rate={rate} isChosen={rate === chosen} isStale={stale} keys={index < 9 ? `Alt+${index + 1}` : ''}
        onChoose={() => onChoose(rate)}
      />
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
