import type { EndOfDay } from '../../shared/end-of-day/end-of-day.ts';

/** How the day stands: what is to be closed, what is on a form, and what no form takes. */
export const DayFigures = ({ day: { groups, left, forms } }: { readonly day: EndOfDay }) => {
  const figures = [
    { words: 'to close', count: groups.reduce((count, { labels }) => count + labels.length, 0) },
    { words: forms.length === 0 ? 'on a form' : forms.length === 1 ? 'on 1 form' : `on ${forms.length} forms`, count: forms.reduce((count, { shipmentIds }) => count + shipmentIds.length, 0) },
    { words: 'left out', count: left.length },
  ];
  return (
    <ul className="day-figures" aria-label="The day’s parcels">
      {figures.map(({ words, count }) => <li key={words}><strong>{count.toLocaleString('en-US')}</strong> {words}</li>)}
    </ul>
  );
};
