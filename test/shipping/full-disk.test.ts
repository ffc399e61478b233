import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Intention } from '../../electron/ledger/shipments/shipment-ledger.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import { settleAfterStart } from '../../electron/shipping/settling/settle-open.ts';
import { Failed } from '../../shared/failure.ts';
import type { Purchase } from '../../shared/rates/rate.ts';
import { aMailpiece, openTestDesk } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

const disk = mkdtempSync(join(tmpdir(), 'labeldesk-small-disk-'));

/** A disk of three megabytes; whether one could be had. */
const mounted = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const filler = join(disk, 'filler');

const fill = (): void => {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
};

const quoted = async (test: TestDesk): Promise<Purchase> => {
  const { id, rates: [rate] } = await quoteMailpiece(test.desk, test.quotes, aMailpiece());
  if (!rate) throw new Error('the quote has no rates');
  return { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: false };
};

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(() => 'it went well', (reason: unknown) => reason);
  return error instanceof Failed ? error.failure : error;
};

describe.skipIf(!mounted)(mounted ? 'a disk that is full' : 'a disk that is full (skipped: no disk can be mounted here)', () => {
  let test: TestDesk;
  afterEach(() => test.close());

  it('stops the purchase before anything is sent; with room, the same price is bought', async () => {
    test = await openTestDesk({ ledgerFolder: join(disk, 'ledger') });
    const purchase = await quoted(test);
    fill();
    const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
    const sold = (await test.charges()).labels;
    rmSync(filler);
    const { state } = await buyLabel(test.desk, test.quotes, purchase);
    expect({ failure, sold, state, labels: (await test.charges()).labels })
      .toEqual({ failure: { code: 'ledger-unwritable', because: 'full' }, sold: 0, state: 'bought', labels: 1 });
  });

  it('that fills once USPS was asked loses no label', async () => {
    test = await openTestDesk({ ledgerFolder: join(disk, 'another') });
    const purchase = await quoted(test);
    const { markSent } = test.desk.ledger;
    Object.assign(test.desk.ledger, { markSent: (id: string) => { markSent(id); fill(); } });
    const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
    rmSync(filler);
    Object.assign(test.desk.ledger, { markSent });
    expect(failure).toMatchObject({ code: 'purchase-outcome-unknown' });
    await test.restart();
    await settleAfterStart(test.desk);
    expect({ states: test.desk.ledger.shipments({ search: '', day: null }).map(({ state }) => state), labels: (await test.charges()).labels })
      .toEqual({ states: ['bought'], labels: 1 });
  });

  it('that takes not even that nothing was sent leaves its order to be bought once there is room', async () => {
    test = await openTestDesk({ ledgerFolder: join(disk, 'third') });
    const purchase = await quoted(test);
    const { intend } = test.desk.ledger;
    Object.assign(test.desk.ledger, { intend: (intention: Intention) => {
      const intended = intend(intention);
      fill();
      return intended;
    } });
    const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
    const states = (): string[] => test.desk.ledger.shipments({ search: '', day: null }).map(({ state }) => state);
    const seen = [states(), (await test.charges()).labels];
    rmSync(filler);
    Object.assign(test.desk.ledger, { intend });
    await buyLabel(test.desk, test.quotes, await quoted(test));
    expect([failure, seen, states(), (await test.charges()).labels])
      .toEqual([{ code: 'ledger-unwritable', because: 'full' }, [['intended'], 0], ['bought', 'failed'], 1]);
  });
});

describe('a disk that is slow', () => {
  it('stops the purchase before anything is sent', async () => {
    const test = await openTestDesk();
    const purchase = await quoted(test);
    const { markSent } = test.desk.ledger;
    const now = performance.now();
    Object.assign(test.desk.ledger, { markSent: (id: string) => {
      markSent(id);
      vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
    } });
    const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
    vi.restoreAllMocks();
    const states = test.desk.ledger.shipments({ search: '', day: null }).map(({ state }) => state);
    expect([failure, states, (await test.charges()).labels]).toEqual([{ code: 'ledger-unwritable', because: 'slow' }, ['failed'], 0]);
    await test.close();
  });
});
