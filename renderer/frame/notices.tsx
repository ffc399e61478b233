import type { Notice } from '../../shared/app-status.ts';
import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';

/** What happened before the window was there: a damaged file moved aside. It stays until it is dismissed by hand. */
export const Notices = ({ notices }: { readonly notices: readonly Notice[] }) => notices.length === 0 ? null : (
  <div className="content-notices">
    {notices.map(({ id, title, detail }) => (
      <Note key={id} kind="wait" title={title} buttons={<Button onPress={() => void call('app/dismiss-notice', { id })}>Dismiss</Button>}>
        {detail}
      </Note>
    ))}
  </div>
);
