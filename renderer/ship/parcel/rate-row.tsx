import { formatCents } from '../../../shared/format-money.ts';
import type { Rate } from '../../../shared/rate.ts';
import { formatOunces } from '../../../shared/read-weight.ts';
import { formatDay } from '../../../shared/ship-days.ts';
import { Money } from '../../ui/money.tsx';
import { contractWords } from './contract-words.ts';

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

interface RateRowProps {
  readonly rate: Rate;
  readonly isChosen: boolean;
  /** A price of what was typed before. */
  readonly isStale: boolean;
  /** "Alt+1"; empty past the ninth. */
  readonly keys: string;
  readonly onChoose: () => void;
}

/** One service: its price and day, what a contract saves on it, and the parts of the price where it is the chosen one. */
export const RateRow = ({ rate, isChosen, isStale, keys, onChoose }: RateRowProps) => {
  const contract = contractWords(rate);
  return (
    <div className="rate" data-chosen={isChosen || undefined}>
      <label className="rate-row">
        <input type="radio" name="rate" data-stop={isChosen ? 'rate' : undefined} checked={isChosen} disabled={isStale} onChange={onChoose} />
        <span className="rate-name">{rate.name}</span>
        <span className="rate-day">{arrives(rate)}</span>
        <Money amount={rate.total} size={24} />
        <kbd className="rate-key">{keys}</kbd>
        {contract ? <span className={contract.isMissing ? 'rate-beside warning' : 'rate-beside'}>{contract.isMissing ? '▲ ' : ''}{contract.words}</span> : null}
      </label>
      {isChosen && !isStale ? <RateParts rate={rate} /> : null}
    </div>
  );
};
