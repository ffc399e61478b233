import type { ReactNode } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { failureMessage } from '../failure-message.ts';
import type { FailureAction } from '../failure-words/message.ts';
import { useGo } from '../navigation.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';

export interface FailureNoteProps {
  readonly failure: Failure;
  /** What the note's own button does, where it asks for the same thing again. */
  readonly onRetry?: () => void;
  /** Takes the note away; nothing else. */
  readonly onDismiss?: () => void;
  /** In place of the note's own next step, where the page knows a better one. */
  readonly buttons?: ReactNode;
}

/** What happened, what it means for the money, and the one next step, where it happened. */
export const FailureNote = ({ failure, onRetry, onDismiss, buttons }: FailureNoteProps) => {
  const go = useGo();
  const { title, meaning, action, uspsSays } = failureMessage(failure);
  const run: Record<FailureAction['kind'], (() => void) | undefined> = {
    retry: onRetry,
    'ask-prices': onRetry,
    'open-account': () => go({ page: 'account' }),
    'open-settings': () => go({ page: 'settings' }),
    'open-printers': () => go({ page: 'settings', tab: 'printers' }),
    'open-attention': () => go({ page: 'shipments' }),
    'open-shipment': () => go({ page: 'shipments', ...(action?.kind === 'open-shipment' ? { shipmentId: action.shipmentId } : {}) }),
  };
  const step = action ? run[action.kind] : undefined;
  return (
    <Note
      kind="stop"
      title={title}
      buttons={<>
        {buttons ?? (action && step ? <Button onPress={step}>{action.label}</Button> : null)}
        {onDismiss ? <Button kind="plain" onPress={onDismiss}>Dismiss</Button> : null}
      </>}
    >
      <p>{meaning}</p>
      {uspsSays ? <p className="quiet">USPS: {uspsSays}</p> : null}
    </Note>
  );
};
