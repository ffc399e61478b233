import type { AddressMerge } from '../../shared/address/address-book.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { entryLines } from './entry-words.ts';

export interface MergeNoteProps {
  readonly merge: AddressMerge;
  readonly busy: boolean;
  readonly onMerge: () => void;
  readonly onBack: () => void;
}

/** Somebody who is in the book already: what one entry of the two will hold, before it does. */
export const MergeNote = ({ merge: { merged }, busy, onMerge, onBack }: MergeNoteProps) => {
  const { who, where } = entryLines(merged);
  const kept = [who, where, merged.fields.phone, merged.fields.email, merged.note].filter((part) => part !== '');
  return (
    <div className="merge-note">
      <Note
        kind="wait" title="This person at this place is in the book already"
        buttons={<><Button kind="primary" isPending={busy} onPress={onMerge}>Merge the two</Button><Button onPress={onBack}>Go back</Button></>}
      >
        <p>Kept: {kept.join(' · ')}</p>
        {merged.also.length === 0 ? <p>Both say the same; nothing else is kept.</p> : (
          <p>Kept beside it: {merged.also.map(({ field, value }) => `${field} ${value}`).join(' · ')}</p>
        )}
      </Note>
    </div>
  );
};
