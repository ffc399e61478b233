import type { Log } from './log.ts';

const line = (level: string, event: string, facts: Readonly<Record<string, string | number | boolean>> = {}): string =>
  [new Date().toISOString(), level, event, ...Object.entries(facts).map(([name, fact]) => `${name}=${JSON.stringify(fact)}`)].join(' ');

/** The log: one line an event on standard error, where whoever started the application reads it. */
export const consoleLog: Log = {
  info: (event, facts) => console.error(line('info', event, facts)),
  error: (event, facts) => console.error(line('error', event, facts)),
};
