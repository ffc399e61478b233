import { describe, expect, test } from 'vitest';
import type { OpenLedger } from '../../../electron/ledger/open-ledger.ts';
import { aBoughtLabel, aForm, anIntention, aPrintJob, temporaryFolder, testClock, testLedger } from '../samples.ts';

const numbers = ['9234690361980900000142', '9234690361980900000265', '9400109104250532908587', '9261212345678900017627'] as const;

const buy = (ledger: OpenLedger, trackingNumber: string): string => {
  const { id } = ledger.intend(anIntention(`key ${trackingNumber}`));
  ledger.markSent(id);
  return ledger.markBought(id, aBoughtLabel(trackingNumber)).id;
};

test('jobs stand with what they print, newest first', () => {
  const clock = testClock();
  const ledger = testLedger(temporaryFolder(), clock);
  const shipmentId = buy(ledger, numbers[0]);
  const form = ledger.addForm(aForm([numbers[0]]));
  const first = ledger.addPrintJob(aPrintJob(shipmentId, { pages: [2, 3] }));
  clock.set('2026-11-19T18:00:05.000Z');
  ledger.changePrintJob(first.id, { state: 'sending', pageCount: 2 });
  ledger.changePrintJob(first.id, { state: 'accepted', ticket: 'cups:zebra:41' });
  const lost = ledger.changePrintJob(first.id, { state: 'unknown', doubt: 'printer-lost', detail: 'gone', mayHavePrintedTwice: true });
  const second = ledger.addPrintJob(aPrintJob(shipmentId, { insteadOf: first.id }));
  const ofForm = ledger.addPrintJob(aPrintJob(form.id, { document: 'scan-form' }));
  const testPage = ledger.addPrintJob(aPrintJob(null, { document: 'test-page' }));
  expect(lost).toEqual({
    id: first.id, document: 'label', ownerId: shipmentId, printerId: 'cups:zebra', printerName: 'Zebra', state: 'unknown',
    doubt: 'printer-lost', mayHavePrintedTwice: true, detail: 'gone', pages: [2, 3], pageCount: 2, insteadOf: null,
    startedAt: '2026-11-19T18:00:00.000Z', changedAt: '2026-11-19T18:00:05.000Z',
  });
  expect(ledger.handover(first.id)).toEqual({ ticket: 'cups:zebra:41', released: false });
  expect(ledger.shipment(shipmentId)?.printJobs).toEqual([second, lost]);
  expect(ledger.form(form.id)?.printJobs).toEqual([ofForm]);
  expect([ledger.printJob(testPage.id), ledger.printJob('nobody')]).toEqual([testPage, null]);
  expect(ledger.printJobsIn(['queued']).map(({ id }) => id)).toEqual([second.id, ofForm.id, testPage.id]);
  expect(() => ledger.addPrintJob(aPrintJob('nobody'))).toThrow('FOREIGN KEY');
});

test('what a person let go stays let go', () => {
  const ledger = testLedger();
  const { id } = ledger.addPrintJob(aPrintJob(buy(ledger, numbers[0])));
  ledger.changePrintJob(id, { state: 'held', detail: 'the bars don’t read' });
  ledger.changePrintJob(id, { state: 'queued', released: true });
  ledger.changePrintJob(id, { state: 'queued', detail: 'out of paper' });
  expect(ledger.handover(id)).toEqual({ ticket: null, released: true });
});

test('listed are those since a moment, and whatever isn’t over', () => {
  const clock = testClock('2026-11-18T18:00:00.000Z');
  const ledger = testLedger(temporaryFolder(), clock);
  const owner = buy(ledger, numbers[0]);
  const old = (['queued', 'held', 'sending', 'accepted', 'one-way', 'interrupted', 'failed'] as const).map((end) => {
    const { id } = ledger.addPrintJob(aPrintJob(owner));
    if (end === 'one-way' || end === 'interrupted') {
      ledger.changePrintJob(id, { state: 'sending' });
      ledger.changePrintJob(id, { state: 'unknown', doubt: end });
    } else if (end === 'accepted') {
      ledger.changePrintJob(id, { state: 'sending' });
      ledger.changePrintJob(id, { state: end });
    } else if (end !== 'queued') ledger.changePrintJob(id, { state: end });
    return [end, id] as const;
  });
  clock.set('2026-11-19T18:00:00.000Z');
  const today = ledger.addPrintJob(aPrintJob(owner));
  ledger.changePrintJob(today.id, { state: 'canceled' });
  const name = new Map<string, string>([...old.map(([end, id]) => [id, end] as const), [today.id, 'today']]);
  expect(ledger.printJobsSince('2026-11-19T08:00:00.000Z').map(({ id }) => name.get(id)))
    .toEqual(['today', 'interrupted', 'accepted', 'sending', 'held', 'queued']);
});

describe('a place on a sheet of labels', () => {
  const ends = (state: 'queued' | 'accepted' | 'failed' | 'unknown'): number => {
    const ledger = testLedger();
    const { id } = ledger.addPrintJob(aPrintJob(buy(ledger, numbers[0])));
    ledger.changePrintJob(id, { state: 'sending', sheet: { place: 1, next: 2 } });
    ledger.changePrintJob(id, { state });
    return ledger.nextSheetPlace('cups:zebra');
  };

  test.each([['accepted', 2], ['unknown', 2], ['queued', 1], ['failed', 1]] as const)('after %s the next is %i', (state, next) => {
    expect(ends(state)).toBe(next);
  });

  test('is put right by a person, and kept over a restart', () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    ledger.setSheetPlace('cups:zebra', 2);
    expect([testLedger(folder).nextSheetPlace('cups:zebra'), ledger.nextSheetPlace('other')]).toEqual([2, 1]);
  });

  test('isn’t taken by a try on another sheet than the one before', () => {
    const ledger = testLedger();
    const { id } = ledger.addPrintJob(aPrintJob(buy(ledger, numbers[0])));
    ledger.changePrintJob(id, { state: 'sending', sheet: { place: 1, next: 2 } });
    ledger.changePrintJob(id, { state: 'queued' });
    ledger.changePrintJob(id, { state: 'sending' });
    ledger.changePrintJob(id, { state: 'accepted' });
    expect(ledger.nextSheetPlace('cups:zebra')).toBe(1);
  });
});

describe('what of the prints waits for somebody', () => {
  const waiting = (ledger: OpenLedger): string[] => ledger.labelsWithOpenPaper().map(({ id }) => id);

  test('is a label on no paper, of any age, until a job came out or the label was given back', () => {
    const ledger = testLedger();
    const id = buy(ledger, numbers[0]);
    const job = (): string => ledger.addPrintJob(aPrintJob(id)).id;
    const seen = [waiting(ledger)];
    const first = job();
    ledger.changePrintJob(first, { state: 'sending' });
    ledger.changePrintJob(first, { state: 'accepted' });
    seen.push(waiting(ledger));
    ledger.changePrintJob(first, { state: 'completed' });
    seen.push(waiting(ledger));
    const second = job();
    ledger.changePrintJob(second, { state: 'failed' });
    seen.push(waiting(ledger));
    ledger.changePrintJob(second, { state: 'canceled' });
    seen.push(waiting(ledger));
    const never = buy(ledger, numbers[1]);
    const third = ledger.addPrintJob(aPrintJob(never)).id;
    ledger.changePrintJob(third, { state: 'canceled' });
    seen.push(waiting(ledger));
    ledger.markCanceled(never);
    seen.push(waiting(ledger));
    expect(seen).toEqual([[id], [id], [], [id], [], [never], []]);
  });

  test('is a job that nobody can tell of, until it is told or made again', () => {
    const ledger = testLedger();
    const id = buy(ledger, numbers[0]);
    const ends = (doubt: 'one-way' | 'interrupted'): string => {
      const job = ledger.addPrintJob(aPrintJob(id)).id;
      ledger.changePrintJob(job, { state: 'sending' });
      ledger.changePrintJob(job, { state: 'unknown', doubt });
      return job;
    };
    ends('one-way');
    const seen = [waiting(ledger)];
    const first = ends('interrupted');
    seen.push(waiting(ledger));
    ledger.changePrintJob(first, { state: 'completed', seenByPerson: true });
    seen.push(waiting(ledger));
    const second = ends('interrupted');
    seen.push(waiting(ledger));
    ledger.addPrintJob(aPrintJob(id, { insteadOf: second }));
    seen.push(waiting(ledger));
    expect(seen).toEqual([[], [id], [], [id], []]);
  });

  test('is a job that may have printed twice, until somebody looked', () => {
    const ledger = testLedger();
    const id = buy(ledger, numbers[0]);
    const job = ledger.addPrintJob(aPrintJob(id)).id;
    ledger.changePrintJob(job, { state: 'sending' });
    const twice = (): string[] => ledger.printedTwice().map((printed) => printed.id);
    ledger.changePrintJob(job, { state: 'completed', mayHavePrintedTwice: true });
    const seen = [twice()];
    ledger.confirmLabel(id);
    seen.push(twice());
    const looked = ledger.changePrintJob(job, { state: 'confirmed', seenByPerson: true });
    seen.push(twice());
    expect([seen, looked.mayHavePrintedTwice, waiting(ledger)]).toEqual([[[job], [job], []], true, []]);
  });

  test('is a job that was made from one that may have come out, once it is printed itself', () => {
    const ledger = testLedger();
    const job = ledger.addPrintJob(aPrintJob(buy(ledger, numbers[0]), { mayHavePrintedTwice: true }));
    const seen = [ledger.printedTwice()];
    ledger.changePrintJob(job.id, { state: 'sending' });
    const printed = ledger.changePrintJob(job.id, { state: 'completed' });
    seen.push(ledger.printedTwice());
    expect([job.mayHavePrintedTwice, seen]).toEqual([true, [[], [printed]]]);
  });

  test('is a form’s newest print that failed', () => {
    const ledger = testLedger();
    const form = ledger.addForm(aForm([]));
    const print = (): string => ledger.addPrintJob(aPrintJob(form.id, { document: 'scan-form' })).id;
    const first = print();
    const failed = ledger.changePrintJob(first, { state: 'failed', detail: 'out of paper' });
    const seen = [ledger.formJobsInTrouble()];
    print();
    seen.push(ledger.formJobsInTrouble());
    expect([seen, ledger.labelsWithOpenPaper()]).toEqual([[[failed], []], []]);
  });
});

describe('a bar code that is scanned back', () => {
  test('confirms the newest print that may have come out, and ends the waiting for it', () => {
    const clock = testClock();
    const ledger = testLedger(temporaryFolder(), clock);
    const id = buy(ledger, numbers[0]);
    const [printed, failed, queued] = [1, 2, 3].map(() => ledger.addPrintJob(aPrintJob(id, { awaitsScan: true })).id);
    ledger.changePrintJob(printed ?? '', { state: 'sending' });
    ledger.changePrintJob(printed ?? '', { state: 'completed' });
    ledger.changePrintJob(failed ?? '', { state: 'failed' });
    const open = (before: string): string[] => ledger.labelsNotScanned(before).map((shipment) => shipment.id);
    const seen = [open('2026-11-19T18:00:00.000Z'), open('2026-11-19T18:00:00.001Z')];
    expect(ledger.confirmLabel(id)).toMatchObject({ id: printed, state: 'confirmed' });
    seen.push(open('2026-11-19T19:00:00.000Z'));
    expect(seen).toEqual([[], [id], []]);
    expect(ledger.shipment(id)?.printJobs.map((job) => [job.id, job.state])).toEqual([[queued, 'queued'], [failed, 'failed'], [printed, 'confirmed']]);
    expect(ledger.confirmLabel(id)).toMatchObject({ id: printed, state: 'confirmed' });
  });

  test('proves a print that was given up', () => {
    const ledger = testLedger();
    const id = buy(ledger, numbers[0]);
    const job = ledger.addPrintJob(aPrintJob(id)).id;
    ledger.changePrintJob(job, { state: 'failed', detail: 'engine' });
    expect(ledger.confirmLabel(id)).toMatchObject({ id: job, state: 'confirmed', detail: '' });
    expect(ledger.labelsWithOpenPaper()).toEqual([]);
  });

  test('records a print of which nothing is known', () => {
    const ledger = testLedger();
    const id = buy(ledger, numbers[0]);
    expect(ledger.confirmLabel(id)).toMatchObject({ document: 'label', ownerId: id, printerId: 'elsewhere', state: 'confirmed' });
    expect(ledger.labelsWithOpenPaper()).toEqual([]);
  });

  test('of another parcel is kept until it is settled', () => {
    const ledger = testLedger();
    const [expected, other] = [buy(ledger, numbers[0]), buy(ledger, numbers[1])];
    expect([ledger.shipmentByNumber(numbers[1])?.id, ledger.shipmentByNumber(numbers[2])]).toEqual([other, null]);
    const first = ledger.addWrongScan({ scanned: numbers[1], expected, belongsTo: other });
    const second = ledger.addWrongScan({ scanned: 'no label', expected: null, belongsTo: null });
    expect(ledger.wrongScans()).toEqual([
      { id: second.id, scanned: 'no label', expected: null, belongsTo: null, scannedAt: '2026-11-19T18:00:00.000Z' },
      { id: first.id, scanned: numbers[1], expected, belongsTo: other, scannedAt: '2026-11-19T18:00:00.000Z' },
    ]);
    ledger.settleWrongScan(second.id);
    expect(ledger.wrongScans().map(({ id }) => id)).toEqual([first.id]);
  });
});
