import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import './long-table.css';

export interface LongColumn<T> {
  readonly title: string;
  /** Of CSS grid: "2fr", "minmax(0, 120px)". */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly cell: (row: T) => ReactNode;
}

export interface LongTableProps<T> {
  readonly name: string;
  readonly columns: readonly LongColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** How high a row is, in pixels: all are the same. */
  readonly rowHeight?: number;
}

/** Rows beyond what is seen, so that scrolling finds them drawn. */
const ahead = 8;

/** A table of any length: it scrolls by itself, and only the rows in view are drawn. */
export const LongTable = <T,>({ name, columns, rows, keyOf, rowHeight = 36 }: LongTableProps<T>) => {
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions read what scrolls: a compiler that remembers their answers would freeze the rows, and none is used here.
  // oxlint-disable-next-line react/incompatible-library
  const { getVirtualItems, getTotalSize } = useVirtualizer({
    count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: ahead,
    // Before it is measured, a table of the usual height is drawn.
    initialRect: { width: 800, height: 12 * rowHeight },
  });
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div className="long-table" role="table" aria-label={name} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="long-row long-head" style={template}>
          {columns.map(({ title, isNumber = false }) => <div key={title} role="columnheader" className={isNumber ? 'number' : ''}>{title}</div>)}
        </div>
      </div>
      <div ref={scroller} role="rowgroup" className="long-body">
        <div role="presentation" className="long-space" style={{ height: getTotalSize() }}>
          {getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div key={keyOf(row)} role="row" aria-rowindex={index + 2} className="long-row" style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}>
                {columns.map(({ title, isNumber = false, cell }) => (
                  <div key={title} role="cell" className={isNumber ? 'number' : ''}>{cell(row)}</div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};
