import { deviceJobEnd } from '../ipp/device-job.ts';
import { ippDevice, rawAddress } from '../ipp/ipp-target.ts';
import type { PrintProgress } from '../printing.ts';
import { followThermal, oneWay } from '../raw/follow-thermal.ts';
import { askThermal, type StatusLanguage } from '../raw/thermal-status.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import type { CupsQueue } from './cups-queue.ts';

/** Devices that CUPS hands bytes to; "completed" then means only that they were taken. */
const takesBytesOnly = /^(?:socket|usb|lpd|serial|parallel):/;

/**
 * After CUPS said "completed": what the printer itself says. Of a device that is handed bytes CUPS means only that they were
 * taken; of a driverless one it is now and then wrong.
 * @param status how its raw port is asked; null where it can't be.
 */
export const endAtDevice = async (
  { deviceUri, facts }: CupsQueue, status: StatusLanguage | null, jobId: string, timeouts: PrintingTimeouts,
  report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<PrintProgress | null> => {
  const completed: PrintProgress = { state: 'completed', detail: '' };
  const device = ippDevice(deviceUri);
  if (device !== null) {
    const end = await deviceJobEnd(device, jobId, timeouts, signal);
    return end === null || end.printed ? completed : { state: 'failed', detail: end.because };
  }
  const address = rawAddress(deviceUri);
  if (address !== null && status !== null)
    return followThermal(() => askThermal(address, status, timeouts), timeouts, report, signal);
  return takesBytesOnly.test(deviceUri) || facts.takes[0] === 'raw' ? oneWay : completed;
};
