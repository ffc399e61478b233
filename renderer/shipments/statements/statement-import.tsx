import { useState } from 'react';
import type { Statement, StatementFile, StatementKind, StatementMapping } from '../../../shared/shipments/statement.ts';
import { useCall } from '../../bridge.ts';
import { formatMoment } from '../../words/format-time.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Select } from '../../ui/fields/select.tsx';
import type { Choice } from '../../ui/fields/select.tsx';
import { useTask } from '../../use-task.ts';
import { PreviewTable } from './preview-table.tsx';
import { kindNames } from './statement-words.ts';

export interface StatementImportProps {
  readonly file: StatementFile;
  readonly now: Date;
  readonly timeZone: string;
  readonly onGiveUp: () => void;
  readonly onImported: (statement: Statement) => void;
}

const none = 'none';
const kindChoices: Choice<StatementKind>[] = (Object.keys(kindNames) as StatementKind[]).map((value) => ({ value, words: kindNames[value] }));

type Role = 'trackingNumber' | 'amount' | 'day' | 'kind' | 'weight';

const roles: readonly (readonly [Role, string, boolean])[] = [
  ['trackingNumber', 'Tracking number', true], ['amount', 'Amount', true], ['day', 'Day', false], ['kind', 'What a line is', false], ['weight', 'Weight by USPS', false],
];

const unread: StatementMapping = { trackingNumber: 0, amount: 0, day: null, kind: null, weight: null, kinds: {}, otherwise: 'charge', minus: 'given-back' };

/** How the columns are read, with what comes of it before anything is kept. */
export const StatementImport = ({ file, now, timeZone, onGiveUp, onImported }: StatementImportProps) => {
  const [mapping, setMapping] = useState<StatementMapping | null>(file.mapping);
  const keep = useTask('statements/import');
  const change = (part: Partial<StatementMapping>): void => setMapping({ ...(mapping ?? unread), ...part });
  const isReady = mapping !== null && mapping.trackingNumber !== mapping.amount;
  const columns = file.columns.map((name, place) => ({ value: String(place), words: name === '' ? `Column ${place + 1}` : name, detail: file.sample[0]?.[place] ?? '' }));
  const run = async (): Promise<void> => {
    if (mapping === null) return;
    const answer = await keep.run({ fileId: file.fileId, mapping });
    if (answer) onImported(answer.value);
  };
  return (
    <section className="statements statement-import" aria-label="Import a statement">
      <h2>{file.name} <span className="quiet">{file.rows.toLocaleString('en-US')} {file.rows === 1 ? 'row' : 'rows'}</span></h2>
      {file.importedAt === null ? null : (
        <Note kind="wait" title="This file is imported already">On {formatMoment(new Date(file.importedAt), now, timeZone)}, and it counts once. Choose another one.</Note>
      )}
      <p className="quiet">{file.isRemembered ? 'Read as the last file with these columns was.' : 'Which column is which? USPS publishes no form of its exports; what you say is remembered for files with the same columns.'}</p>
      <div className="mapping">
        {roles.map(([role, label, isNeeded]) => (
          <Select
            key={role} label={label} choices={isNeeded ? columns : [{ value: none, words: 'Not in this file' }, ...columns]}
            value={mapping === null ? null : mapping[role] === null ? none : String(mapping[role])}
            onChange={(chosen) => change({ [role]: chosen === none ? null : Number(chosen) })}
          />
        ))}
        <Select
          label={mapping?.kind === null || mapping === null ? 'Each line is' : 'Any other line is'} choices={kindChoices} value={mapping?.otherwise ?? null}
          onChange={(otherwise) => change({ otherwise })}
        />
        <Select
          label="A minus means" value={mapping?.minus ?? null} onChange={(minus) => change({ minus })}
          choices={[{ value: 'given-back', words: 'It came back' }, { value: 'charged', words: 'It was charged' }]}
        />
      </div>
      {isReady ? <Preview fileId={file.fileId} mapping={mapping} onKinds={(kinds) => change({ kinds })} /> : (
        <p>{mapping === null ? 'Choose the columns of the tracking number and of the amount.' : 'The tracking number and the amount are two columns.'}</p>
      )}
      {keep.failure ? <FailureNote failure={keep.failure} onDismiss={keep.dismiss} /> : null}
      <div className="panel-buttons">
        <Button kind="primary" isDisabled={!isReady || file.importedAt !== null} isPending={keep.busy} onPress={() => void run()}>{keep.busy ? 'Importing…' : 'Import it'}</Button>
        <Button onPress={onGiveUp}>Don’t import</Button>
      </div>
    </section>
  );
};

interface PreviewProps {
  readonly fileId: string;
  readonly mapping: StatementMapping;
  readonly onKinds: (kinds: StatementMapping['kinds']) => void;
}

const Preview = ({ fileId, mapping, onKinds }: PreviewProps) => {
  const asked = useCall('statements/preview', { fileId, mapping });
  if (asked.failure) return <FailureNote failure={asked.failure} onRetry={asked.again} />;
  if (asked.value === null) return null;
  const { words } = asked.value;
  return (
    <>
      {words.length === 0 ? null : (
        <div className="mapping">
          {words.map(({ word, kind, lines }) => (
            <Select
              key={word} label={`“${word === '' ? 'nothing' : word}”, ${lines.toLocaleString('en-US')} ${lines === 1 ? 'line' : 'lines'}`} choices={kindChoices} value={kind}
              onChange={(chosen) => onKinds({ ...mapping.kinds, [word.toLowerCase()]: chosen })}
            />
          ))}
        </div>
      )}
      <PreviewTable preview={asked.value} hasWeight={mapping.weight !== null} />
    </>
  );
};
