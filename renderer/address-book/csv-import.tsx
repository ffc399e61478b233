import { useEffect, useState } from 'react';
import type { AddressCsv, CsvImported, CsvPreview, CsvTarget } from '../../shared/address/address-book.ts';
import type { Failure } from '../../shared/failure.ts';
import { call, useEvent } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';
import { ColumnTable } from './column-table.tsx';
import { PreviewRows } from './preview-rows.tsx';

export interface CsvImportProps {
  readonly file: AddressCsv;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

const count = (many: number): string => many.toLocaleString('en-US');
const rows = (many: number): string => `${count(many)} ${many === 1 ? 'row' : 'rows'}`;

/** A file of addresses: what its columns are, what would be taken of it and what can't be, and then the taking. */
export const CsvImport = ({ file, onTaken, onClose }: CsvImportProps) => {
  const [mapping, setMapping] = useState<readonly CsvTarget[]>(file.guess);
  const [preview, setPreview] = useState<CsvPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [taken, setTaken] = useState<CsvImported | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [progress, setProgress] = useState<{ done: number; rows: number } | null>(null);
  const take = useTask('address-book/import-csv');
  const mend = useTask('address-book/save-failures');
  useEvent('address-book/progress', setProgress);
  useEffect(() => {
    let dropped = false;
    void call('address-book/preview-csv', { id: file.id, mapping: [...mapping] }).then((outcome) => {
      if (dropped) return;
      setFailure(outcome.ok ? null : outcome.failure);
      if (outcome.ok) setPreview(outcome.value);
    });
    return () => { dropped = true; };
  }, [file.id, mapping]);
  const takeAll = async (): Promise<void> => {
    const answer = await take.run({ id: file.id, mapping: [...mapping] });
    setProgress(null);
    if (answer === null) return;
    setTaken(answer.value);
    onTaken();
  };
  const saveFailures = async (): Promise<void> => {
    const answer = await mend.run({ id: file.id, mapping: [...mapping] });
    if (answer?.value) setSaved(answer.value.file);
  };
  const unused = file.header.filter((name, at) => mapping[at] === null && name !== '');
  const failed = failure ?? take.failure ?? mend.failure;
  const bad = taken?.bad ?? preview?.bad ?? 0;
  const mendButton = bad > 0 ? <Button isPending={mend.busy} onPress={() => void saveFailures()}>Save the {rows(bad)} that can’t…</Button> : null;
  return (
    <section className="part csv-import" aria-label={`Reading ${file.name}`}>
      <div className="part-buttons">
        <h2>{file.name}</h2>
        <p className="quiet">{rows(file.rows)}, separated by {file.delimiter}, written as {file.encoding}</p>
      </div>
      {failed ? <FailureNote failure={failed} onDismiss={() => { setFailure(null); take.dismiss(); mend.dismiss(); }} /> : null}
      {taken ? (
        <Note
          kind={taken.bad > 0 ? 'wait' : 'good'} title={`${count(taken.added)} added, ${count(taken.merged)} merged, ${count(taken.unchanged)} known already${taken.bad > 0 ? `, ${count(taken.bad)} not taken` : ''}`}
          buttons={<><Button kind="primary" onPress={onClose}>Done</Button>{mendButton}</>}
        >
          {taken.bad > 0 ? <p>Save the rows that weren’t taken, mend them in a spreadsheet, and read that file: each says what is wrong with it.</p> : null}
        </Note>
      ) : (
        <div className="part-buttons">
          <Button kind="primary" isPending={take.busy} isDisabled={preview === null || preview.sound === 0} onPress={() => void takeAll()}>
            {preview === null ? 'Looking…' : `Take ${count(preview.sound)} ${preview.sound === 1 ? 'address' : 'addresses'}`}
          </Button>
          {mendButton}
          <Button isDisabled={take.busy} onPress={onClose}>Don’t read it</Button>
          {preview ? <p role="status">{count(preview.bad)} can’t be taken{preview.merges === 0 ? '' : ` · ${count(preview.merges)} ${preview.merges === 1 ? 'is' : 'are'} in the book already and will be merged`}</p> : null}
        </div>
      )}
      {take.busy ? (
        <div role="progressbar" aria-label="Addresses taken" aria-valuenow={progress?.done ?? 0} aria-valuemin={0} aria-valuemax={progress?.rows ?? file.rows}>
          <div className="progress"><div style={{ width: `${((progress?.done ?? 0) / (progress?.rows ?? file.rows)) * 100}%` }} /></div>
          <p className="quiet">{count(progress?.done ?? 0)} of {rows(progress?.rows ?? file.rows)}</p>
        </div>
      ) : null}
      {saved ? <Note kind="good" title={`Saved as ${saved}`} buttons={<Button onPress={() => setSaved(null)}>Dismiss</Button>} /> : null}
      {taken ? null : <ColumnTable file={file} mapping={mapping} onChange={setMapping} />}
      {taken === null && unused.length > 0 ? <p className="quiet">Not taken: {unused.join(', ')}.</p> : null}
      {preview ? <PreviewRows preview={preview} isTaken={taken !== null} /> : null}
    </section>
  );
};
