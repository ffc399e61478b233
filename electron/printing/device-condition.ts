import { askPrinter, type CupsQueue } from './cups.ts';
import { deviceAddress, ippDevice } from './device-address.ts';
import { IppRefused, IppUnanswered } from './ipp-client.ts';
import type { Condition } from './printer-state.ts';
import { askHostStatus, probePort } from './raw-port.ts';

interface DeviceTimeouts { readonly connect: number; readonly deviceAnswer: number; readonly hostStatus: number }

const unknown: Condition = { state: 'unknown', detail: '' };

/**
 * How the device behind a queue is, asked past CUPS: CUPS finds out that a printer was switched off only when it prints.
 * A queue that is printing isn't disturbed: many raw ports take one connection at a time.
 */
export const deviceCondition = async (queue: CupsQueue, timeouts: DeviceTimeouts): Promise<Condition> => {
  const address = deviceAddress(queue.deviceUri);
  if (queue.condition.state === 'busy' || address === null) return unknown;
  if (queue.raw && queue.deviceUri.startsWith('socket:')) return askHostStatus(address, timeouts.connect, timeouts.hostStatus);
  const reached = await probePort(address, timeouts.connect);
  const device = ippDevice(queue.deviceUri);
  if (reached.state === 'offline' || device === null) return reached;
  return askPrinter(device, timeouts.deviceAnswer).catch((error: unknown) => {
    if (error instanceof IppUnanswered || error instanceof IppRefused) return unknown;
    throw error;
  });
};
