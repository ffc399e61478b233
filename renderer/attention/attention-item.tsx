import { useState } from 'react';
import type { AttentionItem } from '../../shared/app-status.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import { useStatus } from '../bridge.ts';
import { formatMoment } from '../words/format-time.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Money } from '../ui/money.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';
import { attentionWords } from './attention-words.ts';
import type { AttentionStep } from './attention-words.ts';

/** One thing that waits, with its next steps. */
export const Item = ({ item, printer }: { readonly item: AttentionItem; readonly printer: Printer | null }) => {
  const go = useGo();
  const resolve = useTask('labels/resolve');
  const resolveForm = useTask('forms/resolve');
  const askPickup = useTask('pickups/ask');
  const print = useTask('labels/print');
  const retry = useTask('print-jobs/retry');
  const move = useTask('print-jobs/move');
  const settle = useTask('print-jobs/settle');
  const settleScan = useTask('labels/settle-wrong-scan');
  const seen = useTask('labels/unconfirmed-seen');
  const putAway = useTask('account/put-contract-alarm-away');
  const askFunds = useTask('account/ask-funds');
  const status = useStatus();
  const tasks = [seen, resolve, print, retry, move, settle, settleScan, putAway, resolveForm, askPickup, askFunds];
  const { shipmentId, formId, jobId, wrongScanId, requestId, pickupId, orderNumber, to, total, fallback, alarm } = item;
  const moment = (instant: string): string => (status ? formatMoment(new Date(instant), new Date(status.now), status.timeZone) : instant);
  const { kind, words, meaning, steps } = attentionWords(item, printer, moment);
  const open = (): void => go(shipmentId !== null ? { page: 'shipments', shipmentId } : { page: 'end-of-day' });
  const [taken, setTaken] = useState<AttentionStep | null>(null);
  const take = (step: AttentionStep, firstDestroyed = false): void => {
    setTaken(step);
    if (step === 'resolve' && shipmentId !== null) void resolve.run({ shipmentId });
    else if (step === 'resolve-form' && requestId !== undefined) void resolveForm.run({ requestId });
    else if (step === 'ask-pickup' && pickupId !== undefined) void askPickup.run({ pickupId });
    else if (step === 'print' && shipmentId !== null && printer) void print.run({ shipmentId, printerId: printer.id, firstDestroyed });
    else if (step === 'move' && fallback && jobId !== null) void move.run({ jobId, printerId: fallback.printerId, firstDestroyed });
    else if (step === 'move' && fallback && shipmentId !== null) void print.run({ shipmentId, printerId: fallback.printerId, firstDestroyed });
    else if (step === 'retry' && jobId !== null) void retry.run({ jobId, firstDestroyed });
    else if ((step === 'came-out' || step === 'did-not') && jobId !== null) void settle.run({ jobId, cameOut: step === 'came-out' });
    else if (step === 'settle-scan' && wrongScanId !== null) void settleScan.run({ wrongScanId });
    else if (step === 'seen' && shipmentId !== null) void seen.run({ shipmentId });
    else if (step === 'put-away' && alarm) void putAway.run({ alarmId: alarm.id });
    else if (step === 'ask-funds') void askFunds.run(undefined);
    else if (step === 'open-account') go({ page: 'account' });
    else if (step === 'open-prints') go({ page: 'settings', tab: 'print-jobs' });
    else open();
  };
  const failure = tasks.find((task) => task.failure !== null)?.failure ?? null;
  const busy = tasks.some((task) => task.busy);
  const isOfAccount = alarm !== undefined || item.kind === 'funds-stopped';
  const isOfDay = formId !== null || requestId !== undefined || pickupId !== undefined;
  return (
    <li>
      <div className="attention-item">
        <StateBadge kind={kind} words={words} />
        {!isOfDay && !isOfAccount ? <Money amount={total} /> : null}
        <p className={isOfAccount ? 'attention-what attention-whole' : 'attention-what'}>
          <strong className="attention-line">{[orderNumber, to].filter(Boolean).join(' · ') || 'Unknown label'}</strong>
          <span className="attention-line quiet" title={meaning}>{meaning}</span>
        </p>
        {(isOfDay || shipmentId !== null) && steps.every(({ step }) => step !== 'open') ? <Button kind="plain" onPress={open}>Open</Button> : null}
        {steps.map(({ step, words: label }) => <Button key={step} isPending={busy} onPress={() => take(step)}>{label}</Button>)}
      </div>
      {failure ? <FailureNote failure={failure} {...(failure.code === 'label-on-paper' && taken ? { onRetry: () => take(taken, true) } : {})} onDismiss={() => tasks.forEach(({ dismiss }) => dismiss())} /> : null}
    </li>
  );
};
