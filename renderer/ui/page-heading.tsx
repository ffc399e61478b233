import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * The page's name, and at its right what concerns the whole page. It takes the focus where the page has nothing that
 * does: a key that led here must not leave the focus on a page that is gone.
 */
export const PageHeading = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || !at.checkVisibility()) heading.current?.focus();
  }, []);
  return (
    <header className="page-heading">
      <h1 tabIndex={-1} ref={heading}>{title}</h1>
      {children ? <div className="page-heading-beside">{children}</div> : null}
    </header>
  );
};
