import { useEffect, useState } from 'react';
import type { AppStatus } from '../shared/app-status.ts';

const halfMinute = 30_000;

/** The application's time, as main last told it and running on since; minutes are all that is shown of it. */
export const useNow = (status: AppStatus): Date => {
  const told = Date.parse(status.now);
  const [running, setRunning] = useState({ told, elapsed: 0 });
  useEffect(() => {
    const toldAt = performance.now();
    const timer = setInterval(() => setRunning({ told, elapsed: performance.now() - toldAt }), halfMinute);
    return () => clearInterval(timer);
  }, [told]);
  return new Date(told + (running.told === told ? running.elapsed : 0));
};
