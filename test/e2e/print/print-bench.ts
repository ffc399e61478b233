import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeUsps } from '../../../electron/practice/practice-usps.ts';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import type { PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { SettingsChange } from '../../../shared/settings.ts';
import { hostStatus, startTcpSink } from '../../printing/tcp-sink.ts';
import type { TcpSink } from '../../printing/tcp-sink.ts';
import { call, test as base } from '../desk.ts';
import { keptBack } from '../outside-usps.ts';
import { arlington, bigButton, typeParcel } from '../ship-by-hand.ts';
import { expect } from '@playwright/test';

/** A thermal printer on the bench that says how it is, and what was printed on it. */
export interface BenchPrinter {
  readonly id: string;
  readonly name: string;
  readonly sink: TcpSink;
  /** What it answers from now on. */
  say(how: Parameters<typeof hostStatus>[0]): void;
  /** From now on it answers nothing. */
  fallSilent(): void;
}

export interface PrintBench {
  readonly page: Page;
  readonly zebra: BenchPrinter;
  readonly other: BenchPrinter;
  /** Asks the practice USPS for a habit of its own, or for a trouble. */
  practice(path: 'settings' | 'fault', what: Record<string, unknown>): Promise<void>;
  /** Changes settings, and opens the window anew with them. */
  change(change: SettingsChange): Promise<void>;
  /** Of the printer named Zebra, above what it is. */
  profile(change: Partial<PrinterProfile>): Promise<void>;
  /** Types a whole parcel, and waits until it may be bought. */
  typeParcel(order: string): Promise<void>;
  /** Buys the parcel, while Zebra runs out of paper before USPS has answered. */
  buyAsThePaperRunsOut(): Promise<void>;
}

/** A raw port that says it is ready, until it is told otherwise. */
export const startPrinter = async (name: string): Promise<BenchPrinter> => {
  const sink = await startTcpSink();
  sink.hangUp();
  sink.answerHostStatus(hostStatus());
  return {
    id: `network:127.0.0.1:${sink.port}`, name, sink,
    say: (how) => sink.answerHostStatus(hostStatus(how)),
    fallSilent: () => sink.answerHostStatus(null),
  };
};

/** Two label printers that can say how they are; Zebra prints the labels, and Bench 2 stands in for it. */
export const test = base.extend<{ bench: PrintBench }>({
  bench: async ({ closed }, use) => {
    const usps = await startPracticeUsps({ file: join(closed.folder, 'practice-usps.sqlite') });
    const [zebra, other] = [await startPrinter('Zebra'), await startPrinter('Bench 2')];
    const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url, CUPS_SERVER: '127.0.0.1:9' } });
    const profileOf = (change: Partial<PrinterProfile>): PrinterProfile =>
      ({ ...plainProfile, language: 'zpl', dpi: 203, fallbackPrinterId: other.id, ...change });
    const reload = async (): Promise<void> => {
      await page.reload();
      await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    };
    for (const { name, sink } of [zebra, other])
      await call(page, 'printers/add-network', { name, host: '127.0.0.1', port: sink.port, protocol: 'raw', path: '', language: 'zpl', dpi: 203 });
    const bench: PrintBench = {
      page, zebra, other,
      practice: async (path, what) => {
        const answer = await fetch(`${usps.url}/practice/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
        if (!answer.ok) throw new Error(`the practice USPS takes no ${path} ${JSON.stringify(what)}`);
      },
      change: async (change) => {
        await call(page, 'settings/change', change);
        await reload();
      },
      profile: async (change) => {
        await call(page, 'settings/change', { printerProfiles: { [zebra.id]: profileOf(change) } });
        await reload();
      },
      typeParcel: async (order) => {
        await typeParcel(page, { ...arlington, order });
        await expect(bigButton(page)).toHaveText(/^(Buy and print \$|Zebra: )/);
      },
      buyAsThePaperRunsOut: async () => {
        const states = async () => (await call(page, 'shipments/list', { search: '', day: null })).map(({ state }) => state);
        await bench.practice('fault', { path: '/labels/v3/label', ...keptBack });
        await bigButton(page).press('Enter');
        await expect(bigButton(page)).toHaveText('Buying…');
        // Until it is sent, a printer without paper stops the purchase itself.
        await expect.poll(states).toContain('sent');
        zebra.say({ paperOut: true });
        // What the printer said before the purchase is believed for 1.5 s: after that it is asked again before it is handed anything.
        await page.waitForTimeout(2_000);
        await bench.practice('fault', { path: '/labels/v3/label', ...keptBack, times: 0 });
        await expect(bigButton(page)).toHaveText('Stuck on Zebra');
      },
    };
    await bench.change({ routes: { label: zebra.id }, printerProfiles: { [zebra.id]: profileOf({}) }, sounds: false });
    await use(bench);
    await closed.close();
    await Promise.all([zebra.sink.close(), other.sink.close(), usps.close()]);
  },
});

/** Every shipment and what became of its prints, the newest first. */
export const printsOf = async (page: Page): Promise<{ order: string; state: string; prints: string[] }[]> =>
  (await call(page, 'shipments/list', { search: '', day: null })).map(({ mailpiece, state, printJobs }) => ({
    order: mailpiece.orderNumber, state, prints: printJobs.map((job) => `${job.printerName}: ${job.state}`),
  }));

export { expect };
