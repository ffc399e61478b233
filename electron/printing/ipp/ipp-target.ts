import type { IppServer } from './ipp-client.ts';
import type { RawAddress } from '../raw/raw-port.ts';

/** Schemes of network devices and the port they mean when the URI names none. */
const ports: Readonly<Record<string, number>> = {
  'socket:': 9100, 'ipp:': 631, 'ipps:': 631, 'http:': 80, 'https:': 443, 'lpd:': 515,
};

/** Where a queue's device listens; null for one that isn't on the network, or is found by its service's name. */
export const deviceAddress = (deviceUri: string): RawAddress | null => {
  if (!URL.canParse(deviceUri)) return null;
  const uri = new URL(deviceUri);
  const usualPort = ports[uri.protocol];
  if (usualPort === undefined || uri.hostname === '') return null;
  return { host: uri.hostname.replace(/^\[|\]$/g, ''), port: Number(uri.port || usualPort) };
};

/** Where a queue's raw port is, if that is what its device is. */
export const rawAddress = (deviceUri: string): RawAddress | null =>
  (deviceUri.startsWith('socket:') ? deviceAddress(deviceUri) : null);

/** A printer or a queue that is asked over IPP. */
export interface IppTarget { readonly server: IppServer; readonly uri: string; readonly path: string }

/** How a queue's device is asked over IPP, if it can be; without the options that CUPS keeps in the URI for its backend. */
export const ippDevice = (deviceUri: string): IppTarget | null => {
  const address = deviceAddress(deviceUri);
  if (address === null) return null;
  const { protocol, host, pathname } = new URL(deviceUri);
  if (!['ipp:', 'ipps:', 'http:', 'https:'].includes(protocol)) return null;
  const secure = protocol === 'ipps:' || protocol === 'https:';
  return { server: { ...address, secure }, uri: `${secure ? 'ipps' : 'ipp'}://${host}${pathname}`, path: pathname };
};
