import type { ReactNode } from 'react';

/** Red stops the parcel, amber can wait; each has a shape and its words besides the colour. */
export type NoteKind = 'stop' | 'wait' | 'good' | 'plain';

export const shapes: Readonly<Record<NoteKind, string>> = { stop: '■', wait: '▲', good: '✓', plain: '●' };

export interface NoteProps {
  readonly kind: NoteKind;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons, the next step first. */
  readonly buttons?: ReactNode;
}

/** Something that happened, where it happened. */
export const Note = ({ kind, title, children, buttons }: NoteProps) => (
  <div className={`note note-${kind}`} role={kind === 'stop' ? 'alert' : 'status'}>
    <div className="note-words">
      <p className="note-title"><span aria-hidden="true">{shapes[kind]} </span>{title}</p>
      {children ? <div>{children}</div> : null}
    </div>
    {buttons ? <div className="note-buttons">{buttons}</div> : null}
  </div>
);
