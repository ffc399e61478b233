import { useEffect, useRef, useState } from 'react';
import type { DraftCustomsLine } from '../../../shared/draft.ts';
import type { CustomsContentType } from '../../../shared/customs.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';

const contents: readonly { readonly value: CustomsContentType; readonly words: string }[] = [
  { value: 'MERCHANDISE', words: 'Merchandise' },
  { value: 'GIFT', words: 'Gift' },
  { value: 'DOCUMENT', words: 'Documents' },
  { value: 'COMMERCIAL_SAMPLE', words: 'Commercial sample' },
  { value: 'RETURNED_GOODS', words: 'Returned goods' },
  { value: 'OTHER', words: 'Other' },
];

interface CustomsLineProps {
  readonly line: DraftCustomsLine;
  readonly index: number;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

const CustomsLine = ({ line, index, onRemove }: CustomsLineProps) => {
  const { step } = useShipForm();
  const field = (name: keyof DraftCustomsLine, label: string) => (
    <ShipField
      field={`customs.${index}.${name}`}
      label={label}
      narrow
      value={line[name]}
      onChange={(text) => step({ type: 'customs-line', index, change: { [name]: text } })}
    />
  );
  return (
    <li className="customs-line">
      {field('description', `${index + 1}. What it is`)}
      {field('tariffNumber', 'HS code')}
      <div className="customs-figures">
        {field('quantity', 'Pieces')}
        {field('value', 'Value of all, $')}
        {field('weight', 'Weight of all')}
        {field('origin', 'Origin')}
        {onRemove === null ? null : <Button className="customs-remove" aria-label={`Take out line ${index + 1}`} onPress={onRemove}>✕</Button>}
      </div>
      <RowProblems fields={(Object.keys(line) as (keyof DraftCustomsLine)[]).map((name) => `customs.${index}.${name}`)} />
    </li>
  );
};

/** The customs form that a label to a military post office or a territory carries. */
export const CustomsLines = () => {
  const { draft, step } = useShipForm();
  const lines = useRef<HTMLUListElement>(null);
  // A line that was added is filled in next; one that was taken out took the focus with it.
  const [focusOn, setFocusOn] = useState<{ readonly line: number } | null>(null);
  useEffect(() => {
    if (focusOn) lines.current?.children[focusOn.line]?.querySelector('input')?.focus();
  }, [focusOn]);
  const add = (): void => {
    step({ type: 'add-customs-line' });
    setFocusOn({ line: draft.customsLines.length });
  };
  const remove = (index: number): void => {
    step({ type: 'remove-customs-line', index });
    setFocusOn({ line: Math.max(index - 1, 0) });
  };
  const single = draft.customsLines.length === 1;
  return (
    <section className="customs" aria-label="Customs form">
      <div className="row-2">
        <Select
          label="Customs form: contents"
          stop="customs.contentType"
          choices={contents}
          value={draft.customsContentType}
          onChange={(customsContentType) => step({ type: 'set', change: { customsContentType } })}
        />
        {draft.customsContentType === 'OTHER'
          ? <ShipField field="customs.comments" label="Which is" value={draft.customsComments} onChange={(customsComments) => step({ type: 'set', change: { customsComments } })} />
          : null}
      </div>
      <ul ref={lines}>{draft.customsLines.map((line, index) => <CustomsLine key={index} line={line} index={index} onRemove={single ? null : () => remove(index)} />)}</ul>
      {draft.customsLines.length < 30 ? <Button kind="plain" onPress={add}>Add a line</Button> : null}
    </section>
  );
};
