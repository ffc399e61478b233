import { everyClass, serviceName } from '../../../shared/rates/service-names.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import type { ShipmentState } from '../../../shared/shipments/shipment.ts';
import type { TrackingGroup } from '../../../shared/shipments/tracking.ts';

export const stateNames: Readonly<Record<ShipmentState, string>> = {
  bought: 'Bought', canceled: 'Canceled', 'refund-requested': 'Refund requested', unknown: 'Unknown', unconfirmed: 'Unconfirmed', failed: 'Not bought',
  intended: 'Not sent yet', sent: 'Asking USPS',
};

export const trackingNames: Readonly<Record<TrackingGroup, string>> = {
  exceptions: 'Wants a look', 'not-scanned': 'Not yet scanned', 'under-way': 'On its way', delivered: 'Delivered',
};

export const costCodeName = (code: string): string => (code === '' ? 'No cost code' : code);

export const serviceChoices = everyClass.map((value) => ({ value, words: serviceName(value) }));

/** "Today", "All days", "Thu Nov 19", "Mon Nov 16 to Thu Nov 19". */
export const dayWords = ({ day, until = null }: Pick<ShipmentFilter, 'day' | 'until'>, today: Day): string => {
  if (day === null && until === null) return 'All days';
  if (day === null) return `Until ${formatDay(until ?? today)}`;
  if (until === null || until === day) return day === today ? 'Today' : formatDay(day);
  return `${formatDay(day)} to ${formatDay(until)}`;
};

/** All that narrows the list, in words. */
export const filterWords = (filter: ShipmentFilter, today: Day): string => [
  dayWords(filter, today),
  filter.state === undefined ? null : stateNames[filter.state],
  filter.service === undefined ? null : serviceName(filter.service),
  filter.costCode === undefined ? null : costCodeName(filter.costCode),
  filter.tracking === undefined ? null : trackingNames[filter.tracking],
].filter((words) => words !== null).join(' · ');
