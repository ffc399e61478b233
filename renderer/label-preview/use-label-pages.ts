import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import { call } from '../bridge.ts';
import { drawDots } from './draw-dots.ts';

/** A page as it is drawn, and how many of its pixels make an inch of paper. */
export interface DrawnPage { readonly canvas: HTMLCanvasElement; readonly dpi: number }

export interface LabelPages {
  /** Null while they are drawn. */
  readonly pages: readonly DrawnPage[] | null;
  /** The dots that the printer's head will draw; false for a picture of the stored PDF. */
  readonly areDots: boolean;
  readonly failure: Failure | null;
  readonly isBroken: boolean;
}

const nothing: LabelPages = { pages: null, areDots: false, failure: null, isBroken: false };

const dotsFor = async (shipmentId: string, printerId: string): Promise<LabelPages | null> => {
  const outcome = await call('labels/preview', { shipmentId, printerId });
  // A printer that draws for itself, or that can't be asked, leaves the stored document to be shown.
  if (!outcome.ok || outcome.value.length === 0) return null;
  return { ...nothing, pages: outcome.value.map((page) => ({ canvas: drawDots(page), dpi: page.dpi })), areDots: true };
};

const pdfOf = async (shipmentId: string, signal: AbortSignal): Promise<LabelPages> => {
  const outcome = await call('labels/pdf', { shipmentId });
  if (!outcome.ok) return { ...nothing, failure: outcome.failure };
  const { drawPdf, headDpi } = await import('./draw-pdf.ts');
  return { ...nothing, pages: (await drawPdf(outcome.value, signal)).map((canvas) => ({ canvas, dpi: headDpi })) };
};

/** Every page of a stored label, as the printer's head will draw it, or as the PDF says where the printer draws for itself. */
export const useLabelPages = (shipmentId: string, printer: Printer | null): LabelPages & { readonly again: () => void } => {
  const [shown, setShown] = useState(nothing);
  const [round, setRound] = useState(0);
  const printerId = printer !== null && printer.language !== 'pdf' ? printer.id : null;
  const draw = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const pages = (printerId === null ? null : await dotsFor(shipmentId, printerId)) ?? await pdfOf(shipmentId, signal);
      if (!signal.aborted) setShown(pages);
    } catch {
      if (!signal.aborted) setShown({ ...nothing, isBroken: true });
    }
  });
  useEffect(() => {
    const stop = new AbortController();
    setShown(nothing);
    void draw(stop.signal);
    return () => stop.abort();
  }, [shipmentId, printerId, round]);
  return { ...shown, again: () => setRound((before) => before + 1) };
};
