import type { DeskParts } from './desk-parts.ts';

/** Logs what nobody expected, without its message: a message may quote the address or the label that it choked on. */
export const logMistake = ({ log }: Pick<DeskParts, 'log'>, error: unknown, where: string): void => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  log.error('mistake', { where, name: error instanceof Error ? error.name : typeof error, code });
};
