import { useEffect, useRef, useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import { isLive, whyNotPostage } from '../../shared/shipments/live-label.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { useCall, useEvent, useSettings } from '../bridge.ts';
import { boxWords } from '../words/box-words.ts';
import { formatMoment } from '../words/format-time.ts';
import { useCommands } from '../keys/commands.ts';
import { useNow } from '../now.ts';
import { onlyOne } from '../words/printer-words.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { EditParcel } from './after-purchase/edit-parcel.tsx';
import { History } from './after-purchase/history.tsx';
import { RecordRefund } from './after-purchase/record-refund.tsx';
import { ReturnLabel } from './after-purchase/return-label.tsx';
import { useAfterPurchase } from './after-purchase/use-after-purchase.ts';
import { UspsReprint } from './after-purchase/usps-reprint.tsx';
import { CancelLabel } from './cancel-label.tsx';
import { PrintAgain } from './print-again.tsx';
import { ShipmentFacts } from './shipment-facts.tsx';
import { ShipmentLabel } from './shipment-label.tsx';
import { ShipmentStateNote } from './shipment-state-note.tsx';
import './after-purchase/after-purchase.css';
import { stateWord, toLine } from './shipment-words.ts';
import { TrackingPart } from './tracking/tracking-part.tsx';

export interface ShipmentPanelProps {
  readonly shipmentId: string;
  readonly status: AppStatus;
  /** True when it was opened by hand: the focus goes to it. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** Everything about one shipment, and what can still be done with it. */
export const ShipmentPanel = ({ shipmentId, status, takesFocus, onClose }: ShipmentPanelProps) => {
  const asked = useCall('shipments/get', { shipmentId });
  const now = useNow(status);
  const panel = useRef<HTMLElement>(null);
  useEvent('shipment/changed', (changed) => { if (changed.id === shipmentId) asked.put(changed); });
  useCommands([{ name: 'Close the shipment', keys: 'Esc', run: onClose }]);
  useEffect(() => { if (takesFocus) panel.current?.focus(); }, [takesFocus, shipmentId]);
  // What was pressed may be gone with the state that it changed: the panel keeps the focus, and shows the new state.
  const state = asked.value?.state;
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    panel.current?.focus();
    panel.current?.scrollTo({ top: 0 });
  }, [state]);
  const shipment = asked.value?.id === shipmentId ? asked.value : null;
  return (
    <aside className="panel" aria-label="Chosen shipment" tabIndex={-1} ref={panel}>
      {asked.failure ? <FailureNote failure={asked.failure} onRetry={asked.again} /> : null}
      {shipment ? <Contents key={shipment.id} shipment={shipment} now={now} timeZone={status.timeZone} onClose={onClose} onChanged={asked.put} /> : null}
    </aside>
  );
};

interface ContentsProps {
  readonly shipment: Shipment;
  readonly now: Date;
  readonly timeZone: string;
  readonly onClose: () => void;
  readonly onChanged: (shipment: Shipment) => void;
}

const Contents = ({ shipment, now, timeZone, onClose, onChanged }: ContentsProps) => {
  const { mailpiece } = shipment;
  const settings = useSettings();
  const { printers } = usePrinters();
  const [chosen, setChosen] = useState<string | null>(null);
  const printerId = chosen ?? settings?.routes.label ?? onlyOne(printers ?? []);
  const printer = printers?.find(({ id }) => id === printerId) ?? null;
  const { options, history } = useAfterPurchase(shipment);
  const [askingToCancel, setAskingToCancel] = useState(false);
  const canceling = history.find(({ kind }) => kind.startsWith('cancel'));
  const refundAsked = history.find(({ kind }) => kind === 'refund-requested');
  const live = isLive(shipment);
  return (
    <>
      <header className="panel-heading">
        <div>
          <h2>{mailpiece.orderNumber === '' ? toLine(shipment).name : `Order ${mailpiece.orderNumber}`}</h2>
          <StateBadge {...stateWord(shipment)} />{mailpiece.box ? ` ${boxWords(mailpiece.box)}` : null}
        </div>
        <Button aria-label="Close the shipment" onPress={onClose}>Close <kbd>Esc</kbd></Button>
      </header>
      <ShipmentStateNote
        shipment={shipment} onResolved={onChanged}
        refundAsked={refundAsked ? formatMoment(new Date(refundAsked.at), now, timeZone) : ''}
      />
      {whyNotPostage(shipment) === null && options?.reprints.isNeeded ? <UspsReprint shipment={shipment} reprints={options.reprints} onChanged={onChanged} /> : null}
      <TrackingPart shipment={shipment} now={now} timeZone={timeZone} onChanged={onChanged} />
      {shipment.hasLabel && options?.reprints.isNeeded !== true
        ? <ShipmentLabel key={`${shipment.id} ${whyNotPostage(shipment)?.across}`} shipment={shipment} printer={printer} now={now} timeZone={timeZone} />
        : null}
      {shipment.hasLabel ? (
        <PrintAgain
          shipment={shipment} now={now} timeZone={timeZone} settings={settings}
          printers={printers} printer={printer} onPrinter={setChosen}
        />
      ) : null}
      <ShipmentFacts shipment={shipment} />
      {shipment.state === 'refund-requested' && shipment.refunded < shipment.charged
        ? <RecordRefund key={shipment.refunded} shipment={shipment} now={now} timeZone={timeZone} onRecorded={onChanged} />
        : null}
      {live && options && shipment.returnOf === null && shipment.edit === null ? (
        <EditParcel
          key={JSON.stringify(shipment.edited)} shipment={shipment} whyNot={options.whyNotEdited}
          onCancelInstead={() => setAskingToCancel(true)} onChanged={onChanged}
        />
      ) : null}
      <CancelLabel
        shipment={shipment} now={now} timeZone={timeZone} isAsking={askingToCancel} onAsk={setAskingToCancel} onCanceled={onChanged}
        refused={canceling?.kind === 'cancel-refused' ? canceling : null}
      />
      {live && options && shipment.returnOf === null ? <ReturnLabel shipment={shipment} options={options} printer={printer} /> : null}
      {history.length === 0 ? null : <History entries={history} now={now} timeZone={timeZone} />}
    </>
  );
};
