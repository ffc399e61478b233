import { withoutTariffNumber } from '../../../shared/abroad/customs-problems.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { continuationPages, linesOnAPage } from '../../../shared/customs/customs-pages.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import { formatOunces, readWeight } from '../../../shared/parcel/read-weight.ts';
import { useShipForm } from '../draft/ship-form.ts';
import { sumsOf } from './draft-line.ts';

/** How many pages there will be, in words; null where the form holds all. */
export const pagesWords = (lines: number): string | null => {
  const pages = continuationPages(lines);
  return pages === 0 ? null : `The form holds ${linesOnAPage} lines: ${pages === 1 ? 'a continuation page prints' : `${pages} continuation pages print`} after it.`;
};

/** What the lines come to beside the parcel, and what will have to be done with the paper. */
export const CustomsSums = () => {
  const { draft } = useShipForm();
  const { value, weight } = sumsOf(draft);
  const parcel = readWeight(draft.weight);
  const over = parcel.ok && weight > parcel.weight + 1e-6;
  const pages = pagesWords(draft.customsLines.length);
  const bare = isAbroad(draft.to) ? withoutTariffNumber({ contentType: draft.customsContentType, lines: draft.customsLines.map(({ tariffNumber }) => ({ tariffNumber: tariffNumber.trim() })) }) : [];
  return (
    <div className="customs-sums">
      <p className={over ? 'warning' : ''} role="status">
        {draft.customsLines.length === 1 ? '1 line' : `${draft.customsLines.length} lines`} · {formatCents(value as Cents)} · {formatOunces(weight)}
        {parcel.ok ? over ? ` in a parcel of ${formatOunces(parcel.weight)}: too much` : ` of the parcel’s ${formatOunces(parcel.weight)}` : ''}
      </p>
      {bare.length === 0 ? null : (
        <p className="quiet">
          {bare.length === draft.customsLines.length ? 'No line has' : `${bare.length === 1 ? 'Line' : 'Lines'} ${bare.map((index) => index + 1).join(', ')} ${bare.length === 1 ? 'has' : 'have'}`} {bare.length === draft.customsLines.length ? 'an' : 'no'} HS code:
          {' '}customs offices want one, and USPS looks it up by what it is. Where it finds none, it refuses the label.
        </p>
      )}
      <p className="quiet">
        {pages === null ? '' : `${pages} `}
        Sign and date {pages === null ? 'the form' : 'every page'} once it is printed, beside “Sender’s signature and date”.
      </p>
    </div>
  );
};
