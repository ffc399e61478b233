import { closeDay } from '../../../electron/shipping/forms/close-day.ts';
import type { Desk } from '../../../electron/shipping/desk.ts';
import type { DayClosed, FormChoice } from '../../../shared/end-of-day/end-of-day.ts';
import { renoToday } from './reno-today.ts';

export interface Closed extends Partial<Omit<FormChoice, 'shipmentIds'>> {
  readonly printerId?: string | null;
}

/** Makes a form of labels of Reno's today, printed or not: a person was told of those that aren't. */
export const closeLabels = (desk: Desk, shipmentIds: readonly string[], { printerId = null, ...change }: Closed = {}): Promise<DayClosed> =>
  closeDay(desk, { choices: [{ ...renoToday, ...change, shipmentIds: [...shipmentIds] }], printerId, seenOpen: shipmentIds });
