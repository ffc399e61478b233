import type { CupsQueue } from './cups.ts';
import { ippDevice, rawAddress } from './device-address.ts';
import { deviceJobEnd } from './device-job.ts';
import { followHostStatus, type HostStatusTimeouts } from './follow-host-status.ts';
import type { PrintProgress } from './printing.ts';

/**
 * After CUPS said "completed": what the printer itself says. Of a raw queue CUPS means only that the bytes were handed
 * over; of a driverless one it is now and then wrong.
 */
export const confirmWithDevice = async (
  queue: CupsQueue, jobName: string, timeouts: HostStatusTimeouts & { readonly deviceAnswer: number },
  report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<void> => {
  if (queue.raw) {
    const address = rawAddress(queue.deviceUri);
    const heard = address === null ? 'silent' : await followHostStatus(address, timeouts, report, signal);
    if (heard === 'silent') report({ state: 'completed', detail: 'Handed to the printer, which doesn’t say whether it came out' });
    return;
  }
  const device = ippDevice(queue.deviceUri);
  const end = device === null ? null : await deviceJobEnd(device, jobName, timeouts, signal);
  report(end === null || end.printed ? { state: 'completed', detail: '' } : { state: 'failed', detail: end.because });
};
