import { useEffect, useRef } from 'react';
import type { Printer } from '../../shared/printing/printing.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { useCommands } from '../keys/commands.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { EnvironmentMark } from './environment-mark.tsx';
import { useScreenInch } from './screen-inch.ts';
import { showPage } from './show-page.ts';
import type { ViewSize } from './show-page.ts';
import { useLabelPages } from './use-label-pages.ts';
import './label-view.css';

/** How a label is looked at. */
export interface LabelLook {
  readonly size: ViewSize;
  /** Of its pages, from 0. */
  readonly page: number;
}

export const firstLook: LabelLook = { size: 'fit', page: 0 };

export interface LabelViewProps {
  readonly shipment: Shipment;
  /** The one that it is shown for; null shows the stored document. */
  readonly printer: Printer | null;
  readonly look: LabelLook;
  readonly onLook: (look: LabelLook) => void;
  /** Prints the page that is shown, and no other; null where nothing can be printed now. */
  readonly onPrintPage?: ((page: number) => void) | null;
}

/** A bought label page by page, as it will come out. */
export const LabelView = ({ shipment, printer, look, onLook, onPrintPage = null }: LabelViewProps) => {
  const { size } = look;
  const onSize = (next: ViewSize): void => onLook({ ...look, size: next });
  const { pages, areDots, failure, isBroken, again } = useLabelPages(shipment.id, printer);
  const { inch, change } = useScreenInch();
  const place = useRef<HTMLDivElement>(null);
  const count = pages?.length ?? 0;
  const at = Math.min(look.page, Math.max(count - 1, 0));
  const page = pages?.[at] ?? null;
  const name = `Label to ${shipment.mailpiece.to.name || shipment.mailpiece.to.company}`;
  useEffect(() => {
    if (place.current) showPage(place.current, page, { name: count === 1 ? name : `${name}, page ${at + 1} of ${count}`, size, inch });
  }, [page, size, inch, name, at, count]);
  const turn = (by: number): void => onLook({ ...look, page: Math.min(Math.max(at + by, 0), count - 1) });
  useCommands([
    ...(count > 1 ? [
      { name: 'Next page of the label', keys: 'Alt+PageDown', run: () => turn(1) },
      { name: 'Page before of the label', keys: 'Alt+PageUp', run: () => turn(-1) },
    ] : []),
    { name: size === 'fit' ? 'The label in its true size' : 'The label as large as there is room', keys: 'Alt+V', run: () => onSize(size === 'fit' ? 'true' : 'fit') },
  ]);
  if (failure?.code === 'document-not-pdf')
    return <p className="label-not-drawn quiet">The carrier’s own ZPL, for {printer?.name ?? 'one printer'} alone. Only the printer draws it.</p>;
  if (failure) return <FailureNote failure={failure} onRetry={again} />;
  return (
    <div className={`label-view label-view-${size}`} data-state={isBroken ? 'broken' : pages === null ? 'drawing' : 'drawn'}>
      <EnvironmentMark />
      {isBroken ? <Note kind="wait" title="It can’t be shown here">The stored document is as USPS sent it; printing doesn’t depend on this picture.</Note> : null}
      <div className="label-view-page" ref={place} {...(size === 'fit' ? {} : { tabIndex: 0, role: 'region', 'aria-label': `${name}, enlarged` })} />
      <div className="label-view-tools" role="group" aria-label="Preview">
        {count > 1 ? (
          <>
            <Button aria-label="Page before" isDisabled={at === 0} onPress={() => turn(-1)}>‹</Button>
            <span className="label-view-count">{at + 1} / {count}</span>
            <Button aria-label="Next page" isDisabled={at === count - 1} onPress={() => turn(1)}>›</Button>
          </>
        ) : null}
        {size === 'fit' ? <Button onPress={() => onSize('true')}>True size <kbd>Alt+V</kbd></Button> : (
          <>
            <Button aria-pressed={size === 'true'} onPress={() => onSize('true')}>True size</Button>
            <Button aria-pressed={size === 'dots'} onPress={() => onSize('dots')}>Dot by dot</Button>
            <Button onPress={() => onSize('fit')}>Close <kbd>Alt+V</kbd></Button>
          </>
        )}
        {count > 1 && onPrintPage && size !== 'fit' ? <Button onPress={() => onPrintPage(at + 1)}>Print page {at + 1} alone</Button> : null}
      </div>
      {size === 'true' ? (
        <div className="label-view-tools">
          <Button aria-label="The picture 1 % narrower" onPress={() => change(-1)}>−</Button>
          <Button aria-label="The picture 1 % wider" onPress={() => change(1)}>+</Button>
          <p className="quiet">Hold a label to the screen: this one should be 4 inches wide.</p>
        </div>
      ) : null}
      {pages === null || size === 'fit' ? null : (
        <p className="quiet">
          {areDots ? `Drawn by its head at ${page?.dpi ?? ''} dpi, dot for dot.` : `${printer?.kind === 'folder' || !printer ? 'The stored PDF' : `${printer.name} draws the PDF by itself`}; this is how 203 dpi would look.`}
        </p>
      )}
    </div>
  );
};
