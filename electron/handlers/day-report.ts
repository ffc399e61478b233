import type { Handlers } from '../../shared/ipc-contract.ts';
import { dayReportPdf } from '../shipping/day-report/day-report.ts';
import { printDayReport } from '../shipping/day-report/print-day-report.ts';
import type { Desk } from '../shipping/desk.ts';

/** The calls about the report of a day. */
export const dayReportHandlers = (desk: () => Desk): Pick<Handlers, 'day-report/pdf' | 'day-report/print'> => ({
  'day-report/pdf': ({ day }) => dayReportPdf(desk(), day),
  'day-report/print': (input) => printDayReport(desk(), input),
});
