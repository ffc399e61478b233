import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { closeDay } from '../../../electron/shipping/forms/close-day.ts';
import type { Desk } from '../../../electron/shipping/desk.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { plantLabels } from '../../shipping/forms/plant-labels.ts';
import { quoted } from '../../shipping/purchases.ts';
import { startPracticeProcess } from '../../torture/practice-process.ts';
import { openBenchDesk, thursday } from '../bench-desk.ts';
import { median } from '../median.ts';

const labels = 5_000;
const rounds = 5;
const limitMs = 100;

/** Milliseconds; medians of the rounds. */
export interface ClosedForm {
  readonly labels: number;
  readonly rounds: number;
  /** From the request's first byte to the answer that was read and checked. */
  readonly callMs: number;
  /** The rest: the day read and sorted, the request on disk, the answer on disk, each label linked to its form. */
  readonly besideMs: number;
  /** Of `besideMs`, what this process itself worked: the machine's other work isn't in it. */
  readonly besideCpuMs: number;
  /** What the page is given. */
  readonly readMs: number;
  readonly limitMs: number;
  readonly within: boolean;
}

/** One form of thousands of numbers, through the use case, from the practice USPS in another process. */
export const measureClosedForm = async (): Promise<ClosedForm> => {
  const folder = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  const file = join(folder, 'usps.sqlite');
  const practice = await startPracticeProcess(file);
  await practice.set('clock', { now: thursday });
  const bench = openBenchDesk(join(folder, 'ledger'), practice.url);
  const cpu = (since?: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1_000;
  };
  try {
    await buyLabel(bench.desk, bench.quotes, await quoted(bench));
    let [call, callCpu] = [0, 0];
    const { usps } = bench.desk;
    const desk: Desk = {
      ...bench.desk,
      usps: {
        ...usps,
        createScanForm: async (request) => {
          const [start, used] = [performance.now(), process.cpuUsage()];
          const answer = await usps.createScanForm(request);
          [call, callCpu] = [performance.now() - start, cpu(used)];
          return answer;
        },
      },
    };
    const measured: { call: number; beside: number; cpu: number; read: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const ready = readEndOfDay(desk).groups.flatMap((group) => group.labels).length;
      plantLabels(join(folder, 'ledger', 'ledger.sqlite'), file, Array.from({ length: labels - ready }, (_, nth) => ({ orderNumber: `${round}-${nth}` })));
      const beforeRead = performance.now();
      const { groups } = readEndOfDay(desk);
      const read = performance.now() - beforeRead;
      const choices = groups.map(({ labels: on, mailerIds: _, ...kind }) => ({ ...kind, shipmentIds: on.map(({ shipmentId }) => shipmentId) }));
      const seenOpen = choices.flatMap(({ shipmentIds }) => shipmentIds);
      const [start, used] = [performance.now(), process.cpuUsage()];
      const { forms: [form] } = await closeDay(desk, { choices, printerId: null, seenOpen });
      measured.push({ call, beside: performance.now() - start - call, cpu: cpu(used) - callCpu, read });
      if (form?.shipmentIds.length !== labels) throw new Error(`${form?.shipmentIds.length} labels are on the form`);
    }
    const of = (which: 'call' | 'beside' | 'cpu' | 'read'): number => median(measured.map((round) => round[which]));
    return { labels, rounds, callMs: of('call'), besideMs: of('beside'), besideCpuMs: of('cpu'), readMs: of('read'), limitMs, within: of('beside') <= limitMs };
  } finally {
    await bench.close();
    await practice.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
