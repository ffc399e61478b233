import { useState } from 'react';
import type { CustomsItem } from '../../shared/customs/customs.ts';
import { formatCents } from '../../shared/format-money.ts';
import { formatOunces } from '../../shared/parcel/read-weight.ts';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { LongTable } from '../ui/long-table.tsx';
import type { LongColumn } from '../ui/long-table.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';

const counted = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'line' : 'lines'}`;

const columns = (onRemove: (item: CustomsItem) => void): readonly LongColumn<CustomsItem>[] => [
  { title: 'SKU', width: 'minmax(0, 2fr)', cell: ({ sku }) => sku },
  { title: 'What it is', width: 'minmax(0, 3fr)', cell: ({ description }) => description },
  { title: 'Pieces', width: '64px', isNumber: true, cell: ({ quantity }) => quantity },
  { title: 'Value of all', width: '104px', isNumber: true, cell: ({ value }) => formatCents(value) },
  { title: 'Weight of all', width: '112px', isNumber: true, cell: ({ weight }) => formatOunces(weight) },
  { title: 'HS code', width: '132px', cell: ({ tariffNumber }) => tariffNumber },
  { title: 'Origin', width: '56px', cell: ({ origin }) => origin },
  { title: 'Take out', width: '84px', cell: (item) => <Button kind="plain" aria-label={`Remove ${item.sku}`} onPress={() => onRemove(item)}>Remove</Button> },
];

/** What customs forms say of a thing, as it is kept under its SKU: looked through, and taken out. */
export const KeptLines = () => {
  const [search, setSearch] = useState('');
  const list = useCall('customs/items', { search });
  const { again } = list;
  const [removed, setRemoved] = useState<CustomsItem | null>(null);
  const remove = useTask('customs/remove-item');
  const bringBack = useTask('customs/keep-item');
  const takeOut = async (item: CustomsItem): Promise<void> => {
    if (await remove.run({ sku: item.sku }) === null) return;
    setRemoved(item);
    again();
  };
  const putBack = async (): Promise<void> => {
    if (removed === null || await bringBack.run(removed) === null) return;
    setRemoved(null);
    again();
  };
  const failed = remove.failure ?? bringBack.failure;
  const { items = [], total = 0, kept = 0 } = list.value ?? {};
  return (
    <section className="part" aria-label="Customs lines">
      <p className="quiet">Lines that customs forms bring back by their SKU. One is kept and changed on the form itself, on the Ship page.</p>
      {kept === 0 ? null : (
        <div className="part-buttons part-buttons-low">
          <TextField className="kept-lines-search" label="Find" value={search} onChange={setSearch} placeholder="SKU, or what it is" maxLength={200} />
          <p className="quiet" role="status">{items.length < total ? `${counted(total)}, of which the first ${items.length} are listed` : counted(total)}</p>
        </div>
      )}
      {list.failure ? <FailureNote failure={list.failure} onRetry={again} /> : null}
      {failed ? <FailureNote failure={failed} onDismiss={() => { remove.dismiss(); bringBack.dismiss(); }} /> : null}
      {removed ? (
        <Note kind="plain" title={`${removed.sku} is removed`} buttons={<><Button autoFocus isPending={bringBack.busy} onPress={() => void putBack()}>Bring it back</Button><Button kind="plain" onPress={() => setRemoved(null)}>Dismiss</Button></>} />
      ) : null}
      {list.value === null ? null
        : total > 0 ? <LongTable name="Customs lines" columns={columns((item) => void takeOut(item))} rows={items} keyOf={({ sku }) => sku} />
        : kept === 0 ? <EmptyState title="No customs lines yet"><p>On a customs form, type a SKU beside a line and keep it: the next form fills the line in by that SKU, or by its bar code.</p></EmptyState>
        : list.busy ? null
        : <p className="quiet">Nothing is kept for “{search}”.</p>}
    </section>
  );
};
