import { useState } from 'react';
import type { ShipmentFilter } from '../../shared/shipments/shipment-filter.ts';
import { useEvent } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useTask } from '../use-task.ts';

const counted = (shipments: number): string => shipments.toLocaleString('en-US');

/** Puts what is found into a file for a spreadsheet; where to is asked. */
export const ExportButton = ({ filter, search }: { readonly filter: ShipmentFilter; readonly search: string }) => {
  const task = useTask('shipments/export');
  const [written, setWritten] = useState<string | null>(null);
  const [soFar, setSoFar] = useState(0);
  useEvent('shipments/export-progress', ({ shipments }) => setSoFar(shipments));
  const write = async (): Promise<void> => {
    setWritten(null);
    setSoFar(0);
    const answer = await task.run({ ...filter, search });
    if (answer?.value) setWritten(`Saved: ${counted(answer.value.shipments)} in ${answer.value.file}`);
  };
  return (
    <>
      {task.failure ? <FailureNote failure={task.failure} onRetry={() => void write()} onDismiss={task.dismiss} /> : null}
      {task.busy && soFar > 0 ? <span className="quiet export-done">{counted(soFar)} so far</span> : <span className="quiet export-done" role="status">{written}</span>}
      <Button isPending={task.busy} onPress={() => void write()}>{task.busy ? 'Writing…' : 'Export…'}</Button>
    </>
  );
};
