import type { ReactNode } from 'react';

/** The page's name, and at its right what concerns the whole page. */
export const PageHeading = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <header className="page-heading">
    <h1>{title}</h1>
    {children ? <div className="page-heading-beside">{children}</div> : null}
  </header>
);
