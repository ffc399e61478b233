import { useSettings, useStatus } from '../bridge.ts';
import type { PageProps } from '../navigation.ts';
import { ShipDesk } from './ship-desk.tsx';
import './ship.css';

/** One parcel after another: who, what, how, how much, print. */
export const ShipPage = ({ destination }: PageProps) => {
  const settings = useSettings();
  const status = useStatus();
  // Each environment has a draft, quotes and labels of its own: nothing of one is carried into another.
  return settings && status ? <ShipDesk key={status.environment} settings={settings} status={status} destination={destination} /> : null;
};
