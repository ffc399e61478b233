import { setTimeout as wait } from 'node:timers/promises';
import { isTrouble } from './printer-state.ts';
import type { PrintProgress } from './printing.ts';
import { askHostStatus, type RawAddress } from './raw-port.ts';

export interface HostStatusTimeouts {
  readonly connect: number;
  readonly hostStatus: number;
  readonly poll: number;
  /** How long a printer must say that it is idle until its label counts as out. */
  readonly settle: number;
}

/**
 * Watches a ZPL printer that was just handed a label: `accepted` with what it waits for, `completed` when it stays idle
 * with nothing left in its memory. Returns "silent", with nothing reported, where the printer doesn't answer.
 */
export const followHostStatus = async (
  address: RawAddress, timeouts: HostStatusTimeouts, report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<'silent' | 'told'> => {
  let told: string | null = null;
  let idleSince: number | null = null;
  for (let look = 0; !signal.aborted; look++) {
    const { state, detail } = await askHostStatus(address, timeouts.connect, timeouts.hostStatus);
    if (look === 0 && (state === 'unknown' || state === 'offline')) return 'silent';
    if (state === 'offline') {
      report({ state: 'failed', detail: 'The printer went away while it held the label. Look whether it came out' });
      return 'told';
    }
    idleSince = state === 'ready' ? idleSince ?? Date.now() : null;
    if (idleSince !== null && Date.now() - idleSince >= timeouts.settle) {
      report({ state: 'completed', detail: '' });
      return 'told';
    }
    const waitsFor = isTrouble(state) ? detail : '';
    if (waitsFor !== told && state !== 'unknown') report({ state: 'accepted', detail: told = waitsFor });
    await wait(timeouts.poll, undefined, { signal }).catch(() => undefined);
  }
  return 'told';
};
