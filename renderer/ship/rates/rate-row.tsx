import { isInternational } from '../../../shared/abroad/international-classes.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Parcel } from '../../../shared/parcel/parcel.ts';
import { explainPrice, partWords } from '../../../shared/rates/price-explanation.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { Money } from '../../ui/money.tsx';
import { contractWords } from './contract-words.ts';

/** USPS writes some of its names in capitals: "MILITARY". */
const calm = (name: string): string => (name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name);

/** Of services abroad USPS gives no days at all: that is said once, above them. */
const arrives = ({ commitment, mailClass }: Rate): string =>
  commitment === null ? (isInternational(mailClass) ? '' : 'no day given') : commitment.day === null ? calm(commitment.name) : formatDay(commitment.day);

/** The parts of the price, and why it is what it is, of the chosen service. */
const RateParts = ({ rate, parcel }: { readonly rate: Rate; readonly parcel: Parcel | null }) => (
  <div className="rate-parts">
    <p>
      {rate.parts.map(({ name, amount }) => `${formatCents(amount)} ${partWords(name)}`).join(' + ')}
      {rate.zone === '' ? '' : ` · ${isInternational(rate.mailClass) ? 'price group' : 'zone'} ${rate.zone.replace(/^0+(?=\d)/, '')}`}
      {rate.commitment?.guaranteed ? ' · day guaranteed' : ''}
      {(parcel === null ? [] : explainPrice(rate, parcel)).map((words) => ` · ${words}`).join('')}
    </p>
    {rate.warnings.map((warning) => <p key={warning} className="warning">▲ USPS: {warning}</p>)}
  </div>
);

interface RateRowProps {
  readonly rate: Rate;
  readonly isChosen: boolean;
  /** A price of what was typed before. */
  readonly isStale: boolean;
  /** "Alt+1"; empty past the ninth. */
  readonly keys: string;
  readonly parcel: Parcel | null;
  /** What it is the first in, of several: "cheapest". */
  readonly firstIn: string;
  /** The day that it has to arrive by; null where none was said. */
  readonly by: Day | null;
  readonly onChoose: () => void;
}

/** One service: its price and day, what a contract saves on it, and the parts of the price where it is the chosen one. */
export const RateRow = ({ rate, isChosen, isStale, keys, parcel, firstIn, by, onChoose }: RateRowProps) => {
  const contract = contractWords(rate);
  const isLate = by !== null && (rate.commitment?.day ?? null) !== null && (rate.commitment?.day ?? '') > by;
  return (
    <div className="rate" data-chosen={isChosen || undefined}>
      <label className="rate-row">
        <input type="radio" name="rate" data-stop={isChosen ? 'rate' : undefined} checked={isChosen} disabled={isStale} onChange={onChoose} />
        <span className="rate-name">{rate.name}{' '}{firstIn === '' ? null : <span className="rate-first">{firstIn}</span>}</span>
        <span className={isLate ? 'rate-day warning' : 'rate-day'}>{isLate ? '▲ ' : ''}{arrives(rate)}</span>
        <Money amount={rate.total} size={24} />
        <kbd className="rate-key">{keys}</kbd>
        {contract ? <span className={contract.isMissing ? 'rate-beside warning' : 'rate-beside'}>{contract.isMissing ? '▲ ' : ''}{contract.words}</span> : null}
      </label>
      {isChosen && !isStale ? <RateParts rate={rate} parcel={parcel} /> : null}
    </div>
  );
};
