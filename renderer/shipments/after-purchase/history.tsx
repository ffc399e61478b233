import type { HistoryEntry } from '../../../shared/shipments/after-purchase.ts';
import { formatMoment } from '../../words/format-time.ts';
import { historyWords } from './history-words.ts';

export interface HistoryProps {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly now: Date;
  readonly timeZone: string;
}

/** Everything that was done with the shipment and what came of it. */
export const History = ({ entries, now, timeZone }: HistoryProps) => (
  <section className="panel-part" aria-label="History">
    <h3>History</h3>
    <ol className="history">
      {entries.map((entry, index) => {
        const { title, detail } = historyWords(entry);
        return (
          <li key={entries.length - index}>
            <time dateTime={entry.at}>{formatMoment(new Date(entry.at), now, timeZone)}</time>
            <p>{title}{detail === '' ? null : <span className="quiet">{detail}</span>}</p>
          </li>
        );
      })}
    </ol>
  </section>
);
