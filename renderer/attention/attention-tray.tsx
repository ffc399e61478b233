import type { AppStatus, AttentionItem } from '../../shared/app-status.ts';
import type { Printer } from '../../shared/printing.ts';
import { useCall, useSettings } from '../bridge.ts';
import { useGo } from '../navigation.ts';
import { cannotPrint, onlyOne } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Money } from '../ui/money.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';
import { attentionWords } from './attention-words.ts';
import './attention-tray.css';

const urgency: readonly AttentionItem['kind'][] = ['unknown', 'print-failed', 'not-printed'];

/** What waits for somebody, the worst first, each with its one next step. Nothing is drawn when nothing waits. */
export const AttentionTray = ({ status }: { readonly status: AppStatus }) => {
  const items = status.attention.toSorted((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
  return items.length === 0 ? null : <Tray items={items} />;
};

const Tray = ({ items }: { readonly items: readonly AttentionItem[] }) => {
  const settings = useSettings();
  const printers = useCall('printers/list', undefined);
  const list = printers.value ?? [];
  const printerId = settings?.routes.label ?? onlyOne(list);
  const printer = list.find(({ id }) => id === printerId) ?? null;
  return (
    <section className="attention" aria-label="Needs attention">
      <h2>{items.length} {items.length === 1 ? 'shipment needs' : 'shipments need'} attention</h2>
      <ul>{items.map((item) => <Item key={item.shipmentId} item={item} printer={printer && !cannotPrint(printer) ? printer : null} />)}</ul>
    </section>
  );
};

const Item = ({ item, printer }: { readonly item: AttentionItem; readonly printer: Printer | null }) => {
  const go = useGo();
  const resolve = useTask('labels/resolve');
  const print = useTask('labels/print');
  const { shipmentId, orderNumber, to, total } = item;
  const { kind, words, meaning, step } = attentionWords(item, printer);
  const open = (): void => go({ page: 'shipments', shipmentId });
  const next = (): void => {
    if (item.kind === 'unknown') void resolve.run({ shipmentId });
    else if (printer) void print.run({ shipmentId, printerId: printer.id });
    else open();
  };
  const failure = resolve.failure ?? print.failure;
  return (
    <li>
      <div className="attention-item">
        <StateBadge kind={kind} words={words} />
        <Money amount={total} />
        <p className="attention-what">
          <strong className="attention-line">{orderNumber === '' ? to : `${orderNumber} · ${to}`}</strong>
          <span className="attention-line quiet" title={meaning}>{meaning}</span>
        </p>
        <Button kind="plain" onPress={open}>Open</Button>
        <Button isPending={resolve.busy || print.busy} onPress={next}>{step}</Button>
      </div>
      {failure ? <FailureNote failure={failure} onRetry={next} onDismiss={() => { resolve.dismiss(); print.dismiss(); }} /> : null}
    </li>
  );
};
