import type { Shipment } from '../../shared/shipment.ts';
import { Note } from '../ui/note.tsx';

/** A customs form counts only once somebody has signed it: where, while the label is in the hand. */
export const CustomsNote = ({ shipment }: { readonly shipment: Shipment }) => shipment.mailpiece.customs === null || shipment.state !== 'bought' ? null : (
  <Note kind="wait" title="Sign and date the customs form">
    At the foot of its page, beside “Sender’s signature and date”, on each copy, before it goes on the parcel.
  </Note>
);
