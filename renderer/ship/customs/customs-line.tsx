import { useEffect, useEffectEvent, useRef } from 'react';
import type { DraftCustomsLine } from '../../../shared/draft.ts';
import { onScanInto } from '../../scan-into-field.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { isAsKept } from './draft-line.ts';
import { longestSku } from './use-kept-lines.ts';
import type { KeptLines } from './use-kept-lines.ts';

const typedFields = ['description', 'tariffNumber', 'quantity', 'value', 'weight', 'origin'] as const;

interface CustomsLineProps {
  readonly line: DraftCustomsLine;
  readonly index: number;
  readonly kept: KeptLines;
  readonly onScan: (code: string) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

/** What was found under the line's SKU, and the button that keeps it. */
const KeptNote = ({ line, index, kept }: Pick<CustomsLineProps, 'line' | 'index' | 'kept'>) => {
  const sku = line.sku?.trim() ?? '';
  const item = sku === '' ? undefined : kept.known(sku);
  if (item === undefined) return null;
  const keep = kept.keep(index);
  if (keep) return <p className="customs-kept"><Button kind="plain" onPress={keep}>{item === null ? `Keep this line under ${sku}` : `Keep the change under ${sku}`}</Button></p>;
  return item === null ? <p className="customs-kept quiet">Nothing is kept under {sku}: fill in the line, and it can be.</p>
    : !isAsKept(line, item) ? null : <p className="customs-kept quiet">As kept under {item.sku}.</p>;
};

/** A line of the form, or what its SKU brings back. */
export const CustomsLine = ({ line, index, kept, onScan, onRemove }: CustomsLineProps) => {
  const { step } = useShipForm();
  const sku = useRef<HTMLInputElement>(null);
  const scanned = useEffectEvent(onScan);
  useEffect(() => {
    const field = sku.current;
    if (!field) return;
    field.dataset['takesScans'] = '';
    return onScanInto(field, (code) => scanned(code));
  }, []);
  const field = (name: typeof typedFields[number], label: string) => (
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
      <TextField
        ref={sku} label="SKU" stop={`customs.${index}.sku`} maxLength={longestSku} value={line.sku ?? ''}
        onChange={(text) => step({ type: 'customs-line', index, change: { sku: text === '' ? undefined : text } })}
        onBlur={() => kept.leave(index)}
      />
      {field('tariffNumber', 'HS code')}
      <div className="customs-figures">
        {field('quantity', 'Pieces')}
        {field('value', 'Value of all, $')}
        {field('weight', 'Weight of all')}
        {field('origin', 'Origin')}
        {onRemove === null ? null : <Button className="customs-remove" aria-label={`Take out line ${index + 1}`} onPress={onRemove}>✕</Button>}
      </div>
      <RowProblems fields={typedFields.map((name) => `customs.${index}.${name}`)} />
      <KeptNote line={line} index={index} kept={kept} />
    </li>
  );
};
