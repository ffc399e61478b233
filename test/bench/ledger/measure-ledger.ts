import { measureJournalCost } from '../journal/journal-cost.ts';
import type { JournalCost } from '../journal/journal-cost.ts';
import { measureLedgerGrowth } from './ledger-growth.ts';
import type { LedgerGrowth } from './ledger-growth.ts';

const verdict = (within: boolean): string => (within ? 'within' : 'OVER');
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const number = (value: number): string => value.toLocaleString('en-US');

const journalWords = ({ rounds, purchases, callMs, besideMs, inARowMs, mostSyncs, syncsMs, slackMs, limitMs, counted }: JournalCost): string =>
  `What the journal costs: a purchase against its bare call to the practice USPS (${rounds} rounds of ${purchases}, in turns with ${mostSyncs} fsyncs of what it writes)
  the call         ${ms(callMs.median)}, at p95 ${ms(callMs.p95)}
  the rest of it   ${ms(besideMs.median)}, at p95 ${ms(besideMs.p95)}, ${verdict(besideMs.p95 <= limitMs)} the limit of ${ms(limitMs)}: ${mostSyncs} fsyncs at ${ms(syncsMs.p95)} and ${slackMs} ms
  without a pause  ${ms(inARowMs.median)}, at p95 ${ms(inARowMs.p95)}, where ${purchases} follow each other
  ${counted === null ? 'its fsyncs were not counted: there is no C compiler' : `${counted.syncs} fsyncs, ${verdict(counted.syncs <= mostSyncs)} the limit of ${mostSyncs}: ${counted.of.join(', ')}`}`;

const growthWords = ({ limitMs, sizes, purchase }: LedgerGrowth): string => {
  const [first] = sizes;
  const rows = (first?.answered ?? []).map(({ what }) => {
    const of = sizes.map(({ answered }) => answered.find((one) => one.what === what));
    const over = of.some((one) => (one?.p95Ms ?? 0) > limitMs);
    return `  ${what.padEnd(28)} ${of.map((one) => `${ms(one?.medianMs ?? 0).padStart(8)} ${ms(one?.p95Ms ?? 0).padStart(9)}`).join('  ')}${over ? '  OVER' : ''}`;
  });
  return `A ledger of ${sizes.map(({ shipments }) => number(shipments)).join(' shipments, and one of ')} (median and p95; the limit is ${limitMs} ms at p95)
${rows.join('\n')}
  on disk                      ${sizes.map(({ megabytes, documents }) => `${number(Math.round(megabytes))} MB of rows, ${number(documents)} labels' files`).join('; ')}
  a purchase                   ${ms(purchase.fullMs)} in the largest, ${ms(purchase.emptyMs)} in an empty one (medians of ${purchase.purchases}, in turns): ${purchase.ratio.toFixed(2)} times, ${verdict(purchase.ratio <= purchase.limitRatio)} the limit of ${purchase.limitRatio}
    without its call to USPS   ${ms(purchase.fullBesideMs)} and ${ms(purchase.emptyBesideMs)}`;
};

/** What the ledger costs a purchase, and how it answers when it has grown: as figures, as words, and whether all of it is within its limits. */
export const measureLedger = async () => {
  const journal = await measureJournalCost();
  const growth = await measureLedgerGrowth();
  return {
    figures: { journal, growth },
    within: journal.within && growth.within,
    words: `${journalWords(journal)}\n${growthWords(growth)}`,
  };
};
