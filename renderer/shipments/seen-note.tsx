import type { ReactNode } from 'react';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';

export interface SeenNoteProps {
  readonly shipment: Shipment;
  /** What main is told when somebody has seen it. */
  readonly channel: 'labels/price-seen' | 'labels/cancel-refusal-seen';
  readonly title: string;
  readonly children: ReactNode;
  readonly onSeen: (shipment: Shipment) => void;
}

/** Something about a label that waits until somebody has seen it, and needs nothing else. */
export const SeenNote = ({ shipment, channel, title, children, onSeen }: SeenNoteProps) => {
  const seen = useTask(channel);
  const send = async (): Promise<void> => {
    const answer = await seen.run({ shipmentId: shipment.id });
    if (answer) onSeen(answer.value);
  };
  return (
    <>
      <Note kind="wait" title={title} buttons={<Button isPending={seen.busy} onPress={() => void send()}>It is seen</Button>}>{children}</Note>
      {seen.failure ? <FailureNote failure={seen.failure} onDismiss={seen.dismiss} /> : null}
    </>
  );
};
