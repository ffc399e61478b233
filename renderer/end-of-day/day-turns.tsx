import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import { manifestTime } from '../../shared/manifest-time.ts';
import { addDays, dayAt } from '../../shared/ship-days.ts';
import { useNow } from '../now.ts';

/** Reads the day anew when midnight or USPS's manifest passes while the page is open: what a form takes changes by both. */
export const DayTurns = ({ status, onTurned }: { readonly status: AppStatus; readonly onTurned: () => void }) => {
  const now = useNow(status);
  // The status is told when something changes; midnight is no such thing.
  const today = dayAt(now, status.timeZone);
  const sent = [addDays(today, -1), today].filter((day) => now >= manifestTime(day)).length;
  const turn = `${today}/${sent}`;
  const seen = useRef(turn);
  useEffect(() => {
    if (seen.current === turn) return;
    seen.current = turn;
    onTurned();
  }, [turn, onTurned]);
  return null;
};
