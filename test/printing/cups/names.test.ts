import { beforeAll, expect, test } from 'vitest';
import type { Printing } from '../../../electron/printing/printing.ts';
import { until } from '../own-process.ts';
import { printLabel, startPrinting } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { describeWithCups } from './with-cups.ts';

/** Letters that mean something to a shell, to an address or to a codec. CUPS itself refuses spaces, quotes, slashes and #. */
const names = ['dock;rm-rf', 'Étage-3', '印刷', '$(reboot)', '`id`', 'a&b|c>d', '100%41', 'x:9100', '[::1]', '{a,b}*~'];

describeWithCups('a queue’s name with whatever CUPS allows', (bench) => {
  let printing: Printing;

  beforeAll(async () => {
    printing = quietPrinting({ cups: bench.cups.server });
  });

  test.each(names)('%s', async (name) => {
    await bench.cups.addRawQueue(name, bench.sinkUri);
    const id = `cups:${name}`;
    expect((await printing.list()).map((printer) => printer.id)).toContain(id);
    const before = bench.sink.documents().length;
    expect((await printLabel(printing, id)).at(-1)).toMatchObject({ state: 'unknown', doubt: 'one-way' });
    await until('the label at the sink', () => bench.sink.documents().length === before + 1);
    await bench.cups.command('cupsdisable', name);
    const job = await startPrinting(printing, id);
    expect(await printing.recover(id, job.jobId)).toEqual({ ticket: job.ticket });
    expect(await printing.cancel(id, job.jobId, job.ticket)).toBe('canceled');
    await job.end;
  });

  test('a description of any kind is the printer’s name', async () => {
    const description = `Dock "3"; it's; Étage — 印刷 $(reboot)`;
    await bench.cups.addRawQueue('described', bench.sinkUri);
    await bench.cups.command('lpadmin', '-p', 'described', '-D', description);
    expect(await printing.look('cups:described', 20_000)).toMatchObject({ id: 'cups:described', name: description });
  });

  test('a pool of queues is no printer', async () => {
    await bench.cups.addRawQueue('one', `socket://127.0.0.1:${bench.sink.port}`);
    await bench.cups.command('lpadmin', '-p', 'one', '-c', 'pool');
    expect((await printing.list()).map(({ id }) => id)).not.toContain('cups:pool');
    expect(await printing.look('cups:pool', 20_000)).toBeNull();
  });

  test('an id that nobody gave out is no printer', async () => {
    for (const id of ['cups:', 'cups:/', 'cups:a b', 'cups:\u0000', 'lpd:x', '', 'cups'])
      expect([id, await printing.look(id, 20_000)]).toEqual([id, null]);
    // CUPS forbids this one without a look at its queues.
    expect(await printing.look('cups:../admin', 20_000)).toMatchObject({ state: 'unknown', detail: 'CUPS can’t be asked: HTTP 403' });
  });
});
