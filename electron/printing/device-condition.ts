import { askIppDevice, type CupsQueue } from './cups.ts';
import { IppRefused, IppUnanswered } from './ipp-client.ts';
import { worst, type Condition } from './printer-state.ts';
import { askHostStatus, probePort, type RawAddress } from './raw-port.ts';

interface DeviceTimeouts { readonly connect: number; readonly deviceAnswer: number; readonly hostStatus: number }

const unknown: Condition = { state: 'unknown', detail: '' };

/** Schemes of network devices and the port they mean when the URI names none. */
const ports: Readonly<Record<string, number>> = { 'socket:': 9100, 'ipp:': 631, 'ipps:': 631, 'http:': 80, 'https:': 443, 'lpd:': 515 };

const addressOf = (deviceUri: string): RawAddress | null => {
  if (!URL.canParse(deviceUri)) return null;
  const uri = new URL(deviceUri);
  const usualPort = ports[uri.protocol];
  if (usualPort === undefined || uri.hostname === '') return null;
  return { host: uri.hostname.replace(/^\[|\]$/g, ''), port: Number(uri.port || usualPort) };
};

/** Where a queue's raw port is, if that is what its device is. */
export const rawAddressOf = (deviceUri: string): RawAddress | null => (deviceUri.startsWith('socket:') ? addressOf(deviceUri) : null);

/**
 * How the device behind a queue is, asked past CUPS: CUPS finds out that a printer was switched off only when it prints.
 * A queue that is printing isn't disturbed: many raw ports take one connection at a time.
 */
export const deviceCondition = async (queue: CupsQueue, timeouts: DeviceTimeouts): Promise<Condition> => {
  const address = addressOf(queue.deviceUri);
  if (queue.condition.state === 'busy' || address === null) return unknown;
  const uri = new URL(queue.deviceUri);
  if (uri.protocol === 'socket:' && queue.raw) return askHostStatus(address, timeouts.connect, timeouts.hostStatus);
  const reached = await probePort(address, timeouts.connect);
  if (reached.state === 'offline' || uri.protocol === 'socket:' || uri.protocol === 'lpd:') return reached;
  const told = await askIppDevice(uri, timeouts.deviceAnswer).catch((error: unknown) => {
    if (error instanceof IppUnanswered || error instanceof IppRefused) return unknown;
    throw error;
  });
  return worst([reached, told].filter(({ state }) => state !== 'unknown'));
};
