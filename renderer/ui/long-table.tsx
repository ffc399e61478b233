import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
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

interface RowProps<T> extends Pick<LongTableProps<T>, 'columns'> {
  readonly row: T;
  readonly index: number;
  /** Where it begins, in pixels. */
  readonly start: number;
  readonly rowHeight: number;
}

const gridOf = (columns: readonly { readonly width: string }[]): { readonly gridTemplateColumns: string } =>
  ({ gridTemplateColumns: columns.map(({ width }) => width).join(' ') });

const PlainRow = <T,>({ row, index, start, columns, rowHeight }: RowProps<T>) => (
  <div role="row" aria-rowindex={index + 2} className="long-row" style={{ ...gridOf(columns), height: rowHeight, transform: `translateY(${start}px)` }}>
    {columns.map(({ title, isNumber = false, cell }) => <div key={title} role="cell" className={isNumber ? 'number' : ''}>{cell(row)}</div>)}
  </div>
);

/** Drawn again only where its row has changed, and not each time that the list is scrolled. */
const Row = memo(PlainRow) as typeof PlainRow;

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
  return (
    <div className="long-table" role="table" aria-label={name} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="long-row long-head" style={gridOf(columns)}>
          {columns.map(({ title, isNumber = false }) => <div key={title} role="columnheader" className={isNumber ? 'number' : ''}>{title}</div>)}
        </div>
      </div>
      <div ref={scroller} role="rowgroup" className="long-body">
        <div role="presentation" className="long-space" style={{ height: getTotalSize() }}>
          {getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : <Row key={keyOf(row)} row={row} index={index} start={start} columns={columns} rowHeight={rowHeight} />;
          })}
        </div>
      </div>
    </div>
  );
};
