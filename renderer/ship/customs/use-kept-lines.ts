import { useState } from 'react';
import type { CustomsItem } from '../../../shared/customs/customs.ts';
import { mostLines } from '../../../shared/customs/customs-pages.ts';
import { call } from '../../bridge.ts';
import { useShipForm } from '../draft/ship-form.ts';
import { emptyCustomsLine, isAsKept, isBlank, lineOf, oneMore } from './draft-line.ts';
import { customsLineFrom } from './line-from-draft.ts';

const key = (sku: string): string => sku.trim().toLowerCase();

/** The longest that a SKU is here. */
export const longestSku = 30;

/** Lines that are kept under SKUs: found as one is typed or scanned, and kept on a word. */
export const useKeptLines = () => {
  const { draft, step } = useShipForm();
  const lines = draft.customsLines;
  // What is kept under the SKUs of this page; null for one that has nothing, left out where nobody asked.
  const [known, setKnown] = useState<ReadonlyMap<string, CustomsItem | null>>(new Map());
  const [said, setSaid] = useState<string | null>(null);
  const know = (sku: string, item: CustomsItem | null): void => setKnown((before) => new Map(before).set(key(sku), item));

  const find = async (sku: string): Promise<CustomsItem | null> => {
    const outcome = await call('customs/item', { sku });
    if (!outcome.ok) return null;
    know(sku, outcome.value);
    return outcome.value;
  };
  const fill = async (index: number, sku: string): Promise<void> => {
    const item = sku.trim() === '' ? null : await find(sku);
    const line = lines[index];
    // What somebody has typed isn't written over.
    if (item && line && isBlank(line)) step({ type: 'customs-line', index, change: lineOf(item) });
  };

  return {
    said,
    known: (sku: string) => known.get(key(sku)),
    /** The SKU's field was left. */
    leave: (index: number): void => void fill(index, lines[index]?.sku ?? ''),
    /** A bar code into a line's SKU field: that line, the line that has it already, or a new one. Returns the line to go to. */
    scan: (index: number, sku: string): number | null => {
      const at = lines.findIndex((line) => line.sku !== undefined && key(line.sku) === key(sku) && !isBlank(line));
      const here = lines[index];
      setSaid(null);
      if (sku.length > longestSku) setSaid(`${sku.length} characters are no SKU: it has ${longestSku} at most.`);
      else if (at >= 0) {
        const line = lines[at];
        if (line) step({ type: 'customs-line', index: at, change: oneMore(line) });
      } else if (here && isBlank(here)) {
        step({ type: 'customs-line', index, change: { sku } });
        void fill(index, sku);
      } else if (lines.length >= mostLines) setSaid(`${sku} has no line: ${mostLines} are the most that a form takes.`);
      else {
        void find(sku).then((item) => step({ type: 'add-customs-line', line: item ? lineOf(item) : { ...emptyCustomsLine, sku } }));
        return lines.length;
      }
      return null;
    },
    /** Null while the line can't be kept as it is, and where it is kept already. */
    keep: (index: number): (() => void) | null => {
      const line = lines[index];
      const sku = line?.sku?.trim() ?? '';
      const item = known.get(key(sku));
      if (!line || sku === '' || item === undefined) return null;
      let isSound = true;
      const read = customsLineFrom(line, () => { isSound = false; });
      if (!isSound) return null;
      if (item !== null && isAsKept(line, item)) return null;
      return () => void call('customs/keep-item', { ...read, sku }).then((outcome) => {
        if (outcome.ok) {
          know(sku, { ...read, sku });
          step({ type: 'customs-line', index, change: lineOf({ ...read, sku }, read.quantity) });
        } else setSaid('It could not be kept; the form is as it was.');
      });
    },
  };
};

export type KeptLines = ReturnType<typeof useKeptLines>;
