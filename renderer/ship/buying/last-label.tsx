import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { useGo } from '../../navigation.ts';
import { isStopped, jobSentence, jobWord } from '../../print-jobs/job-words.ts';
import { Button } from '../../ui/button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';

/** The label bought before this parcel: printed again, or looked at when its print came to a stop since. */
export const LastLabel = ({ last, onPrint }: { readonly last: Shipment; readonly onPrint: () => void }) => {
  const go = useGo();
  const [job] = last.printJobs;
  const stopped = job && isStopped(job) ? job : null;
  return (
    <p className="last-label quiet">
      {stopped ? <StateBadge {...jobWord(stopped)} /> : null}
      <span className="last-label-words">Last: {last.mailpiece.to.name || last.mailpiece.to.company}, …{last.trackingNumber?.slice(-4)}{stopped ? `. ${jobSentence(stopped)}` : ''}</span>
      {stopped
        ? <Button kind="plain" onPress={() => go({ page: 'shipments', shipmentId: last.id })}>Look at it</Button>
        : <Button kind="plain" onPress={onPrint}>Print again <kbd>Ctrl+P</kbd></Button>}
    </p>
  );
};
