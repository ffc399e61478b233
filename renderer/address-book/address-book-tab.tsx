import { useState } from 'react';
import type { AddressCsv, BookEntry } from '../../shared/address/address-book.ts';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';
import { CsvImport } from './csv-import.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryLines } from './entry-words.ts';
import './address-book.css';

const pageSize = 50;

type Shown = { readonly at: 'nothing' } | { readonly at: 'new' } | { readonly at: 'entry'; readonly entry: BookEntry } | { readonly at: 'file'; readonly file: AddressCsv };

/** The words of a count: "1 address", "12,000 addresses". */
const addresses = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'address' : 'addresses'}`;

/** Who was shipped to, or may be: found, mended, carried in and out. */
export const AddressBookTab = () => {
  const [search, setSearch] = useState('');
  // The end is known from a page that isn't full; where the last page is exactly full, from the empty one after it.
  const [endAt, setEndAt] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>({ at: 'nothing' });
  const [removed, setRemoved] = useState<BookEntry | null>(null);
  const [written, setWritten] = useState<{ file: string; entries: number } | null>(null);
  const open = useTask('address-book/open-csv');
  const write = useTask('address-book/export');
  const remove = useTask('address-book/remove');
  const bringBack = useTask('address-book/save');
  const list = useCall('address-book/list', { search, before: null, limit: pageSize });
  const older = useTask('address-book/list');
  const { again } = list;
  const { total = 0, entries = [] } = list.value ?? {};
  const last = entries.at(-1)?.id ?? null;
  const isWhole = entries.length % pageSize !== 0 || last === endAt;
  const more = async (): Promise<void> => {
    const answer = await older.run({ search, before: last, limit: pageSize });
    if (!answer) return;
    if (answer.value.entries.length === 0) setEndAt(last);
    // Other words may have been asked for since: of a list that ends otherwise, this isn't the next page.
    else list.change((before) => (before.entries.at(-1)?.id === last ? { ...before, entries: [...before.entries, ...answer.value.entries] } : before));
  };
  const readFile = async (): Promise<void> => {
    const answer = await open.run(undefined);
    if (answer?.value) setShown({ at: 'file', file: answer.value });
  };
  const writeFile = async (): Promise<void> => {
    const answer = await write.run(undefined);
    if (answer?.value) setWritten(answer.value);
  };
  const takeOut = async (entry: BookEntry): Promise<void> => {
    if (await remove.run({ id: entry.id }) === null) return;
    setRemoved(entry);
    setShown({ at: 'nothing' });
    again();
  };
  const putBack = async (): Promise<void> => {
    if (removed === null || await bringBack.run({ id: null, fields: removed.fields, note: removed.note, merge: true }) === null) return;
    setRemoved(null);
    again();
  };
  const tasks = [open, write, remove, bringBack, older];
  const failed = tasks.find(({ failure }) => failure !== null)?.failure ?? null;
  return (
    <div className="part address-book">
      <div className="part-buttons part-buttons-low">
        <TextField className="address-search" label="Find" value={search} onChange={setSearch} placeholder="Name, street, city, ZIP, phone" maxLength={200} />
        <Button onPress={() => setShown({ at: 'new' })}>Add an address</Button>
        <Button isPending={open.busy} onPress={() => void readFile()}>Read a file…</Button>
        <Button isPending={write.busy} isDisabled={total === 0} onPress={() => void writeFile()}>Write a file…</Button>
        <p className="quiet address-count" role="status">{list.value === null ? '' : addresses(total)}</p>
      </div>
      {list.failure ? <FailureNote failure={list.failure} onRetry={again} /> : null}
      {failed ? <FailureNote failure={failed} onDismiss={() => tasks.forEach(({ dismiss }) => dismiss())} /> : null}
      {written ? <Note kind="good" title={`${addresses(written.entries)} in ${written.file}`} buttons={<Button onPress={() => setWritten(null)}>Dismiss</Button>} /> : null}
      {removed ? (
        <Note kind="plain" title={`${entryLines(removed).who} is removed`} buttons={<><Button isPending={bringBack.busy} onPress={() => void putBack()}>Bring it back</Button><Button kind="plain" onPress={() => setRemoved(null)}>Dismiss</Button></>} />
      ) : null}
      {shown.at === 'file' ? (
        <CsvImport key={shown.file.id} file={shown.file} onTaken={again} onClose={() => { setShown({ at: 'nothing' }); again(); }} />
      ) : total === 0 && shown.at === 'nothing' && list.value !== null ? (
        <EmptyState title="No addresses yet">
          <p>Whoever a label is bought for is kept here, and offered by name on the Ship page. Addresses you have elsewhere come in as a file of comma-separated values.</p>
        </EmptyState>
      ) : (
        <div className="beside address-beside">
          <nav className="beside-list" aria-label="Addresses">
            {entries.map((entry) => {
              const { who, where, used } = entryLines(entry);
              return (
                <button
                  key={entry.id} type="button" className="beside-item address-item" aria-current={shown.at === 'entry' && shown.entry.id === entry.id ? 'true' : undefined}
                  onClick={() => setShown({ at: 'entry', entry })}
                >
                  <span>{who}{used === '' ? null : <span className="quiet"> · {used}</span>}</span>
                  <span className="quiet address-where">{where}</span>
                </button>
              );
            })}
            {entries.length === 0 && search !== '' ? <p className="quiet">Nobody is found for “{search}”.</p> : null}
            {isWhole ? null : <Button isPending={older.busy} onPress={() => void more()}>Show more</Button>}
          </nav>
          {shown.at === 'new' || shown.at === 'entry' ? (
            <EntryForm
              key={shown.at === 'entry' ? shown.entry.id : 'new'}
              entry={shown.at === 'entry' ? shown.entry : null}
              onSaved={(entry) => { setShown({ at: 'entry', entry }); again(); }}
              onRemove={shown.at === 'entry' ? () => void takeOut(shown.entry) : null}
              onClose={() => setShown({ at: 'nothing' })}
            />
          ) : <p className="quiet address-choose">Choose an address to see or change it.</p>}
        </div>
      )}
    </div>
  );
};
