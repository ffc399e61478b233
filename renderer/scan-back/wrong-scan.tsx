import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { formatTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { orderWords } from '../words/box-words.ts';
import { useCall } from '../bridge.ts';
import type { WrongScan as Wrong } from './use-scan-back.ts';
import './wrong-scan.css';

const toOf = ({ name, company }: { readonly name: string; readonly company: string }): string => name || company;

/** Whose parcel the label should be on. */
const Expected = ({ shipmentId }: { readonly shipmentId: string }) => {
  const { value } = useCall('shipments/get', { shipmentId });
  if (!value) return null;
  const order = orderWords(value.mailpiece);
  return <p className="wrong-scan-line">This parcel is <strong>{[order && `order ${order}`, toOf(value.mailpiece.to)].filter(Boolean).join(', ')}</strong>, …{value.trackingNumber?.slice(-4)}</p>;
};

/** A wrong label fills the page. A scanner ends with Enter, so Enter doesn't take it away. */
export const WrongScan = ({ wrong: { failure, scanned, expectedId }, onSeen }: { readonly wrong: Wrong; readonly onSeen: () => void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const notByEnter = (event: KeyboardEvent): void => { if (event.key === 'Enter') event.preventDefault(); };
  const belongsTo = failure.code === 'scan-back-mismatch' ? failure.belongsTo : null;
  return (
    <div className="wrong-scan dialog" role="alertdialog" aria-modal="true" aria-labelledby="wrong-scan-title" aria-describedby="wrong-scan-what">
      <p className="wrong-scan-title" id="wrong-scan-title"><span aria-hidden="true">■ </span>Wrong label</p>
      <div id="wrong-scan-what" className="wrong-scan-what">
        {belongsTo ? (
          <p className="wrong-scan-owner">It belongs to {orderWords(belongsTo) === '' ? '' : <><strong>order {orderWords(belongsTo)}</strong>, </>}<strong>{belongsTo.to}</strong></p>
        ) : failure.code === 'label-not-live' ? (
          <p className="wrong-scan-owner">Its label was given back to USPS: it is {failure.state.replaceAll('-', ' ')} and <strong>can’t be mailed</strong></p>
        ) : <p className="wrong-scan-owner">It is <strong>no label of this desk</strong></p>}
        {expectedId === null ? null : <Expected shipmentId={expectedId} />}
        <p className="wrong-scan-line">Scanned: {formatTrackingNumber(scanned)}</p>
        <p className="wrong-scan-line">Take it off this parcel and put it on its own. Nothing was confirmed; it stays in the tray until it is settled there.</p>
      </div>
      <button type="button" className="button wrong-scan-seen" ref={button} onKeyDown={notByEnter} onClick={onSeen}>I have taken it off <kbd>Space</kbd></button>
    </div>
  );
};
