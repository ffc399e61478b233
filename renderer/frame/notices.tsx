import type { AppStatus, Notice } from '../../shared/app-status.ts';
import { call } from '../bridge.ts';
import { formatMoment } from '../words/format-time.ts';
import { useNow } from '../now.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';

/** What happened before the window was there: a damaged file moved aside. It stays until it is dismissed by hand. */
export const Notices = ({ status }: { readonly status: AppStatus }) => status.notices.length === 0 ? null : (
  <div className="content-notices">{status.notices.map((notice) => <OneNotice key={notice.id} notice={notice} status={status} />)}</div>
);

const OneNotice = ({ notice: { id, title, detail, copy }, status }: { readonly notice: Notice; readonly status: AppStatus }) => {
  const bringBack = useTask('ledger/bring-back');
  const now = useNow(status);
  const dismiss = (): void => void call('app/dismiss-notice', { id });
  const restore = async (): Promise<void> => {
    if (copy && await bringBack.run({ name: copy.name })) dismiss();
  };
  return (
    <Note
      kind="wait"
      title={title}
      buttons={(
        <>
          {copy ? <Button isPending={bringBack.busy} onPress={() => void restore()}>Bring back the copy of {formatMoment(new Date(copy.at), now, status.timeZone)}</Button> : null}
          <Button onPress={dismiss}>Dismiss</Button>
        </>
      )}
    >
      {detail}
      {bringBack.failure ? <FailureNote failure={bringBack.failure} onRetry={() => void restore()} onDismiss={bringBack.dismiss} /> : null}
    </Note>
  );
};
