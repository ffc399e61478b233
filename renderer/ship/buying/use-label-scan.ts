import { useEffect, useEffectEvent } from 'react';
import { expectLabel } from '../../scan-back/expected-label.ts';
import { boxOn } from '../boxes/read-box.ts';
import type { Ship } from '../use-ship.ts';

/**
 * After printing, the page waits for the scan of the label that was just bought, and goes on when it comes. Where another box
 * was added first, it still waits for the label of the box before, until that box is bought too.
 */
export const useLabelScan = ({ settings, draft, purchase: { phase, last } }: Ship, next: () => void): void => {
  const onPage = phase.at === 'bought' ? phase.shipment : boxOn(draft).number > 1 ? last : null;
  const shipment = onPage?.state === 'bought' ? onPage : null;
  const isConfirmed = shipment?.printJobs.some(({ state }) => state === 'confirmed') ?? false;
  const awaitedId = settings.scanBack && shipment !== null && shipment.printJobs.length > 0 && !isConfirmed ? shipment.id : null;
  useEffect(() => (awaitedId === null ? undefined : expectLabel(awaitedId)), [awaitedId]);
  const goesOn = settings.scanBack && isConfirmed && phase.at === 'bought';
  const go = useEffectEvent(() => next());
  useEffect(() => { if (goesOn) go(); }, [goesOn]);
};
