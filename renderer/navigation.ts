import { createContext, useContext } from 'react';

export type PageName = 'ship' | 'shipments' | 'end-of-day' | 'account' | 'settings';

/** Where to go, and what to show there. */
export interface Destination {
  readonly page: PageName;
  /** On Shipments: what stands in its search. */
  readonly search?: string;
  /** On Shipments: the shipment that is opened. */
  readonly shipmentId?: string;
  /** On Settings: the part that is shown. */
  readonly tab?: 'printers' | 'print-jobs';
  /** On Account: the part that takes the focus. */
  readonly part?: 'enrolment' | undefined;
  /** On Ship: an order number that was scanned elsewhere. */
  readonly orderNumber?: string;
  /** On Ship: the bar code of a preset that was scanned. */
  readonly presetCode?: string;
}

export interface PageProps {
  /** How this page was come to; a new object each time, also for the same place. */
  readonly destination: Destination;
}

export const GoContext = createContext<(destination: Destination) => void>(() => undefined);

/** What takes the person to another page. */
export const useGo = (): ((destination: Destination) => void) => useContext(GoContext);
