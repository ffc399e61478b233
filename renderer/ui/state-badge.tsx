import { shapes } from './note.tsx';
import type { NoteKind } from './note.tsx';

/** A state as shape, word and colour. */
export const StateBadge = ({ kind, words }: { readonly kind: NoteKind; readonly words: string }) => (
  <span className={`badge badge-${kind}`}><span aria-hidden="true">{shapes[kind]}</span>{words}</span>
);
