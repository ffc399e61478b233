import { json, Refusal } from './answer.ts';
import type { PracticeContext } from './call.ts';

/** "Too many calls", with or without a word of when to come back. */
export const tooManyCalls = (api: string, headers: Readonly<Record<string, string>>): Refusal =>
  new Refusal(json(429, { apiVersion: api, error: { code: '429', message: 'Too Many Requests', errors: [] } }, headers));

/** Counts a call of an app against its hourly quotas. @throws Refusal 429 once one is used up. */
export const countCall = ({ clock, state, switches }: PracticeContext, clientId: string, api: string): void => {
  const { quotaPerHour, sharedQuotaPerHour, retryAfter } = switches.settings;
  const now = clock.now();
  const budgets = [[api, quotaPerHour], ['all', sharedQuotaPerHour]] as const;
  const late = budgets.flatMap(([budget, most]) => {
    if (most === null) return [];
    const { used, resetsAt } = state.quotas.count(clientId, budget, now);
    return used > most ? [resetsAt.getTime()] : [];
  });
  if (late.length === 0) return;
  const resetsAt = Math.max(...late);
  const seconds = String(Math.max(1, Math.ceil((resetsAt - now.getTime()) / 1000)));
  throw tooManyCalls(api, retryAfter === 'none' ? {} : { 'Retry-After': retryAfter === 'seconds' ? seconds : new Date(resetsAt).toUTCString() });
};
