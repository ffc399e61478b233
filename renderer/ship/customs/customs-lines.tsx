import { useEffect, useRef, useState } from 'react';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { mostLines } from '../../../shared/customs/customs-pages.ts';
import { contents, contentsAbroad } from '../../words/customs-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { CustomsLine } from './customs-line.tsx';
import { CustomsFiling } from './customs-filing.tsx';
import { CustomsMore } from './customs-more.tsx';
import { CustomsSums } from './customs-sums.tsx';
import { useKeptLines } from './use-kept-lines.ts';

/** The customs form of a parcel abroad, and that a label to a military post office or a territory carries. */
export const CustomsLines = () => {
  const { draft, step, problemOf } = useShipForm();
  const abroad = isAbroad(draft.to);
  const isOfAbroad = contentsAbroad.some(({ value }) => value === draft.customsContentType);
  const kept = useKeptLines();
  const lines = useRef<HTMLUListElement>(null);
  // A line that was added is filled in next; one that was taken out took the focus with it.
  const [focusOn, setFocusOn] = useState<{ readonly line: number; readonly sku: boolean } | null>(null);
  const { length } = draft.customsLines;
  useEffect(() => {
    if (!focusOn || focusOn.line >= length) return;
    lines.current?.children[focusOn.line]?.querySelector<HTMLElement>(focusOn.sku ? '[data-takes-scans]' : 'input')?.focus();
    setFocusOn(null);
  }, [focusOn, length]);
  const add = (): void => {
    step({ type: 'add-customs-line' });
    setFocusOn({ line: length, sku: false });
  };
  const remove = (index: number): void => {
    step({ type: 'remove-customs-line', index });
    setFocusOn({ line: Math.max(index - 1, 0), sku: false });
  };
  const scan = (index: number, code: string): void => {
    const line = kept.scan(index, code);
    if (line !== null) setFocusOn({ line, sku: true });
  };
  return (
    <section className="customs" aria-label="Customs form">
      <div className="row-2">
        <Select
          label="Customs form: contents"
          stop="customs.contentType"
          choices={abroad || isOfAbroad ? [...contents, ...contentsAbroad] : contents}
          hint={problemOf('customs.contentType')}
          value={draft.customsContentType}
          onChange={(customsContentType) => step({ type: 'set', change: { customsContentType } })}
        />
        {draft.customsContentType === 'OTHER'
          ? <ShipField field="customs.comments" label="Which is" value={draft.customsComments} onChange={(customsComments) => step({ type: 'set', change: { customsComments } })} />
          : null}
      </div>
      <ul ref={lines}>
        {draft.customsLines.map((line, index) => (
          <CustomsLine
            key={index} line={line} index={index} kept={kept} onScan={(code) => scan(index, code)}
            onRemove={length === 1 ? null : () => remove(index)}
          />
        ))}
      </ul>
      {kept.said === null ? null : <p className="field-problem" role="alert">{kept.said}</p>}
      {length < mostLines ? <Button kind="plain" onPress={add}>Add a line</Button> : <p className="quiet">{mostLines} lines, the most that a form takes.</p>}
      <CustomsSums />
      {abroad ? <CustomsFiling /> : null}
      <CustomsMore />
    </section>
  );
};
