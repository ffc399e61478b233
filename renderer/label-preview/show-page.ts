import type { DrawnPage } from './use-label-pages.ts';

/** As large as there is room; as large as on paper; one dot of the head for one pixel of the screen. */
export type ViewSize = 'fit' | 'true' | 'dots';

export interface Showing {
  /** What is read aloud for it. */
  readonly name: string;
  readonly size: ViewSize;
  /** CSS pixels to an inch of this screen. */
  readonly inch: number;
}

const widthOf = ({ canvas, dpi }: DrawnPage, { size, inch }: Showing): string => {
  if (size === 'fit') return '';
  return `${size === 'true' ? canvas.width / dpi * inch : canvas.width / devicePixelRatio}px`;
};

/** Puts one page where it is looked at, in the size that is asked for; null clears the place. */
export const showPage = (place: HTMLElement, page: DrawnPage | null, showing: Showing): void => {
  if (page === null) return place.replaceChildren();
  const { canvas } = page;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', showing.name);
  canvas.className = `label-page label-page-${showing.size}`;
  canvas.style.width = widthOf(page, showing);
  place.replaceChildren(canvas);
};
