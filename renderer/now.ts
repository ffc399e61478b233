import { useEffect, useEffectEvent, useState } from 'react';
import type { AppStatus } from '../shared/app-status.ts';

const minute = 60_000;

/** The application's time, as main last told it and running on since; it ticks once a minute, which is all that is shown. */
export const useNow = (status: AppStatus): Date => {
  const told = Date.parse(status.now);
  const [running, setRunning] = useState({ told, toldAt: Date.now(), elapsed: 0 });
  if (running.told !== told) setRunning({ told, toldAt: Date.now(), elapsed: 0 });
  const tick = useEffectEvent(() => setRunning((before) => ({ ...before, elapsed: Date.now() - before.toldAt })));
  useEffect(() => {
    const timer = setInterval(() => tick(), minute / 2);
    return () => clearInterval(timer);
  }, []);
  return new Date(told + running.elapsed);
};
