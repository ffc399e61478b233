import { continuationPages } from '../../shared/customs/customs-pages.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { Note } from '../ui/note.tsx';

/** A customs form counts only once somebody has signed it: where, while the label is in the hand. */
export const CustomsNote = ({ shipment }: { readonly shipment: Shipment }) => shipment.mailpiece.customs === null || shipment.state !== 'bought' ? null : (
  <Note kind="wait" title="Sign and date the customs form">
    {continuationPages(shipment.mailpiece.customs.lines.length) === 0 ? 'At the foot of its page' : 'At the foot of each of its pages'}, beside “Sender’s signature and date”, on each copy, before it goes on the parcel.
  </Note>
);
