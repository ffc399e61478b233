import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import { useNow } from '../now.ts';
import { turnOf } from './turn-of.ts';

/** Reads the day anew when midnight or USPS's manifest passes while the page is open: what a form takes changes by both. */
export const DayTurns = ({ status, onTurned }: { readonly status: AppStatus; readonly onTurned: () => void }) => {
  // The status is told when something changes; midnight is no such thing.
  const turn = turnOf(useNow(status), status.timeZone);
  const seen = useRef(turn);
  useEffect(() => {
    if (seen.current === turn) return;
    seen.current = turn;
    onTurned();
  }, [turn, onTurned]);
  return null;
};
