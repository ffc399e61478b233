import { useEffect, useEffectEvent } from 'react';
import { expectLabel } from '../../scan-back/expected-label.ts';
import type { Ship } from '../use-ship.ts';

/** After printing, the page waits for the scan of the label that was just bought, and goes on when it comes. */
export const useLabelScan = ({ settings, purchase: { phase } }: Ship, next: () => void): void => {
  const shipment = phase.at === 'bought' && phase.shipment.state === 'bought' ? phase.shipment : null;
  const isConfirmed = shipment?.printJobs.some(({ state }) => state === 'confirmed') ?? false;
  const awaitedId = settings.scanBack && shipment !== null && shipment.printJobs.length > 0 && !isConfirmed ? shipment.id : null;
  useEffect(() => (awaitedId === null ? undefined : expectLabel(awaitedId)), [awaitedId]);
  const goesOn = settings.scanBack && isConfirmed;
  const go = useEffectEvent(() => next());
  useEffect(() => { if (goesOn) go(); }, [goesOn]);
};
