import { isInternational } from '../../../shared/abroad/international-classes.ts';
import { cheapest, fastest } from '../../../shared/rates/choose-rate.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { PackagingId, Parcel } from '../../../shared/parcel/parcel.ts';
import type { PackagingFit, Quote, Rate } from '../../../shared/rates/rate.ts';
import type { DayRead } from '../../../shared/days/read-day.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { standingWords } from './contract-words.ts';
import { DeliverBy } from './deliver-by.tsx';
import { RateRow } from './rate-row.tsx';
import type { Quoting } from './use-quote.ts';

export interface RateListProps {
  readonly quoting: Quoting;
  readonly chosen: Rate | null;
  /** Of exactly what is typed now. */
  readonly parcel: Parcel | null;
  /** The day that it has to arrive by, as it was typed and as it was read. */
  readonly deliverBy: string;
  readonly by: DayRead | null;
  readonly onDeliverBy: (typed: string) => void;
  readonly onChoose: (rate: Rate) => void;
  readonly onPackaging: (packaging: PackagingId) => void;
  readonly onAgain: () => void;
  /** What keeps prices from being asked for, where it is more than something missing. */
  readonly wrong: string | null;
}

/** USPS's own packaging that the parcel goes into, with the price in there: a press packs it so. */
const Fits = ({ fits, onPackaging }: { readonly fits: readonly PackagingFit[]; readonly onPackaging: RateListProps['onPackaging'] }) => (
  fits.length === 0 ? null : (
    <p className="rate-fits">
      <span className="quiet">Goes into </span>
      {fits.map(({ packaging, name, total }) => (
        <Button key={packaging} kind="plain" onPress={() => onPackaging(packaging)}>{name} {formatCents(total)}</Button>
      ))}
    </p>
  )
);

const firstIn = (rate: Rate, rates: readonly Rate[]): string =>
  rates.length < 2 ? '' : [rate === cheapest(rates) ? 'cheapest' : '', rate === fastest(rates) ? 'fastest' : ''].filter(Boolean).join(', ');

const Rows = ({ quote, chosen, stale, parcel, by, onChoose, onPackaging }: Pick<RateListProps, 'chosen' | 'parcel' | 'by' | 'onChoose' | 'onPackaging'> & { readonly quote: Quote; readonly stale: boolean }) => (
  <>
    {standingWords(quote.contract) === null ? null : <p className="rate-standing warning">▲ {standingWords(quote.contract)}</p>}
    {quote.rates.map((rate, index) => (
      <RateRow
        key={rate.id} rate={rate} isChosen={rate === chosen} isStale={stale} keys={index < 9 ? `Alt+${index + 1}` : ''} parcel={parcel}
        firstIn={firstIn(rate, quote.rates)} by={by?.ok ? by.day : null} onChoose={() => onChoose(rate)}
      />
    ))}
    {stale ? null : <Fits fits={quote.fits} onPackaging={onPackaging} />}
    {quote.excluded.map(({ mailClass, name, because }) => (
      <p key={mailClass} className="rate-excluded"><span aria-hidden="true">– </span>{name}: {because}</p>
    ))}
  </>
);

/** Every service side by side. Prices of what was typed before are shown as such until the new ones are there. */
export const RateList = ({ quoting, chosen, deliverBy, onDeliverBy, onAgain, wrong, ...rows }: RateListProps) => {
  const { quote, stale, failure, asking } = quoting;
  const shown = quote ?? stale;
  return (
    <section className="rates" aria-label="Services" aria-busy={asking} data-stale={quote === null && stale !== null ? true : undefined}>
      <div className="section-heading">
        <h2>Services</h2>
        <span className="quiet" role="status">
          {asking ? (stale ? 'These prices are out of date; asking USPS again…' : 'Asking USPS for prices…') : quote ? (quote.rates.some(({ mailClass }) => isInternational(mailClass)) ? 'cheapest first · USPS gives no days abroad' : 'cheapest first') : ''}
        </span>
        <DeliverBy typed={deliverBy} by={rows.by} onChange={onDeliverBy} />
      </div>
      {failure ? <FailureNote failure={failure} onRetry={onAgain} /> : null}
      {shown && !failure ? <Rows {...rows} quote={shown} chosen={quote ? chosen : null} stale={quote === null} /> : null}
      {!shown && !failure && !asking
        ? <p className="quiet rates-empty">{wrong === null ? 'Prices come by themselves once nothing is missing.' : `No prices yet. ${wrong}`}</p>
        : null}
    </section>
  );
};
