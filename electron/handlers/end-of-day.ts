import type { Handlers } from '../../shared/ipc-contract.ts';
import { closeDay, formPdf, printForm, tryAgain } from '../shipping/forms/close-day.ts';
import type { Desk } from '../shipping/desk.ts';
import { readEndOfDay } from '../shipping/forms/end-of-day.ts';
import { beforeEndOfDay } from '../shipping/funds/funds.ts';
import { resolveForm } from '../shipping/forms/resolve-form.ts';

type Calls = 'end-of-day/read' | 'end-of-day/close' | 'end-of-day/try-again' | 'forms/resolve' | 'forms/list' | 'forms/days' | 'forms/print' | 'forms/pdf';

/** @param once refuses what is pressed again while it, or a purchase, is under way. */
export const endOfDayHandlers = (desk: () => Desk, once: <T>(work: () => Promise<T>) => Promise<T>): Pick<Handlers, Calls> => ({
  'end-of-day/read': async () => {
    desk().funds.look(beforeEndOfDay);
    return readEndOfDay(desk());
  },
  'end-of-day/close': (closing) => once(() => closeDay(desk(), closing)),
  'end-of-day/try-again': async (input) => tryAgain(desk(), input),
  'forms/resolve': ({ requestId }) => once(() => resolveForm(desk(), requestId)),
  'forms/list': async ({ day }) => desk().ledger.forms(day),
  'forms/days': async () => desk().ledger.formDays(),
  'forms/print': (input) => printForm(desk(), input),
  'forms/pdf': async ({ formId }) => formPdf(desk(), formId),
});
