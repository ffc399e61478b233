import { formatDay } from '../../../shared/days/ship-days.ts';
import type { StatementPreview, StatementProblem } from '../../../shared/shipments/statement.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { Money } from '../../ui/money.tsx';
import { kindNames } from './statement-words.ts';

const lineWord = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'line' : 'lines'}`;

/** How the first lines read, how many do, and which don't. */
export const PreviewTable = ({ preview, hasWeight }: { readonly preview: StatementPreview; readonly hasWeight: boolean }) => {
  const { lines, good, repeated, bad, problems } = preview;
  return (
    <>
      <p role="status">
        <strong>{lineWord(good)} can be read</strong>{repeated === 0 ? '' : `, ${repeated.toLocaleString('en-US')} of them imported before: they count once`}
        {bad === 0 ? '.' : `; ${lineWord(bad)} can’t.`}
      </p>
      {lines.length === 0 ? null : (
        <table className="table preview">
          <caption className="only-read-aloud">How the first lines read</caption>
          <thead>
            <tr>
              <th scope="col" className="number">Line</th><th scope="col">Tracking number</th><th scope="col">Day</th><th scope="col">What</th>
              <th scope="col" className="number">Amount</th>{hasWeight ? <th scope="col">Weight by USPS</th> : null}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, trackingNumber, day, kind, amount, weight }) => (
              <tr key={line}>
                <td className="number">{line}</td><td>{formatTrackingNumber(trackingNumber)}</td><td>{day === null ? '' : formatDay(day)}</td><td>{kindNames[kind]}</td>
                <td className="number"><Money amount={amount} /></td>{hasWeight ? <td>{weight}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bad === 0 ? null : <ProblemList problems={problems} count={bad} />}
    </>
  );
};

/** Lines that can't be read, each with its number, why, and what stands there. */
export const ProblemList = ({ problems, count }: { readonly problems: readonly StatementProblem[]; readonly count: number }) => (
  <details className="problems">
    <summary>{lineWord(count)} can’t be read; {count === 1 ? 'it is kept as it stands' : 'they are kept as they stand'}</summary>
    <ul>
      {problems.map(({ line, problem, cells }) => <li key={line}><strong>Line {line}.</strong> {problem} <span className="quiet">{cells.join(' · ')}</span></li>)}
    </ul>
    {problems.length < count ? <p className="quiet">These are the first {problems.length}.</p> : null}
  </details>
);
