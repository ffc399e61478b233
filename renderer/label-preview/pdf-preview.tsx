import { useEffect, useRef, useState } from 'react';
import { Note } from '../ui/note.tsx';
import './pdf-preview.css';

export interface PdfPreviewProps {
  readonly bytes: Uint8Array;
  /** What is read aloud for it: "Label to Dana Reyes". */
  readonly name: string;
  readonly className?: string;
}

/** The pages of a stored document, as a 203 dpi head draws them. How large they are shown is up to the place. */
export const PdfPreview = ({ bytes, name, className = '' }: PdfPreviewProps) => {
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing');
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    setState('drawing');
    void (async () => {
      try {
        const { drawPdf } = await import('./draw-pdf.ts');
        const canvases = await drawPdf(bytes, stop.signal);
        if (stop.signal.aborted) return;
        for (const [index, canvas] of canvases.entries()) {
          canvas.setAttribute('role', 'img');
          canvas.setAttribute('aria-label', canvases.length === 1 ? name : `${name}, page ${index + 1} of ${canvases.length}`);
        }
        pages.current?.replaceChildren(...canvases);
        setState('drawn');
      } catch {
        if (!stop.signal.aborted) setState('broken');
      }
    })();
    return () => stop.abort();
  }, [bytes, name]);
  return (
    <div className={`pdf-preview ${className}`} data-state={state}>
      {state === 'broken' ? <Note kind="wait" title="It can’t be shown here">The stored document is as USPS sent it; printing doesn’t depend on this picture.</Note> : null}
      <div className="pdf-preview-pages" ref={pages} />
    </div>
  );
};
