import { basename } from 'node:path';
import type { Environment } from '../../../shared/account/account.ts';
import type { Notice } from '../../../shared/app-status.ts';
import type { LedgerCopy } from '../../../shared/ledger-copies.ts';
import type { Backup } from '../backups/backups.ts';
import { checkWhole } from './check-whole.ts';

/** The copy that is offered in place of a damaged ledger: one that can't be read isn't. */
export const newestSound = async (backups: readonly Backup[], closing: AbortSignal): Promise<LedgerCopy | null> => {
  for (const { file, at, bytes } of backups) {
    const damage = await checkWhole({ file, how: 'indexes' }, closing).catch((error: unknown) => String(error));
    if (damage === null) return { name: basename(file), at, bytes };
  }
  return null;
};

/** A file that couldn't be opened at all. */
export const movedAsideNotice = (environment: Environment, movedAside: string, copy: LedgerCopy | null): Notice => ({
  id: `ledger-${environment}`,
  title: 'The record of shipments could not be read',
  detail: `It was kept as ${movedAside}, and a new one was started. Labels in the old record are not lost: keep that file.`,
  copy,
});

/** Damage that was found behind the start, in a file that is open. */
export const damagedNotice = (environment: Environment, copy: LedgerCopy | null): Notice => ({
  id: `ledger-damaged-${environment}`,
  title: 'The record of shipments is damaged',
  detail: 'A part of it can’t be read; the rest is still used. Bring back a copy before you ship on: the damaged record is kept '
    + 'beside it, and labels bought since the copy are in that one and at USPS.',
  copy,
});
