import { useRef } from 'react';
import type { AppStatus, AttentionItem } from '../../shared/app-status.ts';
import { useSettings } from '../bridge.ts';
import { cannotPrint, onlyOne } from '../words/printer-words.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { useKeptFocus } from '../ui/focus/use-kept-focus.ts';
import { Item } from './attention-item.tsx';
import { countWords } from './attention-words.ts';
import './attention-tray.css';

const urgency: readonly AttentionItem['kind'][] = [
  'wrong-scan', 'funds-stopped', 'unknown', 'unsettled', 'form-unknown', 'pickup-unknown', 'cancel-undecided', 'edit-undecided', 'refund-refused', 'unconfirmed', 'print-unknown', 'print-failed', 'print-held', 'pickup-moved', 'price-differs', 'contract-prices', 'not-printed', 'printed-twice', 'not-scanned',
];

const keyOf = ({ kind, shipmentId, jobId, wrongScanId, alarm, requestId, pickupId }: AttentionItem): string =>
  [kind, shipmentId, jobId, wrongScanId, alarm?.id, requestId, pickupId].join('/');

/** What waits for somebody, the worst first, each with its one next step. Nothing is drawn when nothing waits. */
export const AttentionTray = ({ status }: { readonly status: AppStatus }) => {
  const items = status.attention.toSorted((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
  return items.length === 0 ? null : <Tray items={items} />;
};

const Tray = ({ items }: { readonly items: readonly AttentionItem[] }) => {
  const settings = useSettings();
  const list = usePrinters().printers ?? [];
  const printerId = settings?.routes.label ?? onlyOne(list);
  const printer = list.find(({ id }) => id === printerId) ?? null;
  const tray = useRef<HTMLElement>(null);
  useKeptFocus(tray, items.map(keyOf).join());
  return (
    <section className="attention" aria-label="Needs attention" tabIndex={-1} ref={tray}>
      <h2>{countWords(items.length)} {items.length === 1 ? 'thing needs' : 'things need'} attention</h2>
      <ul>
        {items.map((item) => (
          <Item
            key={keyOf(item)}
            item={item}
            printer={printer && !cannotPrint(printer) ? printer : null}
          />
        ))}
      </ul>
    </section>
  );
};
