import { askPrinter } from '../ipp/ask-printer.ts';
import { IppRefused, IppUnanswered } from '../ipp/ipp-client.ts';
import { deviceAddress, ippDevice, rawAddress } from '../ipp/ipp-target.ts';
import type { Condition } from '../printer-state.ts';
import { probePort } from '../raw/raw-port.ts';
import { askThermal, type StatusLanguage } from '../raw/thermal-status.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import type { CupsQueue } from './cups-queue.ts';

const unknown: Condition = { state: 'unknown', detail: '' };

type Timeouts = Pick<PrintingTimeouts, 'connect' | 'deviceAnswer' | 'hostStatus'>;

/**
 * How the device behind a queue is, asked past CUPS: CUPS finds out that a printer was switched off only when it prints.
 * A queue that is printing isn't disturbed: many raw ports take one connection at a time.
 * @param status how its raw port is asked; null for one that is only probed.
 */
export const deviceCondition = async (
  queue: CupsQueue, status: StatusLanguage | null, timeouts: Timeouts,
): Promise<Condition> => (queue.condition.state === 'busy' ? unknown : askDevice(queue, status, timeouts));

/** The same, whatever the queue is doing. */
export const askDevice = async (
  { deviceUri }: Pick<CupsQueue, 'deviceUri'>, status: StatusLanguage | null, timeouts: Timeouts,
): Promise<Condition> => {
  const address = deviceAddress(deviceUri);
  if (address === null) return unknown;
  const raw = rawAddress(deviceUri);
  if (raw !== null && status !== null) return askThermal(raw, status, timeouts);
  const reached = await probePort(address, timeouts.connect);
  const device = ippDevice(deviceUri);
  if (reached.state === 'offline' || device === null) return reached;
  return askPrinter(device, timeouts.deviceAnswer).catch((error: unknown) => {
    if (error instanceof IppUnanswered || error instanceof IppRefused) return unknown;
    throw error;
  });
};
