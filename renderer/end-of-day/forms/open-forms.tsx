import type { FormRequest } from '../../../shared/shipments/shipment.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { parcels } from '../form-group.ts';

/** Forms whose answer was lost: their labels go on no other until USPS has said what became of it. */
export const OpenForms = ({ requests, onAsked }: { readonly requests: readonly FormRequest[]; readonly onAsked: () => void }) =>
  requests.filter(({ state }) => state === 'unknown').map((request) => <OpenForm key={request.id} request={request} onAsked={onAsked} />);

const OpenForm = ({ request, onAsked }: { readonly request: FormRequest; readonly onAsked: () => void }) => {
  const resolve = useTask('forms/resolve');
  const ask = async (): Promise<void> => {
    await resolve.run({ requestId: request.id });
    onAsked();
  };
  return (
    <Note kind="stop" title={`It isn’t known whether USPS made the form for ${parcels(request.trackingNumbers.length)}`}>
      <p>
        {formatDay(request.mailingDate)}, entry ZIP {request.entryZip}. USPS’s answer was lost: {request.detail} Labeldesk never asks for the form twice.
        It asks USPS which of the labels are on one.
      </p>
      <Button isPending={resolve.busy} onPress={() => void ask()}>Ask USPS again</Button>
      {resolve.failure ? <FailureNote failure={resolve.failure} onRetry={() => void ask()} onDismiss={resolve.dismiss} /> : null}
    </Note>
  );
};
