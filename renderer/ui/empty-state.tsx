import type { ReactNode } from 'react';

/** What will be here, and how to start. */
export const EmptyState = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children}
  </div>
);
