import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';

/** Where a mistake in a page ends. What was typed is saved as it is typed, so a reload loses nothing. */
export class BugBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="page">
        <Note kind="stop" title="This page broke" buttons={<Button autoFocus onPress={() => window.location.reload()}>Reload the window</Button>}>
          Nothing was charged by it. What you typed is kept. Look among the shipments before you buy the same label again.
        </Note>
      </div>
    );
  }
}
